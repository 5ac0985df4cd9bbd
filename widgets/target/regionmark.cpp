// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/regionmark.h"

#include "core/spec/targetregion.h"
#include "widgets/theme.h"

namespace camscope {

namespace {

constexpr double lineWidth = 1.25;
constexpr double crossArm = 6;

QPointF centreOf(const PicturePixel& pixel)
{
    return {pixel.x + 0.5, pixel.y + 0.5};
}

} // namespace

RegionMark RegionMark::of(const TargetSpec& target, const Explanation* explanation)
{
    RegionMark mark;
    const TargetSpec& meant = explanation ? explanation->target.spec : target;
    if (meant.kind != TargetSpec::Kind::Segmentation)
        return mark;
    const TargetRegion region = TargetRegion::parse(meant.region);
    if (region.kind == TargetRegion::Kind::Pixel) {
        mark.pixel = centreOf(region.corners.front());
    } else if (region.kind == TargetRegion::Kind::Polygon) {
        QPolygonF& outline = mark.outlines.emplace_back();
        for (const PicturePixel& corner : region.corners)
            outline << centreOf(corner);
    } else if (explanation) {
        for (const Outline& found : explanation->region) {
            QPolygonF& outline = mark.outlines.emplace_back();
            for (const auto& [x, y] : found)
                outline << QPointF(x, y);
        }
    }
    return mark;
}

void RegionMark::paint(QPainter& painter, const std::function<QPointF(QPointF)>& toCell) const
{
    painter.setBrush(Qt::NoBrush);
    // A line of the opposite brightness below keeps the accent visible on any picture.
    const ThemeColours& colours = themeColours();
    const QColor below = colours.isDark ? QColor(0, 0, 0, 130) : QColor(255, 255, 255, 150);
    for (const QPen& pen : {QPen(below, lineWidth + 2), QPen(colours.accent, lineWidth)}) {
        painter.setPen(pen);
        for (const QPolygonF& outline : outlines) {
            QPolygonF line;
            for (const QPointF& point : outline)
                line << toCell(point);
            painter.drawPolygon(line);
        }
        if (!pixel)
            continue;
        const QPointF centre = toCell(*pixel);
        painter.drawLine(centre - QPointF(crossArm, 0), centre + QPointF(crossArm, 0));
        painter.drawLine(centre - QPointF(0, crossArm), centre + QPointF(0, crossArm));
    }
}

} // namespace camscope
