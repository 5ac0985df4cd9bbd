// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <algorithm>

namespace camscope {

namespace {

constexpr double ground = 0.94;
constexpr Colour timber{122, 84, 62};

struct Look
{
    Colour wall;
    Colour roof;
    Colour door;
    Colour shutter;
    Colour paneTop;
    Colour paneBottom;
    bool arched = false; ///< windows
    bool shutters = false;
    bool flowers = false;
};

/// Rows of round tiles; each row lies on the one below it.
void drawTiles(Brush& brush, const Points& outline, const Colour& colour, double top, double bottom)
{
    constexpr double row = 0.13;
    constexpr double tile = 0.15;
    brush.polygon(outline, colour);
    brush.clipTo(outline);
    int index = 0;
    for (double y = bottom; y > top; y -= row, ++index) {
        const Colour shade = colour.lighter(0.14 * (bottom - y) / (bottom - top)).darker(index % 2 ? 0.93 : 1);
        brush.rectangle({-1, y - 2 * row}, {1, y - row / 2}, shade.darker(0.78));
        for (double x = index % 2 ? -1 : -1 + tile / 2; x < 1.1; x += tile) {
            brush.circle({x, y - row / 2}, tile / 2, shade.darker(0.78));
            brush.circle({x, y - row / 2 - 0.02}, tile / 2, shade);
        }
    }
    brush.unclip();
}

void drawChimney(Brush& brush, double x, double top, double bottom, const Colour& colour)
{
    brush.rectangle({x - 0.12, top}, {x + 0.12, bottom}, {colour.lighter(0.1), colour.darker(0.85)});
    for (double y = top + 0.16; y < bottom; y += 0.12)
        brush.line({{x - 0.1, y}, {x + 0.1, y}}, 0.02, colour.darker(0.75));
    brush.rectangle({x - 0.16, top - 0.02}, {x + 0.16, top + 0.08}, colour.darker(0.7));
}

void drawWindow(Brush& brush, const Look& look, cv::Point2d centre, double halfWidth, double halfHeight)
{
    const cv::Point2d half{halfWidth, halfHeight};
    const double radius = look.arched ? halfWidth * 0.98 : 0.02;
    Points pane = roundedRectangle(centre - half, centre + half, radius);
    if (look.arched)
        for (cv::Point2d& point : pane) // square below
            if (point.y > centre.y)
                point.x = centre.x + (point.x > centre.x ? halfWidth : -halfWidth);
    if (look.shutters)
        for (const double side : {-1.0, 1.0}) {
            const double inner = centre.x + side * (halfWidth + 0.03);
            brush.rectangle({std::min(inner, inner + side * 0.11), centre.y - halfHeight},
                {std::max(inner, inner + side * 0.11), centre.y + halfHeight},
                {look.shutter, look.shutter.darker(0.85)});
        }
    brush.outline(pane, 0.07, white);
    brush.polygon(pane, {look.paneTop, look.paneBottom});
    brush.line({{centre.x, centre.y - halfHeight}, {centre.x, centre.y + halfHeight}}, 0.03, white);
    brush.line({{centre.x - halfWidth, centre.y}, {centre.x + halfWidth, centre.y}}, 0.03, white);
    const double sill = centre.y + halfHeight + 0.05;
    brush.line({{centre.x - halfWidth - 0.06, sill}, {centre.x + halfWidth + 0.06, sill}}, 0.05, look.wall.darker(0.7));
    if (look.flowers)
        for (int flower = 0; flower < 4; ++flower) {
            const double x = centre.x + halfWidth * (flower / 1.5 - 1);
            brush.circle({x, sill - 0.03}, 0.05, Colour{92, 150, 84});
            brush.circle({x, sill - 0.07}, 0.036, flower % 2 ? look.door : Colour{244, 150, 160});
        }
}

void drawDoor(Brush& brush, const Look& look, double x, double halfWidth, double top)
{
    const auto shape = [&](double margin) {
        Points outline = smoothOpen({{x - halfWidth - margin, top + halfWidth * 0.8},
            {x - halfWidth * 0.72 - margin, top + halfWidth * 0.25 - margin}, {x, top - margin},
            {x + halfWidth * 0.72 + margin, top + halfWidth * 0.25 - margin},
            {x + halfWidth + margin, top + halfWidth * 0.8}});
        outline.push_back({x + halfWidth + margin, ground});
        outline.push_back({x - halfWidth - margin, ground});
        return outline;
    };
    brush.polygon(shape(0.05), look.wall.darker(0.6));
    brush.polygon(shape(0), {look.door.lighter(0.1), look.door.darker(0.85)});
    for (const double share : {-0.33, 0.33})
        brush.line(
            {{x + halfWidth * share, top + 0.12}, {x + halfWidth * share, ground}}, 0.018, look.door.darker(0.7));
    brush.circle({x, top + halfWidth * 0.9}, halfWidth * 0.32, {look.paneTop, look.paneBottom});
    brush.circle({x + halfWidth * 0.66, (top + ground) / 2 + 0.06}, 0.035, Colour{250, 216, 110});
}

void drawWall(Brush& brush, const Look& look, const Points& outline)
{
    brush.polygon(outline, {look.wall.lighter(0.12), look.wall.darker(0.93)});
    brush.clipTo(outline);
    brush.rectangle({-1, 0.84}, {1, 1}, look.wall.darker(0.7));
    brush.unclip();
}

/// The gable towards us, with a broad roof edge.
void drawGable(Brush& brush, Random& random, const Look& look)
{
    const double eaves = random.uniform(-0.22, -0.08);
    const double side = random.pick({-1.0, 1.0});
    const double half = random.uniform(0.7, 0.78);
    drawChimney(brush, side * 0.5, -0.92, -0.2, Colour{178, 104, 84});
    drawWall(brush, look, {{0, -0.86}, {half, eaves}, {half, ground}, {-half, ground}, {-half, eaves}});
    if (random.chance(0.5)) { // half-timbered
        for (const double y : {eaves + 0.06, 0.3})
            brush.line({{-half + 0.03, y}, {half - 0.03, y}}, 0.06, timber);
        for (const int end : {-1, 1})
            brush.line({{end * (half - 0.03), eaves}, {end * (half - 0.03), ground - 0.03}}, 0.06, timber);
    }
    const Points edge{{-0.9, eaves + 0.12}, {0, -0.84}, {0.9, eaves + 0.12}};
    brush.line(shifted(edge, 0, 0.05), 0.17, look.roof.darker(0.72));
    brush.line(edge, 0.17, look.roof.lighter(0.08));
    drawWindow(brush, look, {0, -0.36}, 0.13, 0.14);
    Look lower = look;
    lower.flowers = look.flowers || random.chance(0.3);
    drawWindow(brush, lower, {side * 0.36, 0.1}, 0.15, 0.14);
    drawWindow(brush, lower, {-side * 0.36, 0.1}, 0.15, 0.14);
    drawWindow(brush, lower, {side * 0.36, 0.58}, 0.15, 0.14);
    drawDoor(brush, look, -side * 0.3, 0.19, 0.4);
}

/// The long side towards us, under a big roof.
void drawCottage(Brush& brush, Random& random, const Look& look)
{
    const double ridge = random.uniform(-0.78, -0.66);
    const double slope = random.uniform(0.24, 0.42);
    drawChimney(brush, random.pick({-0.42, 0.42}), -0.94, -0.4, Colour{178, 104, 84});
    drawWall(brush, look, {{-0.84, -0.1}, {0.84, -0.1}, {0.84, ground}, {-0.84, ground}});
    const Points roof{{-0.98 + slope, ridge}, {0.98 - slope, ridge}, {0.98, 0.08}, {-0.98, 0.08}};
    drawTiles(brush, roof, look.roof, ridge, 0.1);
    brush.line({roof[0], roof[1]}, 0.08, look.roof.darker(0.75));
    if (random.chance(0.6)) { // a dormer
        brush.polygon({{-0.24, -0.34}, {0, -0.58}, {0.24, -0.34}, {0.24, 0.02}, {-0.24, 0.02}}, look.wall);
        Look dormer = look;
        dormer.shutters = false;
        drawWindow(brush, dormer, {0, -0.2}, 0.12, 0.12);
        brush.line({{-0.3, -0.31}, {0, -0.58}, {0.3, -0.31}}, 0.09, look.roof.darker(0.7));
    }
    for (const double x : {-0.52, 0.52})
        drawWindow(brush, look, {x, 0.44}, 0.15, 0.17);
    drawDoor(brush, look, 0, 0.19, 0.28);
}

/// A tower with a pointed roof beside a lower wing.
void drawTower(Brush& brush, Random& random, const Look& look)
{
    const double height = random.uniform(-0.22, -0.1);
    drawChimney(brush, 0.64, -0.42, 0.1, Colour{178, 104, 84});
    drawWall(brush, look, {{-0.1, 0.1}, {0.88, 0.1}, {0.88, ground}, {-0.1, ground}});
    drawTiles(brush, {{-0.1, -0.22}, {0.78, -0.22}, {0.98, 0.24}, {-0.1, 0.24}}, look.roof, -0.22, 0.26);
    Look stone = look;
    stone.wall = look.wall.darker(0.94);
    drawWall(brush, stone, {{-0.76, height}, {0.06, height}, {0.1, ground}, {-0.8, ground}});
    drawTiles(brush, {{-0.35, -0.98}, {0.2, height + 0.08}, {-0.9, height + 0.08}}, look.roof, -0.98, height + 0.1);
    brush.circle({-0.35, -0.94}, 0.06, Colour{244, 204, 96});
    Look narrow = look;
    narrow.shutters = false;
    narrow.flowers = false;
    drawWindow(brush, narrow, {-0.35, height + 0.3}, 0.13, 0.15);
    drawDoor(brush, look, -0.35, 0.2, 0.42);
    drawWindow(brush, look, {0.5, 0.54}, 0.15, 0.15);
}

} // namespace

void drawHouse(Brush& brush, Random& random)
{
    Look look{pickColour(random,
                  {{248, 228, 188}, {240, 200, 170}, {206, 226, 226}, {250, 242, 224}, {232, 186, 150}, {246, 206, 206},
                      {212, 224, 184}}),
        pickColour(random, {{204, 84, 62}, {150, 84, 70}, {84, 108, 146}, {188, 118, 60}, {92, 134, 110}}),
        pickBright(random), {}, {176, 216, 232}, {112, 164, 198}};
    look.shutter = random.chance(0.5) ? look.door : pickBright(random);
    if (random.chance(0.35)) { // a lamp inside
        look.paneTop = {255, 236, 160};
        look.paneBottom = {248, 200, 96};
    }
    look.arched = random.chance(0.35);
    look.shutters = !look.arched && random.chance(0.5);
    look.flowers = random.chance(0.5);
    random.pick({drawGable, drawCottage, drawTower})(brush, random, look);
}

} // namespace camscope
