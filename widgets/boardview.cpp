// SPDX-License-Identifier: Apache-2.0
#include "widgets/boardview.h"

#include "core/render/displaymap.h"
#include "widgets/boardkeys.h"
#include "widgets/cellcomparison.h"
#include "widgets/figure/headerpainter.h"
#include "widgets/headerhandles.h"
#include "widgets/linkedview.h"
#include "widgets/overlaycell.h"
#include "widgets/specheader.h"
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
    , m_content(model)
    , m_pictures(std::make_shared<PictureViewCache>(keptPictureViews))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_handles = new HeaderHandles(*this, m_model);
    m_comparison = new CellComparison(*this, m_model, m_linked, m_pictures);
    m_preview = new OverlayCell(m_linked, m_pictures, this);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->hide();
    connect(&m_model, &BoardModel::boardChanged, this, &BoardView::rebuild);
    connect(&m_model, &BoardModel::cellChanged, this, [this](int row, int column) {
        refreshCell(row, column);
        refreshRange();
        m_comparison->refresh();
        update(); // its caption
    });
    connect(&m_model, &BoardModel::pinnedChanged, m_comparison, &CellComparison::refresh);
    rebuild();
}

void BoardView::setContext(BoardContext context)
{
    m_content.setContext(std::move(context));
    refreshPictures();
}

void BoardView::refreshPictures()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column)
            refreshCell(row, column);
    }
    refreshRange();
    relayout(); // the cells' aspect is the picture's
}

void BoardView::setStyle(const DisplayStyle& style)
{
    m_appearance.style = style;
    refreshRange();
    refreshAppearance();
}

void BoardView::refreshAppearance()
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i]->setAppearance(appearance(int(i) / m_model.columnCount(), int(i) % m_model.columnCount()));
    relayout(); // the colour bar's numbers may be wider
    Q_EMIT appearanceChanged();
}

void BoardView::setOverlayVisible(bool visible)
{
    if (m_appearance.overlayVisible == visible)
        return;
    m_appearance.overlayVisible = visible;
    refreshAppearance();
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
    connect(cell, &CellView::comparisonRequested, this, [this, place] {
        const ExplanationSpec& spec = m_model.cell(place().first, place().second).spec;
        m_comparison->setSecond(m_comparison->second() == spec ? std::nullopt : std::optional(spec));
    });
    connect(cell, &CellView::stopRequested, this, [this, place] { m_model.stop(place().first, place().second); });
    connect(cell, &CellView::retryRequested, this, [this, place] { m_model.retry(place().first, place().second); });
    connect(cell, &CellView::detailsRequested, this,
        [this, place] { Q_EMIT detailsRequested(place().first, place().second); });
    return cell;
}

void BoardView::rebuild()
{
    setPreview({});
    m_content.refresh();
    const std::size_t count = std::size_t(m_model.rowCount()) * std::size_t(m_model.columnCount());
    while (m_cells.size() > count) {
        m_cells.back()->deleteLater();
        m_cells.back()->hide();
        m_cells.pop_back();
    }
    while (m_cells.size() < count)
        m_cells.push_back(makeCell(int(m_cells.size())));
    const QPoint here = m_content.place(m_selected).value_or(QPoint(m_column, m_row));
    m_row = std::clamp(here.y(), 0, std::max(0, m_model.rowCount() - 1));
    m_column = std::clamp(here.x(), 0, std::max(0, m_model.columnCount() - 1));
    if (m_model.isEmpty() && m_enlarged) {
        m_enlarged = false;
        Q_EMIT enlargedChanged(false);
    }
    refreshPictures();
    refreshAppearance();
}

void BoardView::refreshCell(int row, int column)
{
    CellView* view = cellView(row, column);
    const CellState state = m_content.shown(row, column);
    view->setState(state, m_content.shownPicture(state.spec));
    QString name = cellTitle(row, column);
    if (state.status == CellState::Status::Busy)
        name += QStringLiteral(", ") + tr("computing");
    else if (state.status == CellState::Status::Failed)
        name += QStringLiteral(", ") + tr("failed");
    view->setAccessibleName(name);
}

void BoardView::refreshRange()
{
    const SharedRanges ranges = m_content.ranges(m_appearance.style);
    if (ranges == m_ranges)
        return;
    m_ranges = ranges;
    refreshAppearance();
}

std::optional<ValueRange> BoardView::wholeRange() const
{
    DisplayStyle style = m_appearance.style;
    style.scale = ScaleMode::Board;
    return m_content.ranges(style).at(0, 0);
}

CellAppearance BoardView::appearance(int row, int column) const
{
    CellAppearance appearance = m_appearance;
    appearance.range = m_ranges.at(row, column);
    return appearance;
}

CellAppearance BoardView::looseAppearance() const
{
    const bool isForAll = m_ranges.mode == ScaleMode::Board || m_ranges.mode == ScaleMode::Fixed;
    return isForAll ? appearance(0, 0) : m_appearance;
}

CellView* BoardView::cellView(int row, int column) const
{
    return m_cells.at(std::size_t(row) * std::size_t(m_model.columnCount()) + std::size_t(column));
}

PicturePointer BoardView::currentPicture() const
{
    return m_model.isEmpty() ? nullptr : m_content.picture(m_model.cell(m_row, m_column).spec);
}

bool BoardView::showsDifference() const
{
    return m_enlarged && m_comparison->difference();
}

