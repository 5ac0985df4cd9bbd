// SPDX-License-Identifier: Apache-2.0
#include "widgets/boardview.h"

#include "core/render/displaymap.h"
#include "widgets/cellview.h"
#include "widgets/figure/headerpainter.h"
#include "widgets/linkedview.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace camscope {

namespace {

constexpr double smallestCell = 80;
constexpr double mostRowHeader = 140;
constexpr double frameWidth = 2;
constexpr std::size_t keptPictureViews = 12;

} // namespace

BoardView::BoardView(BoardModel& model, LinkedView& linked, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_linked(linked)
    , m_pictures(std::make_shared<PictureViewCache>(keptPictureViews))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_model, &BoardModel::boardChanged, this, &BoardView::rebuild);
    connect(&m_model, &BoardModel::cellChanged, this, [this](int row, int column) {
        refreshCell(row, column);
        refreshRange();
        update(); // its caption
    });
    rebuild();
}

void BoardView::setContext(BoardContext context)
{
    m_context = std::move(context);
    refreshHeaders();
    relayout();
    refreshPictures();
}

void BoardView::refreshPictures()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column)
            refreshCell(row, column);
    }
    relayout(); // the cells' aspect is the picture's
}

void BoardView::setStyle(const DisplayStyle& style)
{
    m_appearance.style = style;
    refreshRange();
    applyAppearance();
    relayout(); // the colour bar's numbers may be wider
}

void BoardView::setOverlayVisible(bool visible)
{
    if (m_appearance.overlayVisible == visible)
        return;
    m_appearance.overlayVisible = visible;
    applyAppearance();
    Q_EMIT overlayVisibleChanged(visible);
}

CellView* BoardView::makeCell(int index)
{
    auto* cell = new CellView(m_linked, m_pictures, this);
    const auto place
        = [this, index] { return std::pair(index / m_model.columnCount(), index % m_model.columnCount()); };
    connect(cell, &CellView::pressed, this, [this, place] {
        setFocus(Qt::MouseFocusReason);
        select(place().first, place().second);
    });
    connect(cell, &CellView::enlargeRequested, this, [this, place] {
        select(place().first, place().second);
        setEnlarged(!m_enlarged);
    });
    connect(cell, &CellView::stopRequested, this, [this, place] { m_model.stop(place().first, place().second); });
    connect(cell, &CellView::retryRequested, this, [this, place] { m_model.retry(place().first, place().second); });
    connect(cell, &CellView::detailsRequested, this,
        [this, place] { Q_EMIT detailsRequested(place().first, place().second); });
    return cell;
}

void BoardView::rebuild()
{
    refreshHeaders();
    const std::size_t count = std::size_t(m_model.rowCount()) * std::size_t(m_model.columnCount());
    while (m_cells.size() > count) {
        m_cells.back()->deleteLater();
        m_cells.back()->hide();
        m_cells.pop_back();
    }
    while (m_cells.size() < count)
        m_cells.push_back(makeCell(int(m_cells.size())));
    m_row = std::clamp(m_row, 0, std::max(0, m_model.rowCount() - 1));
    m_column = std::clamp(m_column, 0, std::max(0, m_model.columnCount() - 1));
    if (m_model.isEmpty() && m_enlarged) {
        m_enlarged = false;
        Q_EMIT enlargedChanged(false);
    }
    refreshPictures();
    refreshRange();
    applyAppearance();
}

void BoardView::refreshCell(int row, int column)
{
    CellView* view = cellView(row, column);
    const CellState& state = m_model.cell(row, column);
    view->setState(state, m_context.picture ? m_context.picture(state.spec.picture.text()) : nullptr);
    QString name = cellTitle(row, column);
    if (state.status == CellState::Status::Busy)
        name += QStringLiteral(", ") + tr("computing");
    else if (state.status == CellState::Status::Failed)
        name += QStringLiteral(", ") + tr("failed");
    view->setAccessibleName(name);
}

