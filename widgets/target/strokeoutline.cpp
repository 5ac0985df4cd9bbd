// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/strokeoutline.h"

#include <QLineF>
#include <QSize>

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

double distanceTo(const QLineF& line, QPointF point)
{
    const double length = line.length();
    if (length == 0)
        return QLineF(line.p1(), point).length();
    const QPointF along = line.p2() - line.p1();
    const QPointF away = point - line.p1();
    return std::abs(along.x() * away.y() - along.y() * away.x()) / length;
}

/// Marks the corners between `first` and `last` that are needed.
void markCorners(const QPolygonF& points, int first, int last, double tolerance, std::vector<bool>& needed)
{
    int furthest = first;
    double distance = tolerance;
    for (int i = first + 1; i < last; ++i) {
        const double own = distanceTo({points[first], points[last]}, points[i]);
        if (own > distance) {
            distance = own;
            furthest = i;
        }
    }
    if (furthest == first)
        return;
    needed[std::size_t(furthest)] = true;
    markCorners(points, first, furthest, tolerance, needed);
    markCorners(points, furthest, last, tolerance, needed);
}

QPolygonF simplified(const QPolygonF& closed, double tolerance)
{
    // A closed line has no ends: the first point and the one that is furthest from it stay.
    const auto length = [&](const QPointF& point) { return QLineF(closed.first(), point).length(); };
    const auto opposite = std::max_element(
        closed.begin(), closed.end(), [&](const QPointF& a, const QPointF& b) { return length(a) < length(b); });
    const int middle = int(opposite - closed.begin());
    const int last = int(closed.size()) - 1;
    std::vector<bool> needed(std::size_t(closed.size()));
    needed[0] = true;
    needed[std::size_t(middle)] = true;
    markCorners(closed, 0, middle, tolerance, needed);
    markCorners(closed, middle, last, tolerance, needed);
    QPolygonF corners;
    for (int i = 0; i < last; ++i) {
        if (needed[std::size_t(i)])
            corners << closed[i];
    }
    return corners;
}

double enclosedArea(const std::vector<PicturePixel>& corners)
{
    double twice = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const PicturePixel& a = corners[i];
        const PicturePixel& b = corners[(i + 1) % corners.size()];
        twice += double(a.x) * b.y - double(b.x) * a.y;
    }
    return std::abs(twice) / 2;
}

} // namespace

std::vector<PicturePixel> strokeOutline(
    const QPolygonF& stroke, QSize picture, double tolerance, std::size_t mostCorners)
{
    if (stroke.size() < 3)
        return {};
    QPolygonF closed = stroke;
    closed << stroke.first();
    QPolygonF corners = simplified(closed, tolerance);
    while (std::size_t(corners.size()) > mostCorners) {
        tolerance = 1.5 * std::max(tolerance, 0.1);
        corners = simplified(closed, tolerance);
    }
    std::vector<PicturePixel> pixels;
    for (const QPointF& corner : corners) {
        const PicturePixel pixel{std::clamp(int(std::floor(corner.x())), 0, picture.width() - 1),
            std::clamp(int(std::floor(corner.y())), 0, picture.height() - 1)};
        if (pixels.empty() || !(pixel == pixels.back()))
            pixels.push_back(pixel);
    }
    return pixels.size() < 3 || enclosedArea(pixels) < 1 ? std::vector<PicturePixel>() : pixels;
}

} // namespace camscope
