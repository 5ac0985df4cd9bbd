// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

namespace camscope {

namespace {

constexpr Colour rosewood{92, 58, 44};
constexpr Colour ivory{246, 236, 212};
constexpr Colour steel{204, 208, 216};
constexpr double neckWidth = 0.2;
constexpr double headTop = -0.98;

/// The right half of a body, from the top of its middle line to the foot, and its mirror image.
Points symmetric(const Points& right)
{
    Points outline(right);
    for (auto point = right.rbegin(); point != right.rend(); ++point)
        if (point->x > 0)
            outline.emplace_back(-point->x, point->y);
    return smoothClosed(outline);
}

void drawFrets(Brush& brush, double top, double bottom)
{
    brush.rectangle({-neckWidth / 2, top}, {neckWidth / 2, bottom}, {rosewood, rosewood.darker(0.85)});
    int fret = 0;
    for (double y = top + 0.08; y < bottom - 0.03; y += 0.1, ++fret) {
        brush.line({{-neckWidth / 2 + 0.015, y}, {neckWidth / 2 - 0.015, y}}, 0.022, steel.darker(0.85));
        if (fret % 2 == 1)
            brush.circle({0, y + 0.05}, 0.024, ivory);
    }
}

void drawStrings(Brush& brush, int count, double top, double bottom)
{
    for (int string = 0; string < count; ++string) {
        const double x = neckWidth * 0.68 * (double(string) / (count - 1) - 0.5);
        brush.line({{x, top}, {x * 1.25, bottom}}, 0.012, ivory);
    }
}

void drawPegs(Brush& brush, int perSide, bool bothSides, const Colour& colour)
{
    for (int peg = 0; peg < perSide; ++peg) {
        const double y = headTop + 0.09 + 0.24 * peg / (perSide - 1);
        for (const double side : {-1.0, 1.0}) {
            if (side > 0 && !bothSides)
                continue;
            brush.line({{side * 0.1, y}, {side * 0.19, y}}, 0.03, steel.darker(0.7));
            brush.ellipse({side * 0.2, y}, 0.045, 0.036, colour);
        }
    }
}

void drawAcoustic(Brush& brush, Random& random)
{
    const Colour timber = random.chance(0.6)
        ? pickColour(random, {{222, 158, 84}, {196, 116, 60}, {236, 190, 120}, {168, 84, 52}})
        : pickBright(random);
    const Colour edge = timber.darker(0.5);
    const double waist = random.uniform(0.38, 0.44);
    const double upper = random.uniform(0.45, 0.52);
    const double lower = random.uniform(0.6, 0.68);
    const Points body = symmetric({{0, -0.28}, {upper * 0.65, -0.27}, {upper, -0.08}, {waist, 0.18},
        {lower * 0.96, 0.42}, {lower, 0.62}, {lower * 0.84, 0.82}, {lower * 0.45, 0.94}, {0, 0.97}});

    drawPegs(brush, 3, true, ivory);
    brush.polygon({{-0.15, headTop + 0.03}, {0, headTop}, {0.15, headTop + 0.03}, {0.12, -0.64}, {-0.12, -0.64}},
        {edge.lighter(0.1), edge});
    brush.polygon(body, {timber.lighter(0.22), timber.darker(0.9)});
    if (random.chance(0.5)) { // darker towards its edge, as guitars are sprayed
        brush.clipTo(body);
        brush.outline(body, 0.2, {timber.darker(0.8)});
        brush.outline(body, 0.12, {timber.darker(0.66)});
        brush.unclip();
    }
    brush.outline(body, 0.055, edge);
    const cv::Point2d hole{0, 0.16};
    const Colour rosette = random.chance(0.5) ? ivory : pickBrightBeside(random, timber);
    if (random.chance(0.6))
        brush.blob({{0.1, 0.1}, {0.24, 0.2}, {0.4, 0.44}, {0.26, 0.56}, {0.12, 0.4}, {0, 0.3}}, rosewood);
    brush.circle(hole, 0.24, rosette);
    brush.circle(hole, 0.2, edge);
    brush.circle(hole, 0.175, {ink.darker(0.7), rosewood.darker(0.7)});
    brush.polygon(roundedRectangle({-0.26, 0.6}, {0.26, 0.71}, 0.04), rosewood.darker(0.85));
    drawFrets(brush, -0.68, 0.02);
    brush.rectangle({-neckWidth / 2 - 0.01, -0.69}, {neckWidth / 2 + 0.01, -0.65}, ivory);
    drawStrings(brush, 4, headTop + 0.1, 0.66);
    brush.line({{-0.17, 0.65}, {0.17, 0.65}}, 0.03, ivory);
}

/// Two horns, one horn, or a V.
Points electricBody(int shape)
{
    if (shape == 0)
        return smoothClosed({{-0.1, 0.02}, {-0.26, -0.06}, {-0.46, -0.34}, {-0.58, -0.24}, {-0.5, 0.14}, {-0.62, 0.5},
            {-0.5, 0.86}, {0, 0.95}, {0.48, 0.88}, {0.64, 0.54}, {0.5, 0.2}, {0.54, -0.1}, {0.42, -0.18}, {0.28, 0},
            {0.1, 0.06}});
    if (shape == 1)
        return smoothClosed(
            {{-0.12, -0.16}, {-0.4, -0.2}, {-0.54, -0.02}, {-0.46, 0.22}, {-0.64, 0.54}, {-0.48, 0.88}, {0, 0.95},
                {0.5, 0.88}, {0.64, 0.54}, {0.46, 0.24}, {0.52, -0.02}, {0.42, -0.12}, {0.26, 0.02}, {0.1, 0.04}});
    return {{-0.16, -0.14}, {-0.24, -0.1}, {-0.72, 0.8}, {-0.7, 0.9}, {-0.62, 0.94}, {-0.36, 0.92}, {-0.08, 0.62},
        {0.08, 0.62}, {0.36, 0.92}, {0.62, 0.94}, {0.7, 0.9}, {0.72, 0.8}, {0.24, -0.1}, {0.16, -0.14}};
}

void drawElectric(Brush& brush, Random& random)
{
    const Colour paint = pickBright(random);
    const int shape = random.pick({0, 0, 1, 1, 2});
    const Points body = electricBody(shape);
    const Colour guard = random.chance(0.6) ? white : (random.chance(0.5) ? ink : pickBrightBeside(random, paint));
    const Colour head = random.chance(0.5) ? Colour{226, 178, 112} : paint;

    drawPegs(brush, 4, false, steel);
    brush.blob({{-0.11, -0.62}, {-0.14, -0.94}, {0.02, headTop}, {0.2, -0.95}, {0.18, -0.8}, {0.11, -0.66}},
        {head, head.darker(0.85)});
    brush.polygon(body, {paint.lighter(0.2), paint.darker(0.86)});
    brush.clipTo(body);
    if (shape == 2)
        brush.polygon({{-0.14, 0.02}, {0.14, 0.02}, {0.52, 0.76}, {0.42, 0.84}, {0.12, 0.54}, {-0.14, 0.54}}, guard);
    else
        brush.blob({{-0.22, 0.04}, {0.24, 0.1}, {0.3, 0.34}, {0.46, 0.56}, {0.36, 0.74}, {0.14, 0.62}, {-0.18, 0.66},
                       {-0.36, 0.42}},
            guard);
    brush.unclip();
    brush.outline(body, 0.045, paint.darker(0.6));
    drawFrets(brush, -0.66, 0.12);
    const Colour pickup = guard.red < 90 ? ivory : ink;
    for (const double y : {0.24, 0.42})
        brush.polygon(roundedRectangle({-0.17, y - 0.055}, {0.17, y + 0.055}, 0.04), pickup);
    if (shape != 2) {
        brush.polygon(roundedRectangle({-0.18, 0.68}, {0.18, 0.78}, 0.03), {steel.lighter(0.3), steel.darker(0.7)});
        brush.circle({0.42, 0.7}, 0.055, ivory);
    } else {
        brush.rectangle({-0.15, 0.5}, {0.15, 0.56}, steel);
    }
    drawStrings(brush, 4, headTop + 0.1, shape == 2 ? 0.53 : 0.73);
    for (const cv::Point2d& knob : {cv::Point2d(0.3, 0.56), cv::Point2d(0.38, 0.68)})
        brush.circle(knob, 0.055, guard.red < 90 ? steel : paint.darker(0.7));
}

} // namespace

void drawGuitar(Brush& brush, Random& random)
{
    random.pick({drawAcoustic, drawElectric})(brush, random);
}

} // namespace camscope