void BoardView::refreshRange()
{
    const SharedRanges ranges = SharedRanges::of(explanations(), m_model.columnCount(), m_appearance.style);
    if (ranges == m_ranges)
        return;
    m_ranges = ranges;
    applyAppearance();
    relayout();
}

void BoardView::applyAppearance()
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        CellAppearance appearance = m_appearance;
        appearance.range = m_ranges.at(int(i) / m_model.columnCount(), int(i) % m_model.columnCount());
        m_cells[i]->setAppearance(appearance);
    }
}

std::vector<ExplanationPointer> BoardView::explanations() const
{
    std::vector<ExplanationPointer> all;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column)
            all.push_back(m_model.cell(row, column).explanation);
    }
    return all;
}

std::optional<ValueRange> BoardView::wholeRange() const
{
    DisplayStyle style = m_appearance.style;
    style.scale = ScaleMode::Board;
    return SharedRanges::of(explanations(), m_model.columnCount(), style).at(0, 0);
}

CellView* BoardView::cellView(int row, int column) const
{
    return m_cells.at(std::size_t(row) * std::size_t(m_model.columnCount()) + std::size_t(column));
}

HeaderText BoardView::rowHeader(int row) const
{
    return m_context.headers.model ? m_headers.rows.at(std::size_t(row)) : HeaderText();
}

HeaderText BoardView::columnHeader(int column) const
{
    return m_context.headers.model ? m_headers.columns.at(std::size_t(column)) : HeaderText();
}

QString BoardView::cellTitle(int row, int column) const
{
    return columnHeader(column).title + QStringLiteral(" · ") + rowHeader(row).title;
}

void BoardView::refreshHeaders()
{
    m_headers = m_context.headers.model ? boardHeaders(m_model.board(), m_context.headers) : BoardHeaders();
}

PicturePointer BoardView::currentPicture() const
{
    if (m_model.isEmpty() || !m_context.picture)
        return {};
    return m_context.picture(m_model.cell(m_row, m_column).spec.picture.text());
}

BoardMetrics BoardView::metrics() const
{
    const HeaderPainter headers(font(), themeColours().figure);
    BoardMetrics result;
    result.rows = m_enlarged ? 1 : m_model.rowCount();
    result.columns = m_enlarged ? 1 : m_model.columnCount();
    if (const PicturePointer picture = currentPicture())
        result.aspect = double(picture->image.width) / picture->image.height;
    result.rowHeader = headers.rowHeaderWidth(m_headers.rows, mostRowHeader);
    if (!m_model.isEmpty() && needsCaptions(m_model.board()))
        result.caption = headers.captionHeight();
    reserveColourBars(result, m_appearance.style, shownRanges(), font());
    // How many lines the titles need depends on the cells' width, which hardly depends on the titles' height.
    const double width = BoardLayout::fitted(result, size(), smallestCell).cellSize().width();
    result.columnHeader = headers.columnHeaderHeight(m_headers.columns, width);
    return result;
}

void BoardView::relayout()
{
    const BoardMetrics wanted = metrics();
    m_layout = BoardLayout::fitted(wanted, size(), smallestCell);
    const BoardLayout least = BoardLayout::fitted(wanted, {0, 0}, smallestCell);
    setMinimumSize(least.size().expandedTo({0, 0}).toSize());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            CellView* cell = cellView(row, column);
            const bool shown = isShown(row, column);
            if (shown)
                cell->setGeometry(m_layout.cell(m_enlarged ? 0 : row, m_enlarged ? 0 : column).toRect());
            cell->setVisible(shown);
        }
    }
    update();
}

void BoardView::resizeEvent(QResizeEvent*)
{
    relayout();
}

