// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/crosshair.h"

#include "widgets/figure/chip.h"

#include <cmath>

namespace camscope {

namespace {

constexpr int margin = 4; ///< between the note and the cell's edges
const QColor dark(0, 0, 0, 90);
const QColor light(255, 255, 255, 200);

} // namespace

void paintCrossHair(QPainter& painter, const QRect& cell, QPointF point, const QString& note, const QFont& font)
{
    // On whole pixels: a line between two would be grey and twice as wide.
    const QPoint at(int(std::floor(point.x())), int(std::floor(point.y())));
    painter.fillRect(cell.left(), at.y() + 1, cell.width(), 1, dark);
    painter.fillRect(at.x() + 1, cell.top(), 1, cell.height(), dark);
    painter.fillRect(cell.left(), at.y(), cell.width(), 1, light);
    painter.fillRect(at.x(), cell.top(), 1, cell.height(), light);
    if (note.isEmpty())
        return;
    const Chip chip{font};
    chip.draw(painter, chip.beside(point, note, QRectF(cell).adjusted(margin, margin, -margin, -margin)), note);
}

} // namespace camscope
