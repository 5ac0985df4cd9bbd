// SPDX-License-Identifier: Apache-2.0
#include "widgets/cellcomparison.h"

#include "core/base/message.h"
#include "widgets/boardview.h"
#include "widgets/figure/coretext.h"
#include "widgets/overlaycell.h"
#include "widgets/swipedivider.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr int blinkMs = 600;
constexpr double markWidth = 1;
constexpr float leastRange = 1e-6F; ///< of the scale, where two maps are the same

QString lessText(const QString& first, const QString& second)
{
    return first + QStringLiteral(" − ") + second;
}

} // namespace

CellComparison::CellComparison(
    BoardView& board, BoardModel& model, LinkedView& linked, std::shared_ptr<PictureViewCache> pictures)
    : QObject(&board)
    , m_board(board)
    , m_model(model)
    , m_cell(new OverlayCell(linked, pictures, &board))
    , m_left(new OverlayCell(linked, pictures, &board))
    , m_line(new SwipeDivider(&board))
{
    for (OverlayCell* cell : {m_left, m_cell}) {
        cell->hide();
        connect(cell, &CellView::pressed, &board, [this] { m_board.setFocus(Qt::MouseFocusReason); });
        connect(cell, &CellView::enlargeRequested, &board, [this] {
            if (m_mode != ComparisonMode::Difference)
                m_board.setEnlarged(!m_board.isEnlarged());
        });
    }
    m_cell->setObjectName(QStringLiteral("comparison"));
    m_line->setObjectName(QStringLiteral("divider"));
    m_line->hide();
    m_blink.setInterval(blinkMs);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_showsSecond = !m_showsSecond;
        refresh();
    });
    connect(m_line, &SwipeDivider::moved, this, [this](double x) {
        const QRect place = m_board.currentRect();
        if (place.width() > 0)
            setDivider((x - place.left()) / place.width());
    });
}

void CellComparison::setMode(ComparisonMode mode)
{
    if (m_mode == mode || (mode != ComparisonMode::None && m_model.isEmpty()))
        return;
    const CellState* first = m_model.isEmpty() ? nullptr : &m_model.cell(m_board.currentRow(), m_board.currentColumn());
    if (mode != ComparisonMode::None && (!m_second || (first && m_model.find(*m_second) == m_model.find(first->spec))))
        setSecond(neighbour());
    if (mode != ComparisonMode::None && !m_second) {
        Q_EMIT refused(tr("There is no second cell to compare with; add a class or a method."));
        return;
    }
    const QString why
        = mode == ComparisonMode::Difference ? whyNoDifference(*first, *m_model.find(*m_second)) : QString();
    if (!why.isEmpty()) {
        Q_EMIT refused(why);
        return;
    }
    const ComparisonMode before = std::exchange(m_mode, mode);
    m_showsSecond = true;
    m_divider = 0.5;
    if (mode == ComparisonMode::Difference)
        m_wasEnlarged = m_board.isEnlarged();
    if (mode == ComparisonMode::Blink)
        m_blink.start();
    else
        m_blink.stop();
    refresh();
    if (mode == ComparisonMode::Difference)
        m_board.setEnlarged(true);
    else if (before == ComparisonMode::Difference)
        m_board.setEnlarged(m_wasEnlarged);
    m_board.refreshAppearance();
    Q_EMIT modeChanged();
}

void CellComparison::setSecond(const std::optional<ExplanationSpec>& spec)
{
    if (m_second == spec)
        return;
    m_second = spec;
    if (!m_second && m_mode != ComparisonMode::None)
        setMode(ComparisonMode::None);
    refresh();
    m_board.update();
    Q_EMIT secondChanged();
}

void CellComparison::setDivider(double share)
{
    m_divider = std::clamp(share, 0.0, 1.0);
    refresh();
}