void BoardView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const FigureColours colours = themeColours().figure;
    painter.fillRect(rect(), colours.canvas);
    if (m_model.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintSurroundings(painter, m_layout, figureContent(), font(), colours);
    const QRectF selected = m_layout.cell(m_enlarged ? 0 : m_row, m_enlarged ? 0 : m_column);
    painter.setPen(QPen(colours.accent, frameWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(selected.adjusted(-2, -2, 2, 2));
}

void BoardView::select(int row, int column)
{
    if (row == m_row && column == m_column)
        return;
    setCurrent(row, column);
    Q_EMIT currentChanged(m_row, m_column);
}

void BoardView::setCurrent(int row, int column)
{
    if (m_model.isEmpty())
        return;
    m_row = std::clamp(row, 0, m_model.rowCount() - 1);
    m_column = std::clamp(column, 0, m_model.columnCount() - 1);
    if (m_enlarged)
        relayout();
    update();
}

void BoardView::setEnlarged(bool enlarged)
{
    if (m_model.isEmpty() || m_enlarged == enlarged)
        return;
    m_enlarged = enlarged;
    relayout();
    Q_EMIT enlargedChanged(enlarged);
}

FigureContent BoardView::figureContent() const
{
    FigureContent content;
    content.appearance = m_appearance;
    content.ranges = shownRanges();
    content.view = m_linked.transform();
    content.captions = needsCaptions(m_model.board());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (isShown(row, m_column))
            content.rows.push_back(rowHeader(row));
    }
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (isShown(m_row, column))
            content.columns.push_back(columnHeader(column));
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (!isShown(row, column))
                continue;
            const CellState& state = m_model.cell(row, column);
            content.cells.push_back({m_context.picture ? m_context.picture(state.spec.picture.text()) : nullptr,
                state.explanation, cellNote(state)});
        }
    }
    return content;
}

void BoardView::zoomBy(double factor)
{
    const PicturePointer picture = currentPicture();
    if (!picture)
        return;
    const QSizeF cell = m_layout.cellSize();
    m_linked.setTransform(m_linked.transform().zoomedAt(
        factor, {cell.width() / 2, cell.height() / 2}, QSizeF(picture->image.width, picture->image.height), cell));
}

double BoardView::pixelScale() const
{
    const PicturePointer picture = currentPicture();
    if (!picture)
        return 0;
    return m_linked.transform().scale(QSizeF(picture->image.width, picture->image.height), m_layout.cellSize())
        * devicePixelRatioF();
}

bool BoardView::moveByKey(int key)
{
    const QPoint step = key == Qt::Key_Left ? QPoint(-1, 0)
        : key == Qt::Key_Right              ? QPoint(1, 0)
        : key == Qt::Key_Up                 ? QPoint(0, -1)
        : key == Qt::Key_Down               ? QPoint(0, 1)
                                            : QPoint();
    if (step.isNull() || m_model.isEmpty())
        return false;
    select(std::clamp(m_row + step.y(), 0, m_model.rowCount() - 1),
        std::clamp(m_column + step.x(), 0, m_model.columnCount() - 1));
    return true;
}

bool BoardView::displayByKey(const QKeyEvent& event)
{
    constexpr double step = 1.25;
    const int key = event.key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        DisplayStyle changed = m_appearance.style;
        changed.opacity = key == Qt::Key_0 ? 1 : (key - Qt::Key_0) / 10.0;
        Q_EMIT styleRequested(changed);
        return true;
    }
    switch (key) {
    case Qt::Key_Space:
        setOverlayVisible(!overlayVisible());
        return true;
    case Qt::Key_F:
    case Qt::Key_Return:
        setEnlarged(!m_enlarged);
        return true;
    case Qt::Key_Escape:
        setEnlarged(false);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(step);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / step);
        return true;
    default:
        return false;
    }
}

void BoardView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (moveByKey(event->key()) || displayByKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_C:
        Q_EMIT stepRequested(BoardVariable::Class);
        return;
    case Qt::Key_L:
        Q_EMIT stepRequested(BoardVariable::Layer);
        return;
    case Qt::Key_M:
        Q_EMIT stepRequested(BoardVariable::Method);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void BoardView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_model.isEmpty())
        Q_EMIT menuRequested(m_row, m_column, event->globalPos());
}

void BoardView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::PaletteChange) {
        refreshHeaders();
        relayout();
    }
    QWidget::changeEvent(event);
}

} // namespace camscope
