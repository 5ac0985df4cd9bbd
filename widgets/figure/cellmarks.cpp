// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/cellmarks.h"

#include "core/measures/highregion.h"
#include "widgets/figure/chip.h"

#include <algorithm>

namespace camscope {

namespace {

constexpr double lineWidth = 1.5;
constexpr double boxWidth = 2;
constexpr double haloWidth = 2; ///< more than the line: keeps it visible on any picture and any colour of the map
const QColor darkHalo(0, 0, 0, 120);
const QColor lightHalo(255, 255, 255, 120);
/// Smoothing each of very many lines takes longer than a frame may, and nobody could tell.
constexpr int mostSmoothPoints = 4000;
constexpr double closestCorners = 1.5;
constexpr double lineRoom = 4; ///< lines whose middle lies this far outside are out of sight

QRectF rectOf(const PixelBox& box)
{
    return {double(box.x), double(box.y), double(box.width), double(box.height)};
}

/// As bright as the line is dark, and as opaque as the line is.
QColor haloOf(const QColor& colour)
{
    QColor halo = qGray(colour.rgb()) > 100 ? darkHalo : lightHalo;
    halo.setAlphaF(halo.alphaF() * colour.alphaF());
    return halo;
}

QPen plain(const QColor& colour, double width)
{
    QPen pen(colour, width);
    pen.setJoinStyle(Qt::BevelJoin); // rounding thousands of small corners takes longer than a frame may
    return pen;
}

/// On which sides of a rectangle a point lies outside, one bit for each.
int sidesOf(const QPointF& point, const QRectF& room)
{
    return (point.x() < room.left() ? 1 : 0) | (point.x() > room.right() ? 2 : 0) | (point.y() < room.top() ? 4 : 0)
        | (point.y() > room.bottom() ? 8 : 0);
}

/// The lines in the painter's coordinates, without corners that are too close to be told apart or that only lead
/// around out of sight.
QPainterPath placed(const QPainterPath& path, const MarkPlace& place)
{
    const QRectF room = place.visible.adjusted(-lineRoom, -lineRoom, lineRoom, lineRoom);
    QPainterPath result;
    for (const QPolygonF& polygon : path.toSubpathPolygons(place.fromPicture)) {
        QPolygonF corners;
        for (const QPointF& point : polygon) {
            if (!corners.isEmpty() && (point - corners.last()).manhattanLength() < closestCorners)
                continue;
            const qsizetype count = corners.size();
            const bool leadsAround = count >= 2
                && (sidesOf(corners[count - 2], room) & sidesOf(corners[count - 1], room) & sidesOf(point, room)) != 0;
            if (leadsAround)
                corners.last() = point;
            else
                corners << point;
        }
        if (corners.size() < 3)
            continue;
        result.addPolygon(corners);
        result.closeSubpath();
    }
    return result;
}

void drawLines(QPainter& painter, const QPainterPath& path, const QColor& colour)
{
    const bool smooth = path.elementCount() <= mostSmoothPoints;
    painter.setRenderHint(QPainter::Antialiasing, smooth);
    if (smooth)
        painter.strokePath(path, plain(haloOf(colour), lineWidth + haloWidth));
    painter.strokePath(path, plain(colour, smooth ? lineWidth : 0));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

/// Boxes lie on whole pixels of the picture, which fall anywhere on the screen's.
void drawBox(QPainter& painter, const QRectF& box, const QPen& pen)
{
    painter.setPen(QPen(haloOf(pen.color()), pen.widthF() + haloWidth));
    painter.drawRect(box);
    painter.setPen(pen);
    painter.drawRect(box);
}

/// The box that agrees best with the truth.
const PixelBox& bestBox(const CellMarks& marks)
{
    return *std::max_element(marks.boxes.begin(), marks.boxes.end(), [&](const PixelBox& a, const PixelBox& b) {
        return bestOverlap({a}, marks.truth) < bestOverlap({b}, marks.truth);
    });
}

void drawOverlap(QPainter& painter, const CellMarks& marks, const MarkPlace& place)
{
    const QString text = QStringLiteral("IoU %1").arg(*marks.overlap, 0, 'f', 2);
    const QRectF box = place.fromPicture.mapRect(rectOf(bestBox(marks)));
    const Chip chip{place.font};
    const QSizeF size = chip.size(text);
    const QRectF room = place.visible.adjusted(2, 2, -2, -2);
    // On top of the box, else below it, else inside: beside what it is about, without hiding it.
    double top = box.top() - size.height() - 3;
    if (top < room.top())
        top = box.bottom() + 3;
    if (top + size.height() > room.bottom())
        top = box.top() + 3;
    top = std::clamp(top, room.top(), std::max(room.top(), room.bottom() - size.height()));
    const double left = std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - size.width()));
    if (box.intersects(room))
        chip.draw(painter, QRectF(QPointF(left, top), size).intersected(room), text);
}

} // namespace

void CellMarks::paint(QPainter& painter, const MarkPlace& place) const
{
    if (contours.empty() && outline.isEmpty() && truth.empty())
        return;
    painter.save();
    painter.setClipRect(place.visible, Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    for (const Lines& lines : contours)
        drawLines(painter, placed(lines.path, place), lines.colour);
    drawLines(painter, placed(outline, place), Qt::white);
    QPen dashed(Qt::white, lineWidth);
    dashed.setDashPattern({4, 3});
    for (const PixelBox& box : truth)
        drawBox(painter, place.fromPicture.mapRect(rectOf(box)), dashed);
    for (const PixelBox& box : boxes)
        drawBox(painter, place.fromPicture.mapRect(rectOf(box)), QPen(place.accent, boxWidth));
    if (overlap && !boxes.empty())
        drawOverlap(painter, *this, place);
    painter.restore();
}

} // namespace camscope
