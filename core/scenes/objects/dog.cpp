// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

namespace camscope {

namespace {

struct Coat
{
    Colour fur;
    Colour ear; ///< and patches
    Colour light; ///< muzzle, chest and paws
    Colour collar;
    bool patched;
};

Coat chooseCoat(Random& random)
{
    static constexpr Colour coats[][3] = {
        {{222, 168, 96}, {176, 112, 56}, {252, 232, 196}}, // golden
        {{150, 96, 62}, {96, 60, 42}, {232, 196, 152}}, // chocolate
        {{244, 238, 226}, {74, 66, 68}, {255, 252, 244}}, // white with black
        {{240, 230, 212}, {182, 108, 58}, {255, 250, 240}}, // white with tan
        {{92, 86, 94}, {62, 56, 64}, {218, 164, 108}}, // black and tan
        {{164, 162, 170}, {104, 102, 114}, {238, 236, 236}}, // grey
        {{204, 118, 70}, {140, 74, 44}, {250, 228, 200}}, // red
    };
    const auto& coat = random.pick(coats);
    return {pickColour(random, {coat[0]}), coat[1], coat[2], pickBright(random), random.chance(0.6)};
}

void drawEye(Brush& brush, cv::Point2d at)
{
    brush.ellipse(at, 0.092, 0.1, white);
    brush.ellipse({at.x + 0.012, at.y + 0.01}, 0.07, 0.08, Colour{92, 58, 38});
    brush.ellipse({at.x + 0.012, at.y + 0.01}, 0.048, 0.056, ink);
    brush.circle({at.x - 0.015, at.y - 0.03}, 0.026, white);
}

void drawTongue(Brush& brush, cv::Point2d at, double length)
{
    brush.blob({{at.x - 0.08, at.y}, {at.x - 0.09, at.y + length * 0.7}, {at.x, at.y + length},
                   {at.x + 0.09, at.y + length * 0.7}, {at.x + 0.08, at.y}},
        {Colour{206, 88, 100}, Colour{244, 140, 146}});
    brush.line({{at.x, at.y + 0.03}, {at.x, at.y + length * 0.6}}, 0.02, Colour{190, 78, 92});
}

/// Seen from the side, the muzzle to the right.
void drawSideHead(Brush& brush, Random& random, cv::Point2d at, const Coat& coat)
{
    const double tilt = random.uniform(-0.2, 0.14);
    const double length = random.uniform(0.6, 0.68);
    const auto placed = [&](const Points& points) { return turned(shifted(points, at.x, at.y), at, tilt); };
    const auto spot = [&](double x, double y) { return placed({{x, y}}).front(); };
    if (random.chance(0.7))
        drawTongue(brush, spot(length - 0.24, 0.17), random.uniform(0.2, 0.28));
    const Points head{{-0.34, 0.04}, {-0.27, -0.25}, {0, -0.37}, {0.22, -0.28}, {0.34, -0.12}, {length - 0.08, -0.09},
        {length + 0.02, 0.03}, {length - 0.06, 0.19}, {0.3, 0.26}, {0.04, 0.34}, {-0.24, 0.27}};
    brush.blob(placed(head), {coat.fur.lighter(0.1), coat.fur.darker(0.92)});
    brush.clipTo(smoothClosed(placed(head)));
    brush.blob(placed({{0.26, 0.04}, {0.42, -0.08}, {0.9, -0.2}, {0.9, 0.4}, {0.2, 0.5}}),
        {coat.light, coat.light.darker(0.9)});
    if (coat.patched)
        brush.blob(placed({{0.04, -0.26}, {0.26, -0.22}, {0.3, -0.02}, {0.14, 0.1}, {-0.02, 0}}), coat.ear);
    brush.unclip();
    brush.stroke(placed({{length - 0.02, 0.06}, {length - 0.1, 0.14}, {0.38, 0.16}, {0.26, 0.1}}), 0.03, ink);
    brush.ellipse(spot(length, -0.04), 0.105, 0.09, ink);
    brush.ellipse(spot(length - 0.01, -0.075), 0.045, 0.022, Colour{130, 124, 134});
    drawEye(brush, spot(0.16, -0.1));
    const double lift = random.uniform(-0.12, 0.1);
    brush.blob(placed({{-0.02, -0.34}, {-0.22, -0.3}, {-0.4 + lift, 0.02}, {-0.38 + lift, 0.34}, {-0.2 + lift, 0.4},
                   {-0.06, 0.16}, {0.02, -0.12}}),
        {coat.ear.lighter(0.1), coat.ear.darker(0.86)});
}

/// Turned to the viewer.
void drawFrontHead(Brush& brush, Random& random, cv::Point2d at, const Coat& coat)
{
    const double tilt = random.uniform(-0.16, 0.16);
    const auto placed = [&](const Points& points) { return turned(shifted(points, at.x, at.y), at, tilt); };
    const auto spot = [&](double x, double y) { return placed({{x, y}}).front(); };
    const Points head{{0, -0.42}, {0.3, -0.36}, {0.42, -0.06}, {0.34, 0.24}, {0.2, 0.44}, {0, 0.48}, {-0.2, 0.44},
        {-0.34, 0.24}, {-0.42, -0.06}, {-0.3, -0.36}};
    brush.blob(placed(head), {coat.fur.lighter(0.1), coat.fur.darker(0.92)});
    brush.clipTo(smoothClosed(placed(head)));
    brush.blob(placed({{0, -0.5}, {0.07, -0.3}, {0.09, 0}, {-0.09, 0}, {-0.07, -0.3}}), coat.light);
    if (coat.patched)
        brush.ellipse(spot(0.24, -0.14), 0.17, 0.2, coat.ear);
    brush.unclip();
    drawTongue(brush, spot(0, 0.36), random.uniform(0.2, 0.28));
    brush.blob(placed({{0, 0.02}, {0.2, 0.1}, {0.28, 0.28}, {0.18, 0.42}, {0, 0.4}, {-0.18, 0.42}, {-0.28, 0.28},
                   {-0.2, 0.1}}),
        {coat.light, coat.light.darker(0.9)});
    brush.stroke(placed({{-0.17, 0.32}, {-0.08, 0.36}, {0, 0.22}, {0.08, 0.36}, {0.17, 0.32}}), 0.03, ink);
    brush.blob(placed({{-0.14, 0.06}, {0, 0.01}, {0.14, 0.06}, {0.08, 0.19}, {0, 0.22}, {-0.08, 0.19}}), ink);
    brush.ellipse(spot(-0.03, 0.06), 0.05, 0.022, Colour{130, 124, 134});
    const Points ear{
        {0.14, -0.42}, {0.36, -0.4}, {0.58, -0.08}, {0.62, 0.28}, {0.48, 0.4}, {0.36, 0.18}, {0.32, -0.16}};
    for (const int side : {-1, 1}) {
        drawEye(brush, spot(side * 0.19, -0.1));
        brush.blob(placed(side > 0 ? ear : flipped(ear)), {coat.ear.lighter(0.1), coat.ear.darker(0.86)});
    }
}

void drawHead(Brush& brush, Random& random, cv::Point2d at, const Coat& coat)
{
    if (random.chance(0.6))
        drawSideHead(brush, random, at, coat);
    else
        drawFrontHead(brush, random, {at.x + 0.08, at.y}, coat);
}

void drawStanding(Brush& brush, Random& random, const Coat& coat)
{
    const double stride = random.uniform(-0.02, 0.12);
    const double wag = random.uniform(-0.12, 0.12);
    brush.stroke({{-0.6, 0.04}, {-0.82, -0.14}, {-0.88 + wag / 2, -0.4}, {-0.8 + wag, -0.6}}, 0.15, coat.fur);
    brush.stroke({{-0.87 + wag / 2, -0.46}, {-0.8 + wag, -0.6}}, 0.14, coat.light);
    for (const double x : {-0.5, 0.3})
        brush.stroke({{x, 0.25}, {x + stride, 0.6}, {x + stride, 0.86}}, 0.18, coat.fur.darker(0.78));
    const Points body{{-0.72, -0.02}, {-0.7, 0.3}, {-0.3, 0.38}, {0.1, 0.44}, {0.46, 0.4}, {0.58, 0.06}, {0.5, -0.3},
        {0.1, -0.22}, {-0.4, -0.2}};
    brush.stroke({{0.34, 0}, {0.28, -0.45}}, 0.42, coat.fur);
    brush.blob(body, {coat.fur.lighter(0.06), coat.fur.darker(0.84)});
    brush.clipTo(smoothClosed(body));
    brush.ellipse({0.56, 0.3}, 0.22, 0.4, coat.light);
    if (coat.patched)
        brush.blob({{-0.6, -0.4}, {-0.5, 0.02}, {-0.24, 0.14}, {0.02, 0}, {0.06, -0.4}}, coat.ear);
    brush.unclip();
    brush.blob({{-0.7, 0.1}, {-0.5, 0.5}, {-0.34, 0.42}, {-0.36, 0.1}, {-0.5, 0}}, coat.fur.darker(0.95));
    brush.stroke({{-0.56, 0.3}, {-0.64 - stride, 0.58}, {-0.58 - stride, 0.84}}, 0.19, coat.fur.darker(0.95));
    brush.stroke({{0.42, 0.2}, {0.42 - stride, 0.6}, {0.42 - stride, 0.84}}, 0.2, coat.fur);
    for (const double x : {-0.53, 0.47})
        brush.ellipse({x - stride, 0.88}, 0.16, 0.09, coat.light);
    brush.stroke({{0.08, -0.2}, {0.28, -0.1}, {0.52, -0.2}}, 0.1, coat.collar);
    brush.circle({0.36, -0.06}, 0.07, Colour{244, 206, 90});
    drawHead(brush, random, {0.23, -0.5}, coat);
}

void drawSitting(Brush& brush, Random& random, const Coat& coat)
{
    const double tail = random.uniform(0, 0.3);
    brush.stroke(
        {{-0.4, 0.82}, {-0.74, 0.82}, {-0.9, 0.7 - tail / 2}, {-0.88, 0.55 - tail}}, 0.15, coat.fur.darker(0.9));
    const Points body{{-0.1, -0.4}, {-0.34, 0.1}, {-0.58, 0.6}, {-0.56, 0.9}, {-0.2, 0.96}, {0.3, 0.92}, {0.42, 0.4},
        {0.42, 0}, {0.3, -0.4}};
    brush.blob(body, {coat.fur, coat.fur.darker(0.84)});
    brush.clipTo(smoothClosed(body));
    brush.ellipse({0.4, 0.08}, 0.2, 0.4, coat.light);
    if (coat.patched)
        brush.ellipse({-0.4, 0.22}, 0.24, 0.26, coat.ear);
    brush.unclip();
    brush.stroke({{0.1, 0.2}, {0.14, 0.86}}, 0.18, coat.fur.darker(0.82));
    brush.stroke({{0.28, 0.12}, {0.32, 0.5}, {0.32, 0.86}}, 0.2, coat.fur);
    brush.ellipse({-0.28, 0.66}, 0.29, 0.28, {coat.fur, coat.fur.darker(0.9)});
    brush.ellipse({0.17, 0.9}, 0.16, 0.085, coat.light.darker(0.8));
    for (const double x : {-0.1, 0.38})
        brush.ellipse({x, 0.9}, 0.16, 0.085, coat.light);
    brush.stroke({{-0.14, -0.12}, {0.1, -0.02}, {0.36, -0.1}}, 0.1, coat.collar);
    brush.circle({0.2, 0.04}, 0.07, Colour{244, 206, 90});
    drawHead(brush, random, {0.08, -0.44}, coat);
}

} // namespace

void drawDog(Brush& brush, Random& random)
{
    const Coat coat = chooseCoat(random);
    if (random.chance(0.5))
        drawStanding(brush, random, coat);
    else
        drawSitting(brush, random, coat);
}

} // namespace camscope
