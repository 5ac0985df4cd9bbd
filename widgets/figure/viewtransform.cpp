// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/viewtransform.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

/// The centre along one axis such that a window of `share` of the picture's side stays inside the picture.
double clampedCentre(double centre, double share)
{
    if (share >= 1)
        return 0.5;
    return std::clamp(centre, share / 2, 1 - share / 2);
}

} // namespace

double ViewTransform::scale(QSizeF picture, QSizeF cell) const
{
    if (picture.isEmpty() || cell.isEmpty())
        return 1;
    return zoom * std::min(cell.width() / picture.width(), cell.height() / picture.height());
}

QPointF ViewTransform::toPicture(QPointF point, QSizeF picture, QSizeF cell) const
{
    const double pixels = scale(picture, cell);
    return {(point.x() - cell.width() / 2) / pixels + centreX * picture.width(),
        (point.y() - cell.height() / 2) / pixels + centreY * picture.height()};
}

QPointF ViewTransform::toCell(QPointF point, QSizeF picture, QSizeF cell) const
{
    const double pixels = scale(picture, cell);
    return {(point.x() - centreX * picture.width()) * pixels + cell.width() / 2,
        (point.y() - centreY * picture.height()) * pixels + cell.height() / 2};
}

ViewTransform ViewTransform::zoomedAt(double factor, QPointF point, QSizeF picture, QSizeF cell) const
{
    if (picture.isEmpty() || cell.isEmpty())
        return *this;
    const QPointF fixed = toPicture(point, picture, cell);
    ViewTransform result = *this;
    result.zoom = std::clamp(zoom * factor, 1.0, largestZoom);
    const double pixels = result.scale(picture, cell);
    result.centreX = (fixed.x() - (point.x() - cell.width() / 2) / pixels) / picture.width();
    result.centreY = (fixed.y() - (point.y() - cell.height() / 2) / pixels) / picture.height();
    return result.clamped(picture, cell);
}

ViewTransform ViewTransform::panned(QPointF delta, QSizeF picture, QSizeF cell) const
{
    if (picture.isEmpty() || cell.isEmpty())
        return *this;
    const double pixels = scale(picture, cell);
    ViewTransform result = *this;
    result.centreX -= delta.x() / pixels / picture.width();
    result.centreY -= delta.y() / pixels / picture.height();
    return result.clamped(picture, cell);
}

ViewTransform ViewTransform::clamped(QSizeF picture, QSizeF cell) const
{
    ViewTransform result = *this;
    result.zoom = std::clamp(zoom, 1.0, largestZoom);
    const double pixels = result.scale(picture, cell);
    result.centreX = clampedCentre(centreX, cell.width() / pixels / picture.width());
    result.centreY = clampedCentre(centreY, cell.height() / pixels / picture.height());
    return result;
}

VisiblePart visiblePart(const ViewTransform& view, QSize picture, QSize cell)
{
    if (picture.isEmpty() || cell.isEmpty())
        return {};
    const ViewTransform inside = view.clamped(picture, cell);
    const QPointF topLeft = inside.toPicture({0, 0}, picture, cell);
    const QPointF bottomRight = inside.toPicture({double(cell.width()), double(cell.height())}, picture, cell);
    const QRectF seen = QRectF(topLeft, bottomRight).intersected(QRectF({0, 0}, QSizeF(picture)));
    const QRect target
        = QRectF(inside.toCell(seen.topLeft(), picture, cell), inside.toCell(seen.bottomRight(), picture, cell))
              .toRect()
              .intersected(QRect({0, 0}, cell));
    VisiblePart part;
    part.target = QRect(target.topLeft(), target.size().expandedTo({1, 1}));
    part.region = {{seen.x(), seen.y(), seen.width(), seen.height()}, part.target.width(), part.target.height()};
    return part;
}

} // namespace camscope