std::optional<ExplanationSpec> CellComparison::neighbour() const
{
    const int row = m_board.currentRow();
    const int column = m_board.currentColumn();
    for (const QPoint by : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
        const QPoint place(column + by.x(), row + by.y());
        if (QRect(0, 0, m_model.columnCount(), m_model.rowCount()).contains(place))
            return m_model.cell(place.y(), place.x()).spec;
    }
    return m_model.pinnedCount() > 0 ? std::optional(m_model.pinned(0).spec) : std::nullopt;
}

QString CellComparison::whyNoDifference(const CellState& first, const CellState& second) const
{
    if (first.status != CellState::Status::Done || second.status != CellState::Status::Done)
        return tr("The difference needs two finished maps.");
    if (!(first.explanation->geometry == second.explanation->geometry) || first.spec.picture != second.spec.picture)
        return tr("The difference needs two maps of one picture at one size.");
    return {};
}

void CellComparison::paintMark(QPainter& painter, const BoardLayout& layout) const
{
    const std::optional<QPoint> place = m_second ? m_board.content().place(*m_second) : std::nullopt;
    if (!place)
        return;
    painter.setPen(QPen(themeColours().figure.accent, markWidth, Qt::DashLine));
    painter.drawRect(layout.cell(place->y(), place->x()).adjusted(-3, -3, 3, 3));
}

void CellComparison::refresh()
{
    const CellState* first = m_model.isEmpty() ? nullptr : &m_model.cell(m_board.currentRow(), m_board.currentColumn());
    const CellState* second = m_second ? m_model.find(*m_second) : nullptr;
    if (m_second && !second) {
        setSecond({}); // it left the board
        return;
    }
    const bool isPossible = first && second && m_model.find(first->spec) != second;
    if (m_mode != ComparisonMode::None && !isPossible) {
        setMode(ComparisonMode::None);
        return;
    }
    m_cell->setVisible(m_mode != ComparisonMode::None);
    m_left->setVisible(m_mode == ComparisonMode::Swipe);
    m_line->setVisible(m_mode == ComparisonMode::Swipe);
    m_cell->clearMask();
    m_cell->setRing({});
    if (m_mode != ComparisonMode::Difference)
        forgetDifference();
    if (m_mode == ComparisonMode::None)
        return;
    for (OverlayCell* cell : {m_left, m_cell}) {
        cell->setGeometry(m_board.currentRect());
        cell->raise();
    }
    if (m_mode == ComparisonMode::Blink)
        showBlink(*first, *second);
    else if (m_mode == ComparisonMode::Swipe)
        showSwipe(*first, *second);
    else
        showDifference(*first, *second);
}

void CellComparison::forgetDifference()
{
    m_difference.reset();
    m_first.reset();
    m_other.reset();
}

CellAppearance CellComparison::appearanceOf(const CellState& state) const
{
    const std::optional<QPoint> place = m_board.content().place(state.spec);
    return place ? m_board.appearance(place->y(), place->x()) : m_board.looseAppearance();
}

void CellComparison::showBlink(const CellState& first, const CellState& second)
{
    const CellState& shown = m_showsSecond ? second : first;
    m_cell->setAppearance(appearanceOf(shown));
    m_cell->setState(shown, m_board.content().picture(shown.spec));
    m_cell->setLabel(m_board.content().title(shown.spec));
}

void CellComparison::showSwipe(const CellState& first, const CellState& second)
{
    m_left->setAppearance(appearanceOf(first));
    m_cell->setAppearance(appearanceOf(second));
    m_left->setState(first, m_board.content().picture(first.spec));
    m_left->setLabel(m_board.content().title(first.spec));
    m_cell->setState(second, m_board.content().picture(second.spec));
    m_cell->setLabel(m_board.content().title(second.spec), Qt::AlignRight);
    const QRect place = m_cell->rect();
    const int x = int(m_divider * place.width());
    m_left->setMask(QRegion(0, 0, std::max(1, x), place.height()));
    m_cell->setMask(QRegion(x, 0, std::max(1, place.width() - x), place.height()));
    m_line->setGeometry(m_cell->x() + x - SwipeDivider::extent / 2, m_cell->y(), SwipeDivider::extent, place.height());
    m_line->raise();
}

