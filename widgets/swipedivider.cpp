// SPDX-License-Identifier: Apache-2.0
#include "widgets/swipedivider.h"

#include <QMouseEvent>
#include <QPainter>

namespace camscope {

SwipeDivider::SwipeDivider(QWidget* parent)
    : QWidget(parent)
{
    setCursor(Qt::SplitHCursor);
}

void SwipeDivider::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT moved(mapToParent(event->position()).x());
}

void SwipeDivider::paintEvent(QPaintEvent*)
{
    // On a picture neither theme's colours are readable everywhere.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = extent / 2.0;
    painter.fillRect(QRectF(middle - 2, 0, 4, height()), QColor(0, 0, 0, 120));
    painter.fillRect(QRectF(middle - 1, 0, 2, height()), Qt::white);
    painter.setPen(QPen(QColor(0, 0, 0, 120), 1));
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(middle, height() / 2.0), 7, 7);
    painter.setPen(QPen(QColor(60, 60, 60), 1.3));
    const double y = height() / 2.0;
    painter.drawPolyline(QPolygonF{{middle - 1.5, y - 3}, {middle - 4, y}, {middle - 1.5, y + 3}});
    painter.drawPolyline(QPolygonF{{middle + 1.5, y - 3}, {middle + 4, y}, {middle + 1.5, y + 3}});
}

} // namespace camscope
