// SPDX-License-Identifier: Apache-2.0
#include "widgets/pinnedstrip.h"

#include "widgets/boardview.h"
#include "widgets/cellcomparison.h"
#include "widgets/pinnedcell.h"
#include "widgets/specheader.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace camscope {

namespace {

constexpr std::size_t keptPictureViews = 8;
constexpr int sideMargin = 12;

} // namespace

PinnedStrip::PinnedStrip(BoardModel& model, BoardView& board, LinkedView& linked, QWidget* parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_board(board)
    , m_linked(linked)
    , m_pictures(std::make_shared<PictureViewCache>(keptPictureViews))
    , m_layout(new QHBoxLayout)
{
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    content->setLayout(m_layout);
    m_layout->setContentsMargins(sideMargin, 0, sideMargin, 4);
    m_layout->setSpacing(8);
    m_layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(&m_model, &BoardModel::boardChanged, this, &PinnedStrip::refresh);
    connect(&m_model, &BoardModel::pinnedChanged, this, &PinnedStrip::refreshCell);
    connect(&m_board, &BoardView::appearanceChanged, this, &PinnedStrip::refreshAppearance);
    connect(&m_board.comparison(), &CellComparison::secondChanged, this, &PinnedStrip::refreshSecond);
    hide();
}

PinnedCell* PinnedStrip::make(int index)
{
    auto* cell = new PinnedCell(m_linked, m_pictures);
    const auto spec = [this, index] { return m_model.pinned(index).spec; };
    connect(cell, &PinnedCell::unpinRequested, this, [this, spec] { Q_EMIT unpinRequested(spec()); });
    connect(&cell->cell(), &CellView::comparisonRequested, this, [this, spec] {
        CellComparison& comparison = m_board.comparison();
        comparison.setSecond(comparison.second() == spec() ? std::nullopt : std::optional(spec()));
    });
    connect(&cell->cell(), &CellView::stopRequested, this, [this, index] { m_model.stopPinned(index); });
    connect(&cell->cell(), &CellView::retryRequested, this, [this, index] { m_model.retryPinned(index); });
    connect(&cell->cell(), &CellView::detailsRequested, this, [this, index] {
        const CellState& state = m_model.pinned(index);
        if (state.failure)
            Q_EMIT detailsRequested(m_board.content().title(state.spec), *state.failure);
    });
    m_layout->insertWidget(int(m_cells.size()), cell, 0, Qt::AlignBottom); // their headers differ in height
    return cell;
}

void PinnedStrip::refresh()
{
    while (m_cells.size() > std::size_t(m_model.pinnedCount())) {
        m_cells.back()->hide();
        m_cells.back()->deleteLater();
        m_cells.pop_back();
    }
    while (m_cells.size() < std::size_t(m_model.pinnedCount()))
        m_cells.push_back(make(int(m_cells.size())));
    for (int i = 0; i < m_model.pinnedCount(); ++i)
        refreshCell(i);
    refreshAppearance();
    refreshSecond();
    int height = 0;
    for (const PinnedCell* cell : m_cells)
        height = std::max(height, cell->sizeHint().height());
    setFixedHeight(height + 4 + horizontalScrollBar()->sizeHint().height());
    setVisible(!m_cells.empty());
}

void PinnedStrip::refreshCell(int index)
{
    const CellState& state = m_model.pinned(index);
    m_cells.at(std::size_t(index))
        ->setContent(
            specHeader(state.spec, m_board.content().context().headers), state, m_board.content().picture(state.spec));
}

void PinnedStrip::refreshAppearance()
{
    for (PinnedCell* cell : m_cells)
        cell->cell().setAppearance(m_board.looseAppearance());
}

void PinnedStrip::refreshSecond()
{
    const std::optional<ExplanationSpec>& second = m_board.comparison().second();
    // This may be heard of before refresh() has made as many cells as there are now.
    const std::size_t count = std::min(m_cells.size(), std::size_t(m_model.pinnedCount()));
    for (std::size_t i = 0; i < count; ++i)
        m_cells[i]->setSecond(second == m_model.pinned(int(i)).spec);
}

void PinnedStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QScrollArea::changeEvent(event);
}

} // namespace camscope
