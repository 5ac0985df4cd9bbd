// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace camscope {

namespace {

constexpr Colour glassTop{222, 242, 248};
constexpr Colour glassBottom{142, 190, 214};
constexpr Colour chrome{214, 216, 222};
constexpr double ground = 0.72;

struct Look
{
    Colour paint;
    Colour second; ///< of the roof, stripes and luggage
    Colour hub;
    int spokes = 0;
};

void drawWindow(Brush& brush, const Points& pane, const Colour& frame)
{
    brush.outline(pane, 0.06, frame);
    brush.polygon(pane, {glassTop, glassBottom});
    brush.clipTo(pane);
    const double x = pane.front().x + 0.1;
    brush.polygon({{x, 0}, {x + 0.3, -0.8}, {x + 0.42, -0.8}, {x + 0.12, 0}}, {white, 0.55});
    brush.unclip();
}

void drawWheel(Brush& brush, const Look& look, double x, double radius)
{
    const cv::Point2d centre{x, ground - radius};
    brush.circle(centre, radius, {ink.lighter(0.12), ink.darker(0.8)});
    brush.circle(centre, radius * 0.62, {look.hub.lighter(0.25), look.hub.darker(0.82)});
    for (int spoke = 0; spoke < look.spokes; ++spoke) {
        const double angle = 2 * std::numbers::pi * (spoke + 0.25) / look.spokes;
        brush.circle(centre + radius * 0.41 * cv::Point2d(std::cos(angle), std::sin(angle)), radius * 0.11, ink);
    }
    brush.circle(centre, radius * 0.2, look.spokes ? chrome : look.hub.darker(0.6));
}

/// The body with its darker sill, wheel arches and what else the lower edge has.
void drawBody(Brush& brush, const Look& look, const Points& outline, double rear, double front, double radius)
{
    brush.polygon(outline, {look.paint.lighter(0.12), look.paint.darker(0.86)});
    brush.clipTo(outline);
    brush.rectangle({-1, 0.34}, {1, 0.6}, look.paint.darker(0.7));
    for (const double x : {rear, front})
        brush.circle({x, ground - radius}, radius + 0.06, ink.lighter(0.05));
    brush.unclip();
    for (const double side : {-1.0, 1.0})
        brush.line({{side * 0.94, 0.4}, {side * 0.82, 0.4}}, 0.1, chrome);
    for (const double x : {rear, front})
        drawWheel(brush, look, x, radius);
}

void drawLamps(Brush& brush, double rearX, double frontX, double y)
{
    brush.ellipse({frontX, y}, 0.085, 0.11, chrome);
    brush.ellipse({frontX + 0.01, y}, 0.06, 0.085, Colour{255, 238, 150});
    brush.ellipse({rearX, y}, 0.05, 0.1, Colour{206, 48, 44});
}

void drawLuggage(Brush& brush, Random& random, double left, double right, double roof)
{
    double x = left;
    while (x < right - 0.2) {
        const double width = std::min(random.uniform(0.24, 0.42), right - x);
        const double height = random.uniform(0.14, 0.24);
        const Colour colour = pickBright(random);
        brush.polygon(roundedRectangle({x, roof - height}, {x + width, roof}, 0.05), {colour, colour.darker(0.8)});
        for (const double share : {0.25, 0.75})
            brush.rectangle(
                {x + width * share - 0.02, roof - height}, {x + width * share + 0.02, roof}, colour.darker(0.6));
        x += width + 0.02;
    }
    brush.line({{left - 0.06, roof}, {right + 0.06, roof}}, 0.05, ink.lighter(0.2));
}

void drawDoor(Brush& brush, const Look& look, double x, double width)
{
    const Colour seam = look.paint.darker(0.68);
    for (const double edge : {x, x + width})
        brush.line({{edge, -0.06}, {edge, 0.3}}, 0.026, seam);
    brush.line({{x + 0.06, 0.05}, {x + 0.17, 0.05}}, 0.045, chrome);
}

void drawHatchback(Brush& brush, Random& random, const Look& look)
{
    const double nose = random.uniform(-0.04, 0.06);
    if (random.chance(0.45))
        drawLuggage(brush, random, -0.56, 0.16, -0.62);
    else
        brush.stroke({{-0.5, -0.5}, {-0.62, -0.84}}, 0.03, ink);
    drawBody(brush, look,
        smoothClosed({{-0.92, 0.46}, {-0.96, 0.1}, {-0.9, -0.14}, {-0.76, -0.48}, {-0.52, -0.62}, {0, -0.64},
            {0.22, -0.52}, {0.5, -0.14}, {0.84, nose}, {0.96, 0.16}, {0.95, 0.46}, {0.5, 0.48}, {-0.5, 0.48}}),
        -0.52, 0.56, random.uniform(0.25, 0.29));
    const Colour frame = random.chance(0.5) ? look.paint.darker(0.62) : white;
    drawWindow(brush, {{-0.76, -0.14}, {-0.64, -0.45}, {-0.5, -0.5}, {-0.24, -0.51}, {-0.24, -0.14}}, frame);
    drawWindow(brush, {{-0.12, -0.14}, {-0.12, -0.51}, {0.04, -0.5}, {0.14, -0.43}, {0.34, -0.14}}, frame);
    drawDoor(brush, look, -0.18, 0.5);
    drawLamps(brush, -0.94, 0.9, 0.16);
}

void drawBeetle(Brush& brush, Random& random, const Look& look)
{
    constexpr double radius = 0.26;
    drawBody(brush, look,
        smoothClosed({{-0.86, 0.46}, {-0.94, 0.16}, {-0.8, -0.14}, {-0.58, -0.5}, {-0.18, -0.7}, {0.18, -0.58},
            {0.4, -0.2}, {0.72, -0.1}, {0.92, 0.16}, {0.88, 0.46}, {0.4, 0.5}, {-0.4, 0.5}}),
        -0.56, 0.56, radius);
    for (const double x : {-0.58, 0.58}) {
        brush.ellipse({x, 0.46}, 0.37, 0.43, {look.paint.lighter(0.22), look.paint.darker(0.9)}, 180, 360);
        brush.ellipse({x, 0.48}, 0.3, 0.33, ink.lighter(0.05), 180, 360);
    }
    brush.line({{-0.2, 0.5}, {0.2, 0.5}}, 0.09, chrome);
    for (const double x : {-0.56, 0.56})
        drawWheel(brush, look, x, radius);
    const Colour frame = random.chance(0.5) ? chrome : look.paint.darker(0.62);
    drawWindow(
        brush, smoothClosed({{-0.6, -0.16}, {-0.54, -0.34}, {-0.32, -0.54}, {-0.24, -0.36}, {-0.24, -0.16}}), frame);
    drawWindow(brush, smoothClosed({{-0.1, -0.16}, {-0.1, -0.56}, {0.1, -0.5}, {0.26, -0.16}}), frame);
    drawDoor(brush, look, -0.17, 0.42);
    drawLamps(brush, -0.93, 0.86, 0.14);
}

void drawVan(Brush& brush, Random& random, const Look& look)
{
    if (random.chance(0.5))
        drawLuggage(brush, random, -0.68, 0.4, -0.7);
    const Points outline = smoothClosed({{-0.9, 0.48}, {-0.95, 0}, {-0.92, -0.5}, {-0.78, -0.66}, {0, -0.68},
        {0.56, -0.66}, {0.76, -0.52}, {0.92, 0.02}, {0.95, 0.46}, {0.4, 0.5}, {-0.4, 0.5}});
    drawBody(brush, look, outline, -0.54, 0.54, random.uniform(0.23, 0.27));
    brush.clipTo(outline);
    brush.rectangle({-1, -0.8}, {1, -0.04}, {look.second.lighter(0.15), look.second});
    brush.rectangle({-1, -0.06}, {1, 0.01}, white);
    brush.unclip();
    const int panes = random.pick({2, 3});
    const double step = 1.26 / panes;
    for (int pane = 0; pane < panes; ++pane) {
        const double left = -0.82 + pane * step;
        drawWindow(brush, roundedRectangle({left, -0.5}, {left + step - 0.12, -0.16}, 0.05), look.second.darker(0.66));
    }
    drawWindow(brush, {{0.5, -0.5}, {0.66, -0.48}, {0.8, -0.16}, {0.5, -0.16}}, look.second.darker(0.66));
    drawDoor(brush, look, 0.2, 0.0);
    drawLamps(brush, -0.94, 0.88, 0.2);
}

void drawPickup(Brush& brush, Random& random, const Look& look)
{
    for (int row = 0; row < 2; ++row) // a pile of balls or sacks
        for (double x = -0.8 + 0.12 * row; x < -0.18 - 0.12 * row; x += 0.2)
            brush.circle({x + random.uniform(-0.03, 0.03), -0.14 - 0.17 * row}, 0.15, pickBright(random));
    drawBody(brush, look,
        {{-0.95, -0.08}, {-0.12, -0.08}, {-0.12, -0.5}, {-0.06, -0.62}, {0.04, -0.66}, {0.34, -0.66}, {0.44, -0.6},
            {0.62, -0.12}, {0.88, -0.06}, {0.95, 0.04}, {0.97, 0.46}, {-0.95, 0.46}},
        -0.52, 0.56, random.uniform(0.26, 0.3));
    drawWindow(brush, {{0.02, -0.14}, {0.02, -0.52}, {0.32, -0.54}, {0.48, -0.14}}, look.paint.darker(0.62));
    brush.line({{-0.93, -0.06}, {-0.12, -0.06}}, 0.09, look.second);
    for (const double x : {-0.66, -0.4})
        brush.line({{x, 0.02}, {x, 0.16}}, 0.04, look.paint.darker(0.72));
    drawDoor(brush, look, -0.06, 0.56);
    drawLamps(brush, -0.93, 0.9, 0.16);
}

} // namespace

void drawCar(Brush& brush, Random& random)
{
    Look look{pickBright(random), white, chrome, random.pick({0, 5, 6})};
    look.second = random.chance(0.5) ? pickColour(random, {{246, 240, 222}}) : pickBrightBeside(random, look.paint);
    look.hub = random.chance(0.6) ? chrome : look.second;
    random.pick({drawHatchback, drawBeetle, drawVan, drawPickup})(brush, random, look);
}

} // namespace camscope
