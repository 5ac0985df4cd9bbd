// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/brush.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace camscope {

namespace {

constexpr int fractionBits = 4; ///< of a pixel, for OpenCV's polygon fill
constexpr int opacityBits = 8;
constexpr int curveSteps = 10; ///< straight pieces between two points of a curve
constexpr int circleSteps = 48;

cv::Vec3b toPixel(const Colour& colour)
{
    return {cv::saturate_cast<uchar>(colour.red), cv::saturate_cast<uchar>(colour.green),
        cv::saturate_cast<uchar>(colour.blue)};
}

/// `at(i)` for any i gives a point beyond the ends as well.
template <typename At>
void appendCurve(Points& curve, const At& at, int pieces)
{
    for (int piece = 0; piece < pieces; ++piece) {
        const cv::Point2d p0 = at(piece - 1);
        const cv::Point2d p1 = at(piece);
        const cv::Point2d p2 = at(piece + 1);
        const cv::Point2d p3 = at(piece + 2);
        for (int step = 0; step < curveSteps; ++step) {
            const double t = double(step) / curveSteps;
            curve.push_back(0.5
                * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * (t * t)
                    + (3 * p1 - p0 - 3 * p2 + p3) * (t * t * t)));
        }
    }
}

} // namespace

Points smoothClosed(const Points& points)
{
    const int count = static_cast<int>(points.size());
    Points curve;
    appendCurve(
        curve, [&](int index) { return points[std::size_t((index + count) % count)]; }, count);
    return curve;
}

Points smoothOpen(const Points& points)
{
    const int count = static_cast<int>(points.size());
    Points curve;
    appendCurve(
        curve, [&](int index) { return points[std::size_t(std::clamp(index, 0, count - 1))]; }, count - 1);
    curve.push_back(points.back());
    return curve;
}

Points roundedRectangle(cv::Point2d topLeft, cv::Point2d bottomRight, double radius)
{
    constexpr int steps = circleSteps / 4;
    const cv::Point2d inner = bottomRight - cv::Point2d(radius, radius);
    const cv::Point2d outer = topLeft + cv::Point2d(radius, radius);
    const cv::Point2d centres[]{inner, {outer.x, inner.y}, outer, {inner.x, outer.y}};
    Points corners;
    for (int corner = 0; corner < 4; ++corner) {
        for (int step = 0; step <= steps; ++step) {
            const double angle = (corner + double(step) / steps) * std::numbers::pi / 2;
            corners.push_back(centres[corner] + radius * cv::Point2d(std::cos(angle), std::sin(angle)));
        }
    }
    return corners;
}

Points shifted(const Points& points, double x, double y)
{
    Points result = points;
    for (cv::Point2d& point : result)
        point += cv::Point2d(x, y);
    return result;
}

Points flipped(const Points& points)
{
    Points result = points;
    for (cv::Point2d& point : result)
        point.x = -point.x;
    return result;
}

Points turned(const Points& points, cv::Point2d about, double angle)
{
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    Points result = points;
    for (cv::Point2d& point : result) {
        const cv::Point2d offset = point - about;
        point = about + cv::Point2d(offset.x * cosine - offset.y * sine, offset.x * sine + offset.y * cosine);
    }
    return result;
}

Brush::Brush(cv::Mat colours, cv::Mat cover, const Placement& placement)
    : m_colours(std::move(colours))
    , m_cover(std::move(cover))
    , m_placement(placement)
{
    CV_Assert(m_colours.type() == CV_8UC3 && m_cover.type() == CV_8UC1 && m_colours.size() == m_cover.size());
}

Brush Brush::onPicture(const cv::Mat& picture)
{
    Placement placement;
    placement.scale = picture.cols;
    return {picture, cv::Mat::zeros(picture.size(), CV_8UC1), placement};
}

Brush::Shape Brush::shapeOf(const Points& points) const
{
    const double cosine = std::cos(m_placement.angle) * m_placement.scale;
    const double sine = std::sin(m_placement.angle) * m_placement.scale;
    std::vector<cv::Point2d> pixels;
    pixels.reserve(points.size());
    for (const cv::Point2d& point : points) {
        const double x = m_placement.mirrored ? -point.x : point.x;
        pixels.push_back(m_placement.centre + cv::Point2d(x * cosine - point.y * sine, x * sine + point.y * cosine));
    }
    const auto [left, right]
        = std::minmax_element(pixels.begin(), pixels.end(), [](auto& a, auto& b) { return a.x < b.x; });
    const auto [top, bottom]
        = std::minmax_element(pixels.begin(), pixels.end(), [](auto& a, auto& b) { return a.y < b.y; });
    const cv::Rect whole(0, 0, m_colours.cols, m_colours.rows);
    Shape shape;
    shape.area = cv::Rect(cv::Point(cvFloor(left->x) - 1, cvFloor(top->y) - 1),
                     cv::Point(cvCeil(right->x) + 2, cvCeil(bottom->y) + 2))
        & whole;
    if (shape.area.empty())
        return shape;
    shape.top = top->y;
    shape.bottom = bottom->y;
    shape.inside = cv::Mat::zeros(shape.area.size(), CV_8UC1);
    std::vector<std::vector<cv::Point>> corners(1);
    corners.front().reserve(pixels.size());
    for (const cv::Point2d& pixel : pixels)
        corners.front().emplace_back(cvRound((pixel.x - shape.area.x) * (1 << fractionBits)),
            cvRound((pixel.y - shape.area.y) * (1 << fractionBits)));
    cv::fillPoly(shape.inside, corners, cv::Scalar(255), cv::LINE_8, fractionBits);
    return shape;
}