BoardHeaders BoardView::shownHeaders() const
{
    if (showsDifference())
        return m_comparison->headers();
    if (m_enlarged)
        return {{rowHeader(m_row)}, {columnHeader(m_column)}};
    return m_content.headers();
}

SharedRanges BoardView::shownRanges() const
{
    if (showsDifference())
        return m_comparison->ranges();
    return m_enlarged ? m_ranges.only(m_row, m_column) : m_ranges;
}

BoardMetrics BoardView::metrics() const
{
    const HeaderPainter headers(font(), themeColours().figure);
    BoardMetrics result;
    result.rows = m_enlarged ? 1 : m_model.rowCount();
    result.columns = m_enlarged ? 1 : m_model.columnCount();
    if (const PicturePointer picture = currentPicture())
        result.aspect = double(picture->image.width) / picture->image.height;
    const BoardHeaders shown = shownHeaders();
    result.rowHeader = headers.rowHeaderWidth(shown.rows, mostRowHeader);
    if (!m_model.isEmpty() && needsCaptions(m_model.board()))
        result.caption = headers.captionHeight();
    const DisplayStyle style = showsDifference() ? m_comparison->style(m_appearance.style) : m_appearance.style;
    reserveColourBars(result, style, shownRanges(), font());
    // How many lines the titles need depends on the cells' width, which hardly depends on the titles' height.
    const double width = BoardLayout::fitted(result, size(), smallestCell).cellSize().width();
    result.columnHeader = headers.columnHeaderHeight(shown.columns, width);
    return result;
}

void BoardView::relayout()
{
    const BoardMetrics wanted = metrics();
    m_layout = BoardLayout::fitted(wanted, size(), smallestCell);
    setMinimumSize(BoardLayout::fitted(wanted, {0, 0}, smallestCell).size().expandedTo({0, 0}).toSize());
    if (!m_model.isEmpty())
        m_selected = m_model.cell(m_row, m_column).spec;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            CellView* cell = cellView(row, column);
            const bool shown = isShown(row, column);
            if (shown)
                cell->setGeometry(m_layout.cell(m_enlarged ? 0 : row, m_enlarged ? 0 : column).toRect());
            cell->setVisible(shown);
        }
    }
    m_handles->place(m_layout, m_enlarged || m_model.isEmpty() ? BoardHeaders() : shownHeaders());
    m_comparison->refresh();
    m_preview->setGeometry(currentRect());
    update();
}

QRect BoardView::currentRect() const
{
    return m_layout.cell(m_enlarged ? 0 : m_row, m_enlarged ? 0 : m_column).toRect();
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
    if (m_model.isEmpty() || m_content.headers().columns.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintSurroundings(painter, m_layout, figureContent(), font(), colours);
    m_handles->paint(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.accent, frameWidth));
    painter.drawRect(QRectF(currentRect()).adjusted(-2, -2, 2, 2));
    if (!m_enlarged)
        m_comparison->paintMark(painter, m_layout);
}

void BoardView::select(int row, int column)
{
    const QPoint before(m_column, m_row);
    setCurrent(row, column);
    if (before != QPoint(m_column, m_row))
        Q_EMIT currentChanged(m_row, m_column);
}

void BoardView::setCurrent(int row, int column)
{
    if (m_model.isEmpty())
        return;
    m_row = std::clamp(row, 0, m_model.rowCount() - 1);
    m_column = std::clamp(column, 0, m_model.columnCount() - 1);
    setPreview({});
    relayout();
}

void BoardView::setEnlarged(bool enlarged)
{
    if (!enlarged && m_comparison->mode() == ComparisonMode::Difference)
        m_comparison->setMode(ComparisonMode::None);
    if (m_model.isEmpty() || m_enlarged == enlarged)
        return;
    m_enlarged = enlarged;
    relayout();
    Q_EMIT enlargedChanged(enlarged);
}

bool BoardView::leave()
{
    if (m_comparison->mode() != ComparisonMode::None)
        m_comparison->setMode(ComparisonMode::None);
    else if (m_enlarged)
        setEnlarged(false);
    else if (m_comparison->second())
        m_comparison->setSecond({});
    else
        return false;
    return true;
}

void BoardView::setPreview(const ExplanationPointer& explanation, const QString& label)
{
    m_preview->setVisible(explanation != nullptr);
    if (!explanation)
        return;
    m_preview->setAppearance(currentAppearance());
    m_preview->showMap(explanation, m_content.picture(explanation->spec));
    m_preview->setLabel(label);
    m_preview->raise();
}

FigureContent BoardView::figureContent(int row, int column) const
{
    return m_content.cell(m_content.figure(m_appearance, m_ranges, m_linked.transform()), row, column);
}

FigureContent BoardView::figureContent() const
{
    if (!m_enlarged)
        return m_content.figure(m_appearance, m_ranges, m_linked.transform());
    FigureContent content = figureContent(m_row, m_column);
    if (!showsDifference())
        return content;
    content.rows = m_comparison->headers().rows;
    content.columns = m_comparison->headers().columns;
    content.cells.front().explanation = m_comparison->difference();
    content.appearance.style = m_comparison->style(m_appearance.style);
    content.ranges = m_comparison->ranges();
    content.captions = false;
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

void BoardView::keyPressEvent(QKeyEvent* event)
{
    if (m_model.isEmpty() || !BoardKeys(*this).handle(*event))
        QWidget::keyPressEvent(event);
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
        m_content.refresh();
        relayout();
    }
    QWidget::changeEvent(event);
}

} // namespace camscope
