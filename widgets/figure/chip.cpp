// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/chip.h"

#include <QFontMetricsF>

#include <algorithm>

namespace camscope {

namespace {

constexpr double paddingX = 6;
constexpr double paddingY = 2;
constexpr double distance = 8;

} // namespace

QSizeF Chip::size(const QString& text) const
{
    const QFontMetricsF metrics(font);
    return {std::ceil(metrics.horizontalAdvance(text)) + 2 * paddingX, std::ceil(metrics.height()) + 2 * paddingY};
}

QRectF Chip::beside(QPointF point, const QString& text, const QRectF& cell) const
{
    const QSizeF extent = size(text);
    QPointF corner = point + QPointF(distance, distance);
    if (corner.x() + extent.width() > cell.right())
        corner.setX(point.x() - distance - extent.width());
    if (corner.y() + extent.height() > cell.bottom())
        corner.setY(point.y() - distance - extent.height());
    corner.setX(std::clamp(corner.x(), cell.left(), std::max(cell.left(), cell.right() - extent.width())));
    corner.setY(std::clamp(corner.y(), cell.top(), std::max(cell.top(), cell.bottom() - extent.height())));
    return QRectF(corner, extent).intersected(cell);
}

void Chip::draw(QPainter& painter, const QRectF& box, const QString& text) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(Qt::white);
    painter.setFont(font);
    painter.drawText(box.adjusted(paddingX, 0, -paddingX, 0), Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width() - 2 * paddingX + 1));
}

} // namespace camscope