void Brush::fill(const Points& points, const Paint& paint)
{
    const Shape shape = shapeOf(points);
    const cv::Rect& area = shape.area;
    if (area.empty())
        return;
    if (!m_clip.empty())
        cv::bitwise_and(shape.inside, m_clip(area), shape.inside);

    const double height = std::max(1.0, shape.bottom - shape.top);
    const int opacity = cvRound(paint.opacity * (1 << opacityBits));
    const int half = 1 << (opacityBits - 1);
    for (int y = 0; y < area.height; ++y) {
        const double share = std::clamp((area.y + y - shape.top) / height, 0.0, 1.0);
        const Colour colour = paint.bottom ? paint.colour.mixed(*paint.bottom, share) : paint.colour;
        const cv::Vec3b pixel = toPixel(colour);
        const uchar* const inside = shape.inside.ptr(y);
        auto* const target = m_colours.ptr<cv::Vec3b>(area.y + y) + area.x;
        uchar* const covered = m_cover.ptr(area.y + y) + area.x;
        for (int x = 0; x < area.width; ++x) {
            if (!inside[x])
                continue;
            if (paint.opacity >= 1) {
                target[x] = pixel;
                covered[x] = 255;
            } else {
                for (int channel = 0; channel < 3; ++channel) {
                    const int old = target[x][channel];
                    target[x][channel]
                        = static_cast<uchar>(old + (((pixel[channel] - old) * opacity + half) >> opacityBits));
                }
            }
        }
    }
}

void Brush::polygon(const Points& points, const Paint& paint)
{
    fill(points, paint);
}

void Brush::blob(const Points& points, const Paint& paint)
{
    fill(smoothClosed(points), paint);
}

void Brush::ellipse(cv::Point2d centre, double radiusX, double radiusY, const Paint& paint, double start, double end)
{
    Points points;
    for (int step = 0; step <= circleSteps; ++step) {
        const double angle = (start + (end - start) * step / circleSteps) * std::numbers::pi / 180;
        points.push_back(centre + cv::Point2d(radiusX * std::cos(angle), radiusY * std::sin(angle)));
    }
    fill(points, paint);
}

void Brush::rectangle(cv::Point2d topLeft, cv::Point2d bottomRight, const Paint& paint)
{
    fill({topLeft, {bottomRight.x, topLeft.y}, bottomRight, {topLeft.x, bottomRight.y}}, paint);
}

void Brush::stroke(const Points& points, double width, const Paint& paint)
{
    line(smoothOpen(points), width, paint);
}

void Brush::line(const Points& points, double width, const Paint& paint)
{
    // Pieces overlap: a translucent stroke is one outline, there and back.
    Points there;
    Points back;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const cv::Point2d direction = points[i + 1] - points[i];
        const double length = std::max(1e-9, std::hypot(direction.x, direction.y));
        const cv::Point2d across = cv::Point2d(-direction.y, direction.x) * (width / 2 / length);
        if (paint.opacity >= 1) {
            fill({points[i] + across, points[i + 1] + across, points[i + 1] - across, points[i] - across}, paint);
            circle(points[i], width / 2, paint);
        } else {
            there.insert(there.end(), {points[i] + across, points[i + 1] + across});
            back.insert(back.end(), {points[i] - across, points[i + 1] - across});
        }
    }
    if (paint.opacity >= 1) {
        circle(points.back(), width / 2, paint);
    } else {
        there.insert(there.end(), back.rbegin(), back.rend());
        fill(there, paint);
    }
}

void Brush::outline(Points points, double width, const Paint& paint)
{
    points.push_back(points.front());
    line(points, width, paint);
}

void Brush::clipToCover()
{
    m_clip = m_cover.clone();
}

void Brush::clipTo(const Points& outline)
{
    m_clip = cv::Mat::zeros(m_cover.size(), CV_8UC1);
    const Shape shape = shapeOf(outline);
    if (!shape.area.empty())
        shape.inside.copyTo(m_clip(shape.area));
}

} // namespace camscope
