// SPDX-License-Identifier: Apache-2.0
#include "widgets/eraser/brushring.h"

namespace camscope {

void paintBrushRing(QPainter& painter, QPointF centre, double radius)
{
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(QColor(0, 0, 0, 150), 3), QPen(QColor(255, 255, 255, 230), 1.25)}) {
        painter.setPen(pen);
        painter.drawEllipse(centre, radius, radius);
    }
}

} // namespace camscope
