// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <array>
#include <cmath>
#include <numbers>

namespace camscope {

namespace {

constexpr Colour brass{222, 184, 92};
constexpr Colour steel{196, 202, 212};

/// Digits as curves in a unit square, y down.
Points digitCurve(int digit)
{
    static const std::array<Points, 10> curves{
        smoothClosed({{0.5, 0}, {0.1, 0.5}, {0.5, 1}, {0.9, 0.5}}),
        Points{{0.2, 0.25}, {0.6, 0}, {0.6, 1}},
        smoothOpen({{0.1, 0.25}, {0.5, 0}, {0.86, 0.28}, {0.5, 0.65}, {0.1, 1}, {0.5, 1}, {0.9, 1}}),
        smoothOpen({{0.1, 0.1}, {0.55, 0}, {0.85, 0.25}, {0.45, 0.47}, {0.9, 0.72}, {0.5, 1}, {0.05, 0.9}}),
        Points{{0.7, 1}, {0.7, 0}, {0.05, 0.7}, {0.95, 0.7}},
        smoothOpen({{0.85, 0}, {0.25, 0}, {0.18, 0.42}, {0.55, 0.38}, {0.9, 0.68}, {0.55, 1}, {0.08, 0.9}}),
        smoothOpen({{0.75, 0}, {0.25, 0.4}, {0.1, 0.75}, {0.5, 1}, {0.88, 0.7}, {0.5, 0.45}, {0.15, 0.68}}),
        Points{{0.05, 0}, {0.95, 0}, {0.4, 1}},
        smoothOpen({{0.5, 0.47}, {0.14, 0.24}, {0.5, 0}, {0.86, 0.24}, {0.5, 0.47}, {0.08, 0.74}, {0.5, 1},
            {0.92, 0.74}, {0.5, 0.47}}),
        smoothOpen({{0.25, 1}, {0.75, 0.6}, {0.9, 0.25}, {0.5, 0}, {0.12, 0.3}, {0.5, 0.55}, {0.85, 0.32}}),
    };
    return curves[std::size_t(digit)];
}

void drawNumber(Brush& brush, int number, cv::Point2d centre, double height, const Colour& colour)
{
    const double width = height * 0.58;
    const double advance = width * 1.3;
    const int digits = number < 10 ? 1 : 2;
    for (int place = 0; place < digits; ++place) {
        const int digit = digits == 1 || place == 1 ? number % 10 : number / 10;
        Points curve = digitCurve(digit);
        for (cv::Point2d& point : curve) {
            point.x = (point.x - 0.5) * width + (place - (digits - 1) / 2.0) * advance;
            point = centre + cv::Point2d(brush.mirrored() ? -point.x : point.x, (point.y - 0.5) * height);
        }
        brush.line(curve, height * 0.19, colour);
    }
}

void drawHand(Brush& brush, cv::Point2d centre, double turn, double length, double width, const Colour& colour)
{
    const Points straight{{centre.x - width * 0.6, centre.y + length * 0.16}, {centre.x - width * 0.5, centre.y},
        {centre.x - width * 0.3, centre.y - length * 0.85}, {centre.x, centre.y - length},
        {centre.x + width * 0.3, centre.y - length * 0.85}, {centre.x + width * 0.5, centre.y},
        {centre.x + width * 0.6, centre.y + length * 0.16}};
    brush.polygon(turned(straight, centre, turn * 2 * std::numbers::pi), colour);
}

/// Hours and hands; the dial itself is there already.
void drawDial(Brush& brush, Random& random, cv::Point2d centre, double radius)
{
    const Colour mark = random.chance(0.7) ? ink : pickBright(random).darker(0.65);
    const int style = random.below(4); // all numbers, four of them, marks, dots
    const double side = brush.mirrored() ? -1 : 1;
    for (int hour = 1; hour <= 12; ++hour) {
        const double angle = hour * std::numbers::pi / 6;
        const cv::Point2d outwards{side * std::sin(angle), -std::cos(angle)};
        const bool quarter = hour % 3 == 0;
        if (style == 0 || (style == 1 && quarter))
            drawNumber(brush, hour, centre + outwards * (radius * 0.79), radius * (style == 0 ? 0.22 : 0.3), mark);
        else if (style == 2)
            brush.line({centre + outwards * (radius * (quarter ? 0.68 : 0.78)), centre + outwards * (radius * 0.88)},
                radius * (quarter ? 0.1 : 0.06), mark);
        else
            brush.circle(centre + outwards * (radius * 0.82), radius * (quarter ? 0.08 : 0.05), mark);
    }
    const double hours = random.uniform(0, 12);
    const double minutes = hours - std::floor(hours);
    const Colour hands = random.chance(0.65) ? ink : pickBright(random).darker(0.55);
    drawHand(brush, centre, side * hours / 12, radius * 0.52, radius * 0.19, hands);
    drawHand(brush, centre, side * minutes, radius * 0.76, radius * 0.14, hands);
    if (random.chance(0.4))
        drawHand(brush, centre, random.uniform(), radius * 0.76, radius * 0.05, Colour{214, 60, 52});
    brush.circle(centre, radius * 0.1, hands);
    brush.circle(centre, radius * 0.045, brass);
}

void drawRoundFace(Brush& brush, Random& random, cv::Point2d centre, double radius, const Colour& rim, double width)
{
    const Colour face = pickColour(random, {{252, 248, 236}, {250, 240, 214}, {232, 244, 246}, {250, 232, 226}});
    brush.circle(centre, radius, {rim.lighter(0.2), rim.darker(0.82)});
    brush.circle(centre, radius - width, rim.darker(0.62));
    brush.circle(centre, radius - width - 0.025, {face.darker(0.93), face.lighter(0.3)});
    drawDial(brush, random, centre, radius - width - 0.025);
}

void drawWallClock(Brush& brush, Random& random, const Colour& body)
{
    drawRoundFace(brush, random, {0, 0}, 0.94, body, random.uniform(0.13, 0.22));
}

void drawAlarmClock(Brush& brush, Random& random, const Colour& body)
{
    const cv::Point2d centre{0, 0.16};
    const Colour metal = random.pick({brass, steel});
    const Colour bell = random.chance(0.5) ? metal : pickBrightBeside(random, body);
    for (const int side : {-1, 1}) {
        brush.line({{side * 0.4, 0.66}, {side * 0.58, 0.9}}, 0.15, body.darker(0.7));
        brush.line({{side * 0.36, -0.4}, {side * 0.48, -0.6}}, 0.08, metal.darker(0.7));
        Points dome;
        for (int step = 0; step <= 24; ++step) {
            const double angle = std::numbers::pi * (1 + step / 24.0);
            dome.emplace_back(side * 0.47 + 0.34 * std::cos(angle), -0.48 + 0.36 * std::sin(angle));
        }
        brush.polygon(turned(dome, {side * 0.47, -0.48}, side * 0.62), {bell.lighter(0.35), bell.darker(0.8)});
    }
    brush.line({{0, -0.5}, {0, -0.8}}, 0.07, metal.darker(0.7));
    brush.line({{-0.07, -0.82}, {0.07, -0.82}}, 0.13, metal.darker(0.75));
    drawRoundFace(brush, random, centre, 0.76, body, random.uniform(0.1, 0.16));
}

/// Square or with a round arch on top.
void drawMantelClock(Brush& brush, Random& random, const Colour& body)
{
    const Colour timber = random.chance(0.5) ? pickColour(random, {{168, 108, 66}, {132, 82, 56}}) : body;
    const bool arched = random.chance(0.5);
    const double half = arched ? 0.78 : 0.84;
    brush.polygon(roundedRectangle({-half, arched ? -0.92 : -0.86}, {half, 0.84}, arched ? half - 0.01 : 0.16),
        {timber.lighter(0.18), timber.darker(0.85)});
    if (arched) {
        brush.rectangle({-half, 0}, {half, 0.8}, {timber.lighter(0.08), timber.darker(0.85)});
        brush.polygon(roundedRectangle({-0.94, 0.7}, {0.94, 0.92}, 0.06), {timber, timber.darker(0.7)});
    }
    drawRoundFace(brush, random, {0, arched ? -0.12 : -0.01}, arched ? 0.66 : 0.72, brass, 0.07);
}

} // namespace

void drawClock(Brush& brush, Random& random)
{
    random.pick({drawWallClock, drawAlarmClock, drawAlarmClock, drawMantelClock})(brush, random, pickBright(random));
}

} // namespace camscope
