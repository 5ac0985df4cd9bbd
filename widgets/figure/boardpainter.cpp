// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/boardpainter.h"

#include "widgets/figure/boardlayout.h"
#include "widgets/figure/colourbar.h"
#include "widgets/figure/headerpainter.h"
#include "widgets/figure/textlines.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr int fontPixels = 15;
constexpr int notePixels = 13; ///< of numbers on pictures
constexpr double mostRowHeader = 180;

double aspectOf(const std::vector<FigureCell>& cells)
{
    for (const FigureCell& cell : cells) {
        if (cell.picture && cell.picture->image.height > 0)
            return double(cell.picture->image.width) / cell.picture->image.height;
    }
    return 1;
}

} // namespace

void reserveColourBars(BoardMetrics& metrics, const DisplayStyle& style, const SharedRanges& ranges, const QFont& font)
{
    const FigureColours anyColours;
    if (ranges.mode == ScaleMode::Column) {
        metrics.columnBar = ColourBar(style, {}, font, anyColours).height();
        return;
    }
    if (ranges.mode != ScaleMode::Row || ranges.ranges.empty())
        metrics.colourBar = ColourBar(style, ranges.at(0, 0), font, anyColours).width();
    else
        for (const std::optional<ValueRange>& range : ranges.ranges)
            metrics.colourBar = std::max(metrics.colourBar, ColourBar(style, range, font, anyColours).width());
}

void paintSurroundings(QPainter& painter, const BoardLayout& layout, const FigureContent& content, const QFont& font,
    const FigureColours& colours)
{
    const HeaderPainter headers(font, colours);
    for (std::size_t row = 0; row < content.rows.size(); ++row)
        headers.drawRow(painter, layout.rowHeader(int(row)), content.rows[row]);
    const std::size_t columns = content.columns.size();
    for (std::size_t column = 0; column < columns; ++column)
        headers.drawColumn(painter, layout.columnHeader(int(column)), content.columns[column]);
    for (std::size_t i = 0; content.captions && i < content.cells.size(); ++i) {
        if (const ExplanationPointer& explanation = content.cells[i].explanation)
            headers.drawCaption(painter, layout.caption(int(i / columns), int(i % columns)), captionText(*explanation));
    }
    const auto drawBar = [&](const std::optional<ValueRange>& range, const QRectF& box) {
        ColourBar(content.appearance.style, range, font, colours).draw(painter, box);
    };
    const SharedRanges& ranges = content.ranges;
    if (ranges.mode != ScaleMode::Row && ranges.mode != ScaleMode::Column)
        drawBar(ranges.at(0, 0), layout.colourBar());
    for (int i = 0; i < int(ranges.ranges.size()); ++i) {
        if (!ranges.ranges[std::size_t(i)])
            continue; // no map yet
        if (ranges.mode == ScaleMode::Row)
            drawBar(ranges.at(i, 0), layout.rowBar(i));
        else if (ranges.mode == ScaleMode::Column)
            drawBar(ranges.at(0, i), layout.columnBar(i));
    }
}

BoardPainter::BoardPainter(FigureContent content, FigureOptions options)
    : m_content(std::move(content))
    , m_options(std::move(options))
    , m_pictures(std::make_shared<PictureViewCache>())
{
    m_options.font.setPixelSize(fontPixels);
}

BoardLayout BoardPainter::makeLayout() const
{
    const HeaderPainter headers(m_options.font, m_options.colours);
    BoardMetrics metrics;
    metrics.rows = int(m_content.rows.size());
    metrics.columns = int(m_content.columns.size());
    metrics.aspect = aspectOf(m_content.cells);
    metrics.rowHeader = headers.rowHeaderWidth(m_content.rows, mostRowHeader);
    metrics.caption = m_content.captions ? headers.captionHeight() : 0;
    reserveColourBars(metrics, m_content.appearance.style, m_content.ranges, m_options.font);
    const double width = metrics.aspect >= 1 ? m_options.cellSide : std::round(m_options.cellSide * metrics.aspect);
    metrics.columnHeader = headers.columnHeaderHeight(m_content.columns, width);
    return BoardLayout::withCells(metrics, {width, std::round(width / metrics.aspect)});
}

QSize BoardPainter::size() const
{
    const QSizeF logical = makeLayout().size() * m_options.scale;
    return {int(std::ceil(logical.width())), int(std::ceil(logical.height()))};
}

QImage BoardPainter::image() const
{
    QImage result(size(), QImage::Format_RGB32);
    result.fill(m_options.colours.canvas);
    QPainter painter(&result);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(m_options.scale, m_options.scale);
    paint(painter);
    return result;
}

void BoardPainter::paint(QPainter& painter) const
{
    const BoardLayout layout = makeLayout();
    paintSurroundings(painter, layout, m_content, m_options.font, m_options.colours);
    const std::size_t columns = m_content.columns.size();
    for (std::size_t i = 0; i < m_content.cells.size(); ++i)
        paintCell(painter, i, layout.cell(int(i / columns), int(i % columns)));
}

void BoardPainter::paintCell(QPainter& painter, std::size_t index, const QRectF& box) const
{
    const FigureCell& cell = m_content.cells[index];
    const std::size_t columns = m_content.columns.size();
    CellAppearance appearance = m_content.appearance;
    appearance.range = m_content.ranges.at(int(index / columns), int(index % columns));
    CellRenderer renderer(m_pictures);
    renderer.setPicture(cell.picture);
    renderer.setExplanation(cell.explanation);
    const QSize pixels = (box.size() * m_options.scale).toSize();
    const CellImage image = renderer.render(m_content.view, pixels, appearance);
    const double step = 1 / m_options.scale;
    const QRectF target(box.topLeft() + QPointF(image.target.topLeft()) * step, QSizeF(image.target.size()) * step);
    if (!image.image.isNull())
        painter.drawImage(target, image.image);
    QFont small = m_options.font;
    small.setPixelSize(notePixels);
    renderer.marks(appearance).paint(painter, {fromPicture(image, target), target, small, m_options.colours.accent});
    if (cell.explanation || cell.note.isEmpty())
        return;
    painter.fillRect(box, QColor(0, 0, 0, 150));
    painter.setPen(Qt::white);
    painter.setFont(m_options.font);
    const QRectF inner = box.adjusted(16, 16, -16, -16);
    const QStringList lines = wrappedLines(cell.note, m_options.font, inner.width(), 6);
    const double height = double(lines.size()) * painter.fontMetrics().lineSpacing();
    drawLines(painter, inner, inner.center().y() - height / 2, lines, Qt::AlignHCenter);
}

} // namespace camscope
