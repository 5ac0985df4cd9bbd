// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenes/colour.h"

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace camscope {

/// Points in an object's own coordinates: it fills −1…1 in both directions, y points down.
using Points = std::vector<cv::Point2d>;

/// How a shape is filled: one colour, or from `colour` at its top to `bottom` at its lower edge.
struct Paint
{
    Colour colour;
    std::optional<Colour> bottom;
    double opacity = 1; ///< below 1 the shape tints what is covered already and covers nothing itself

    Paint(const Colour& plain, double paintOpacity = 1)
        : colour(plain)
        , opacity(paintOpacity)
    {
    }
    Paint(const Colour& top, const Colour& lower, double paintOpacity = 1)
        : colour(top)
        , bottom(lower)
        , opacity(paintOpacity)
    {
    }
};

/// Where an object lies on its canvas.
struct Placement
{
    cv::Point2d centre; ///< pixels of the canvas
    double scale = 1; ///< pixels per unit: half the side of the object's square
    double angle = 0; ///< radians, clockwise
    bool mirrored = false;
};

/// Draws filled shapes in object coordinates onto a colour layer, and marks what they cover. Edges are hard: the canvas
/// is several times finer than the picture that becomes of it.
class Brush
{
public:
    /// `colours`: CV_8UC3, RGB. `cover`: CV_8UC1, same size, 255 where the object is. Both outlive the brush.
    Brush(cv::Mat colours, cv::Mat cover, const Placement& placement);

    /// For backgrounds: coordinates are shares of the picture's side, 0…1 from its upper left corner.
    static Brush onPicture(const cv::Mat& picture);

    void polygon(const Points& points, const Paint& paint);
    void blob(const Points& points, const Paint& paint); ///< a smooth closed curve through the points
    /// Angles in degrees, clockwise from the right.
    void ellipse(
        cv::Point2d centre, double radiusX, double radiusY, const Paint& paint, double start = 0, double end = 360);
    void circle(cv::Point2d centre, double radius, const Paint& paint) { ellipse(centre, radius, radius, paint); }
    void rectangle(cv::Point2d topLeft, cv::Point2d bottomRight, const Paint& paint);
    /// A line with round ends, smooth through the points or straight between them.
    void stroke(const Points& points, double width, const Paint& paint);
    void line(const Points& points, double width, const Paint& paint);
    /// The same around a polygon, back to its first point: window frames, hulls.
    void outline(Points points, double width, const Paint& paint);

    /// Until unclip(), shapes show only within what has been covered so far: stripes on a fur, tiles on a roof.
    void clipToCover();
    /// The same within one closed smooth curve or polygon.
    void clipTo(const Points& outline);
    void unclip() { m_clip.release(); }

    /// Whether all that is drawn comes out mirrored, which numerals must not.
    bool mirrored() const { return m_placement.mirrored; }

private:
    /// Where a filled polygon lies on the canvas.
    struct Shape
    {
        cv::Rect area;
        cv::Mat inside; ///< CV_8UC1 of the area's size, 255 within the polygon
        double top = 0;
        double bottom = 0;
    };
    Shape shapeOf(const Points& points) const;
    void fill(const Points& points, const Paint& paint);

    cv::Mat m_colours;
    cv::Mat m_cover;
    cv::Mat m_clip; ///< empty: no clipping
    Placement m_placement;
};

/// A Catmull-Rom curve through the points, as a fine polygon.
Points smoothClosed(const Points& points);
Points smoothOpen(const Points& points);
Points roundedRectangle(cv::Point2d topLeft, cv::Point2d bottomRight, double radius);
/// `points` moved, for shapes that repeat.
Points shifted(const Points& points, double x, double y);
/// The mirror image: x ↦ −x, for the other leg, ear or window.
Points flipped(const Points& points);
/// Turned clockwise about a point, in radians: tilted heads, open beaks, hands of a clock.
Points turned(const Points& points, cv::Point2d about, double angle);

} // namespace camscope