bool CellComparison::makeDifference(const CellState& first, const CellState& second)
{
    if (m_difference && first.explanation == m_first && second.explanation == m_other)
        return false;
    m_first = first.explanation;
    m_other = second.explanation;
    m_values = mapDifference(*m_first, *m_other);
    Explanation difference;
    difference.spec.model = m_first->spec.model;
    difference.spec.picture = m_first->spec.picture;
    difference.target = m_first->target;
    difference.geometry = m_first->geometry;
    difference.raw = {1, m_values.values.height, m_values.values.width, m_values.values.values};
    difference.statistics = mapStatistics(difference.raw);
    m_difference = std::make_shared<const Explanation>(std::move(difference));
    return true;
}

void CellComparison::showDifference(const CellState& first, const CellState& second)
{
    if (!whyNoDifference(first, second).isEmpty()) {
        setMode(ComparisonMode::None);
        return;
    }
    const bool isOther = makeDifference(first, second);
    CellAppearance appearance = m_board.looseAppearance();
    appearance.style = style(appearance.style);
    appearance.range = ranges().at(0, 0);
    m_cell->setAppearance(appearance);
    m_cell->showMap(m_difference, m_board.content().picture(first.spec));
    m_cell->setLabel(m_values.maximum > 0 ? QString() : tr("The two maps are the same."));
    if (m_values.maximum > 0)
        m_cell->setRing(QPointF(
            m_difference->geometry.toPictureX(m_values.x + 0.5), m_difference->geometry.toPictureY(m_values.y + 0.5)));
    if (isOther)
        m_board.refreshAppearance(); // headers and colour bar tell of it
}

DisplayStyle CellComparison::style(DisplayStyle board) const
{
    board.isSigned = true;
    board.scale = ScaleMode::Board; // in numbers, not as a share of the maximum
    board.threshold = 0;
    if (board.blend != Blend::Mix)
        board.blend = Blend::Value; // the others have no colours for a sign
    return board;
}

SharedRanges CellComparison::ranges() const
{
    const float most = std::max(m_values.maximum, leastRange);
    return {ScaleMode::Board, {ValueRange{-most, most}}};
}

BoardHeaders CellComparison::headers() const
{
    const QPoint here(m_board.currentColumn(), m_board.currentRow());
    constexpr QPoint nowhere(-1, -1); // it is pinned beside the board
    const QPoint there = m_second ? m_board.content().place(*m_second).value_or(nowhere) : nowhere;
    const CellState& first = m_model.cell(here.y(), here.x());
    BoardHeaders headers{{HeaderText()}, {HeaderText()}};
    HeaderText& row = headers.rows.front();
    HeaderText& column = headers.columns.front();
    if (there.y() == here.y()) {
        row = m_board.rowHeader(here.y());
        column.title = lessText(m_board.columnHeader(here.x()).title, m_board.columnHeader(there.x()).title);
    } else if (there.x() == here.x()) {
        row.title = lessText(m_board.rowHeader(here.y()).title, m_board.rowHeader(there.y()).title);
        column.title = m_board.columnHeader(here.x()).title;
    } else {
        column.title
            = lessText(m_board.content().title(first.spec), m_second ? m_board.content().title(*m_second) : QString());
    }
    const PictureGeometry& geometry = m_difference->geometry;
    column.note = tr("largest %1 at %2, %3 · mean %4")
                      .arg(shownNumber(m_values.values.isEmpty() ? 0 : m_values.values.at(m_values.x, m_values.y), 2))
                      .arg(int(geometry.toPictureX(m_values.x + 0.5)))
                      .arg(int(geometry.toPictureY(m_values.y + 0.5)))
                      .arg(shownNumber(m_values.mean, 2));
    return headers;
}

} // namespace camscope
