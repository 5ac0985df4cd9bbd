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

std::optional<ValueRange> sharedRange(const std::vector<FigureCell>& cells, const DisplayStyle& style)
{
    if (style.scale != ScaleMode::Board)
        return {};
    std::optional<ValueRange> range;
    for (const FigureCell& cell : cells) {
        if (!cell.explanation)
            continue;
        const ValueRange own = valueRange(*cell.explanation, style.isSigned);
        range = range ? united(*range, own) : own;
    }
    return range;
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
    ColourBar(content.appearance.style, content.appearance.range, font, colours).draw(painter, layout.colourBar());
}

BoardPainter::BoardPainter(FigureContent content, FigureOptions options)
    : m_content(std::move(content))
    , m_options(std::move(options))
    , m_pictures(std::make_shared<PictureViewCache>())
{
    m_options.font.setPixelSize(fontPixels);
    m_content.appearance.range = sharedRange(m_content.cells, m_content.appearance.style);
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
    metrics.colourBar
        = ColourBar(m_content.appearance.style, m_content.appearance.range, m_options.font, m_options.colours).width();
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
        paintCell(painter, m_content.cells[i], layout.cell(int(i / columns), int(i % columns)));
}

void BoardPainter::paintCell(QPainter& painter, const FigureCell& cell, const QRectF& box) const
{
    CellRenderer renderer(m_pictures);
    renderer.setPicture(cell.picture);
    renderer.setExplanation(cell.explanation);
    const QSize pixels = (box.size() * m_options.scale).toSize();
    const CellImage image = renderer.render(m_content.view, pixels, m_content.appearance);
    const double step = 1 / m_options.scale;
    const QRectF target(box.topLeft() + QPointF(image.target.topLeft()) * step, QSizeF(image.target.size()) * step);
    if (!image.image.isNull())
        painter.drawImage(target, image.image);
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
