// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/boardlayout.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

double withGap(double extent, double gap)
{
    return extent > 0 ? extent + gap : 0;
}

QSizeF chrome(const BoardMetrics& metrics)
{
    return {2 * metrics.margin + withGap(metrics.rowHeader, metrics.gap) + withGap(metrics.colourBar, metrics.gap)
            + (metrics.columns - 1) * metrics.gap,
        2 * metrics.margin + withGap(metrics.columnHeader, metrics.gap) + withGap(metrics.columnBar, metrics.gap)
            + (metrics.rows - 1) * metrics.gap + metrics.rows * metrics.caption};
}

} // namespace

BoardLayout BoardLayout::withCells(const BoardMetrics& metrics, QSizeF cell)
{
    BoardLayout layout;
    layout.m_metrics = metrics;
    layout.m_cell = cell;
    layout.m_size = chrome(metrics) + QSizeF(metrics.columns * cell.width(), metrics.rows * cell.height());
    layout.m_origin = {metrics.margin + withGap(metrics.rowHeader, metrics.gap),
        metrics.margin + withGap(metrics.columnHeader, metrics.gap)};
    return layout;
}

BoardLayout BoardLayout::fitted(const BoardMetrics& metrics, QSizeF area, double smallest)
{
    if (metrics.rows < 1 || metrics.columns < 1)
        return {};
    const QSizeF room = area - chrome(metrics);
    const double aspect = metrics.aspect > 0 ? metrics.aspect : 1;
    const double least = aspect >= 1 ? smallest : smallest * aspect;
    const double fitting = std::min(room.width() / metrics.columns, room.height() / metrics.rows * aspect);
    const double width = std::floor(std::max(fitting, least));
    BoardLayout layout = withCells(metrics, {width, std::max(1.0, std::floor(width / aspect))});
    layout.m_origin += QPointF(std::floor(std::max(0.0, (area.width() - layout.m_size.width()) / 2)),
        std::floor(std::max(0.0, (area.height() - layout.m_size.height()) / 2)));
    return layout;
}

QRectF BoardLayout::cell(int row, int column) const
{
    const double right = m_cell.width() + m_metrics.gap;
    const double down = m_cell.height() + m_metrics.caption + m_metrics.gap;
    return {m_origin + QPointF(column * right, row * down), m_cell};
}

QRectF BoardLayout::caption(int row, int column) const
{
    const QRectF above = cell(row, column);
    return {above.left(), above.bottom(), above.width(), m_metrics.caption};
}

QRectF BoardLayout::rowHeader(int row) const
{
    const QRectF first = cell(row, 0);
    return {first.left() - m_metrics.gap - m_metrics.rowHeader, first.top(), m_metrics.rowHeader, first.height()};
}

QRectF BoardLayout::columnHeader(int column) const
{
    const QRectF first = cell(0, column);
    return {first.left(), first.top() - m_metrics.gap - m_metrics.columnHeader, first.width(), m_metrics.columnHeader};
}

QRectF BoardLayout::colourBar() const
{
    if (m_metrics.rows < 1 || m_metrics.columns < 1)
        return {};
    const QRectF top = cell(0, m_metrics.columns - 1);
    const QRectF bottom = cell(m_metrics.rows - 1, m_metrics.columns - 1);
    return {top.right() + m_metrics.gap, top.top(), m_metrics.colourBar, bottom.bottom() - top.top()};
}

QRectF BoardLayout::rowBar(int row) const
{
    const QRectF last = cell(row, m_metrics.columns - 1);
    return {last.right() + m_metrics.gap, last.top(), m_metrics.colourBar, last.height()};
}

QRectF BoardLayout::columnBar(int column) const
{
    const QRectF last = caption(m_metrics.rows - 1, column);
    return {last.left(), last.bottom() + m_metrics.gap, last.width(), m_metrics.columnBar};
}

} // namespace camscope
