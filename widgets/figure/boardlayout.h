// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QSizeF>

namespace camscope {

/// What a board's geometry depends on, in logical pixels.
struct BoardMetrics
{
    int rows = 0;
    int columns = 0;
    double aspect = 1; ///< width / height of every cell
    double rowHeader = 0; ///< width of the headers left of the cells, 0: none
    double columnHeader = 0; ///< height of the headers above the cells, 0: none
    double caption = 0; ///< height of the line under every cell, 0: none
    double colourBar = 0; ///< width of colour bars with their numbers at the right, 0: none
    double columnBar = 0; ///< height of colour bars with their numbers below the columns, 0: none
    double gap = 8; ///< between cells, and between cells and headers
    double margin = 16; ///< around everything
};

/// Where the parts of a board lie. Cells share one size in whole pixels; headers are outside of them.
class BoardLayout
{
public:
    /// The largest cells that fit `area`, the block centred in it; never below `smallest` along the longer side, so
    /// that a large board grows beyond the area (size() tells) instead of shrinking to nothing.
    static BoardLayout fitted(const BoardMetrics& metrics, QSizeF area, double smallest = 112);
    /// Cells of a given size; the area is what they need.
    static BoardLayout withCells(const BoardMetrics& metrics, QSizeF cell);

    QSizeF size() const { return m_size; } ///< of the whole board with margins
    QSizeF cellSize() const { return m_cell; }
    QRectF cell(int row, int column) const;
    QRectF caption(int row, int column) const; ///< directly under the cell, of its width
    QRectF rowHeader(int row) const;
    QRectF columnHeader(int column) const;
    QRectF colourBar() const; ///< beside all rows, bar and numbers together
    QRectF rowBar(int row) const; ///< beside one row
    QRectF columnBar(int column) const; ///< below one column

private:
    BoardMetrics m_metrics;
    QSizeF m_cell;
    QSizeF m_size;
    QPointF m_origin; ///< top left of the first cell
};

} // namespace camscope
