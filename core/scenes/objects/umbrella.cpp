// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <cmath>
#include <numbers>

namespace camscope {

namespace {

constexpr double radius = 0.97;
constexpr double apex = -0.84;

/// The open canopy, seen a little from below: its rim is an ellipse, with its near half higher.
struct Canopy
{
    int panels = 6; ///< on the near half
    double rimHeight = 0; ///< y of the rim's ends
    double opening = 0; ///< how far the rim's halves are apart from that

    cv::Point2d rimPoint(double share, double side) const
    {
        const double angle = std::numbers::pi * share;
        return {-radius * std::cos(angle), rimHeight + side * opening * std::sin(angle)};
    }
    /// From the apex to the rim.
    Points rib(double share, double side) const
    {
        const cv::Point2d end = rimPoint(share, side);
        Points points;
        for (int step = 0; step <= 12; ++step) {
            const double angle = std::numbers::pi / 2 * step / 12;
            points.emplace_back(end.x * std::sin(angle), apex + (end.y - apex) * (1 - std::cos(angle)));
        }
        return points;
    }
    /// The cloth between two ribs; its edge sags towards the apex.
    Points panel(int index, double side) const
    {
        const double left = double(index) / panels;
        const double right = double(index + 1) / panels;
        const cv::Point2d middle = rimPoint((left + right) / 2, side) - cv::Point2d(0, side > 0 ? 0.03 : 0.055);
        Points outline = rib(left, side);
        const Points edge = smoothOpen({rimPoint(left, side), middle, rimPoint(right, side)});
        outline.insert(outline.end(), edge.begin(), edge.end());
        const Points back = rib(right, side);
        outline.insert(outline.end(), back.rbegin(), back.rend());
        return outline;
    }
};

void drawHandle(Brush& brush, Random& random)
{
    const Colour grip = random.chance(0.5) ? pickColour(random, {{150, 96, 58}, {104, 66, 48}}) : pickBright(random);
    brush.line({{0, apex}, {0, 0.8}}, 0.07, random.chance(0.5) ? Colour{198, 202, 210} : Colour{140, 94, 62});
    if (random.chance(0.7)) {
        brush.stroke({{0, 0.58}, {0, 0.78}, {0.07, 0.9}, {0.19, 0.92}, {0.28, 0.84}, {0.29, 0.74}}, 0.13, grip);
    } else {
        brush.line({{0, 0.6}, {0, 0.86}}, 0.14, grip);
        brush.circle({0, 0.88}, 0.1, grip);
    }
    brush.rectangle({-0.075, 0.52}, {0.075, 0.58}, Colour{232, 204, 120});
}

} // namespace

void drawUmbrella(Brush& brush, Random& random)
{
    const Canopy canopy{random.pick({4, 5, 6, 7}), random.uniform(0.04, 0.14), random.uniform(0.1, 0.2)};
    const Colour first = pickBright(random);
    const Colour second = random.chance(0.4) ? pickColour(random, {{246, 238, 222}}) : pickBrightBeside(random, first);
    const int pattern = random.pick({0, 0, 1, 2, 3}); // panels of two colours, and of one: plain, dotted, with a hem
    const auto cloth = [&](int index) { return pattern == 0 && index % 2 ? second : first; };

    for (int index = 0; index < canopy.panels; ++index)
        brush.polygon(canopy.panel(index, 1), cloth(index + 1).darker(index % 2 ? 0.5 : 0.56));
    drawHandle(brush, random);
    brush.line({{0, -0.97}, {0, apex}}, 0.07, Colour{140, 94, 62});

    for (int index = 0; index < canopy.panels; ++index) {
        const double middle = (index + 0.5) / canopy.panels;
        const Colour lit = cloth(index).lighter(0.18 * (1 - middle)).darker(1 - 0.2 * middle);
        const Points outline = canopy.panel(index, -1);
        brush.polygon(outline, {lit.lighter(0.12), lit.darker(index % 2 ? 0.88 : 0.96)});
        brush.clipTo(outline);
        const Points centre = canopy.rib(middle, -1);
        if (pattern == 2) {
            for (const std::size_t step : {5, 8, 11})
                brush.ellipse(centre[step], 0.02 + 0.045 * std::sin(std::numbers::pi * middle), 0.055,
                    second.darker(1 - 0.15 * middle));
        } else if (pattern == 3) {
            const cv::Point2d down{0, -0.14};
            brush.line({canopy.rimPoint(double(index) / canopy.panels, -1) + down,
                           canopy.rimPoint((index + 1.0) / canopy.panels, -1) + down},
                0.1, second.darker(1 - 0.15 * middle));
        }
        brush.unclip();
    }
    for (int index = 1; index < canopy.panels; ++index)
        brush.line(canopy.rib(double(index) / canopy.panels, -1), 0.02, cloth(index).darker(0.7));
    brush.circle({0, apex + 0.01}, 0.06, second.darker(0.85));
}

} // namespace camscope
