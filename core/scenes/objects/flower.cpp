// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <cmath>
#include <numbers>

namespace camscope {

namespace {

/// The outline of a petal from `root` towards `degrees` (clockwise from the right), or of a leaf with a `pointed` tip.
Points blade(cv::Point2d root, double degrees, double length, double width, bool pointed)
{
    const Points half = pointed ? Points{{0, 0}, {length * 0.16, -width * 0.32}, {length * 0.4, -width * 0.5},
                            {length * 0.74, -width * 0.3}, {length, 0}}
                                : Points{{0, 0}, {length * 0.3, -width * 0.34}, {length * 0.66, -width * 0.5},
                                    {length * 0.9, -width * 0.37}, {length * 0.98, -width * 0.16}, {length, 0}};
    const Points upper = smoothOpen(half);
    Points outline = upper;
    for (auto point = upper.rbegin(); point != upper.rend(); ++point)
        outline.emplace_back(point->x, -point->y);
    return turned(shifted(outline, root.x, root.y), root, degrees * std::numbers::pi / 180);
}

cv::Point2d towards(cv::Point2d root, double degrees, double distance)
{
    return turned({{root.x + distance, root.y}}, root, degrees * std::numbers::pi / 180).front();
}

void drawLeaf(Brush& brush, cv::Point2d root, double degrees, double length, double width, const Colour& green)
{
    brush.polygon(blade(root, degrees, length, width, true), {green.lighter(0.14), green.darker(0.84)});
    brush.line({root, towards(root, degrees, length * 0.84)}, 0.03, green.darker(0.76));
}

void drawRing(Brush& brush, cv::Point2d heart, int count, double turn, double length, double width, const Colour& petal,
    bool pointed)
{
    for (int i = 0; i < count; ++i) {
        const double degrees = turn + 360.0 * i / count;
        brush.polygon(blade(heart, degrees, length + 0.012, width + 0.035, pointed), petal.darker(0.74));
        brush.polygon(blade(heart, degrees, length, width, pointed), {petal.lighter(0.12), petal.darker(0.92)});
        brush.line({heart, towards(heart, degrees, length * 0.7)}, 0.022, petal.darker(0.84));
    }
}

void drawDaisy(Brush& brush, Random& random, cv::Point2d heart)
{
    const Colour petal = pickColour(
        random, {{250, 246, 240}, {234, 110, 140}, {160, 120, 206}, {250, 206, 90}, {110, 146, 220}, {240, 130, 84}});
    const Colour middle = petal.blue < 150 && petal.green > 180 ? Colour{176, 104, 50} : Colour{248, 196, 62};
    const int count = 5 + random.below(6);
    const double turn = random.uniform(0, 360);
    const double width = 2 * 0.39 * std::tan(std::numbers::pi / count); // neighbours touch
    const double length = random.uniform(0.56, 0.62);
    drawRing(brush, heart, count, turn + 180.0 / count, length * 0.88, width, petal.darker(0.8), false);
    drawRing(brush, heart, count, turn, length, width, petal, false);
    brush.circle(heart, 0.2, {middle.lighter(0.1), middle.darker(0.8)});
    for (int i = 0; i < 8; ++i)
        brush.circle({heart.x + random.uniform(-0.12, 0.12), heart.y + random.uniform(-0.12, 0.12)}, 0.022,
            i % 2 ? middle.darker(0.72) : middle.lighter(0.5));
}

void drawSunflower(Brush& brush, Random& random, cv::Point2d heart)
{
    const Colour petal = pickColour(random, {{250, 196, 48}, {252, 214, 70}, {244, 168, 44}});
    const Colour seeds = pickColour(random, {{112, 70, 40}, {88, 58, 40}, {134, 90, 46}});
    const int count = 13 + random.below(4);
    const double turn = random.uniform(0, 360);
    drawRing(brush, heart, count, turn + 180.0 / count, 0.62, 0.24, petal.darker(0.82), true);
    drawRing(brush, heart, count, turn, 0.58, 0.23, petal, true);
    brush.circle(heart, 0.31, seeds.darker(0.72));
    brush.circle(heart, 0.28, seeds);
    // Sunflower seeds follow the golden angle.
    for (int i = 1; i < 44; ++i) {
        const double angle = i * 2.39996;
        const double radius = 0.04 * std::sqrt(double(i));
        brush.circle({heart.x + radius * std::cos(angle), heart.y + radius * std::sin(angle)}, 0.02,
            i < 14 ? seeds.mixed({180, 170, 80}, 0.5) : seeds.mixed({214, 150, 80}, 0.5));
    }
}

void drawTulip(Brush& brush, Random& random, cv::Point2d heart)
{
    const Colour petal = pickColour(
        random, {{222, 64, 66}, {246, 190, 64}, {226, 110, 160}, {150, 92, 176}, {244, 132, 70}, {250, 238, 230}});
    const double open = random.uniform(0, 0.14);
    const Colour base = random.chance(0.35) ? petal.mixed({250, 220, 90}, 0.6) : petal.darker(0.84);
    const double x = heart.x;
    const double y = heart.y + 0.06;
    const Points outer{{x - 0.02, y + 0.44}, {x - 0.34, y + 0.32}, {x - 0.46, y - 0.02}, {x - 0.42 - open, y - 0.5},
        {x - 0.2, y - 0.3}, {x - 0.02, y + 0.1}};
    for (const double side : {-0.16, 0.16})
        brush.polygon(blade({x + side * 0.3, y + 0.4}, -90 + side * 90, 0.98, 0.46, false), petal.darker(0.7));
    brush.blob(outer, {petal.lighter(0.1), base});
    brush.blob(shifted(flipped(shifted(outer, -x, 0)), x, 0), {petal.lighter(0.02), base.darker(0.94)});
    const Points front{{x, y + 0.46}, {x - 0.24, y + 0.3}, {x - 0.28, y - 0.06}, {x, y - 0.46}, {x + 0.28, y - 0.06},
        {x + 0.24, y + 0.3}};
    brush.blob(front, {petal.lighter(0.24), base.lighter(0.08)});
    brush.clipTo(smoothClosed(front));
    for (const double bend : {-0.12, 0.0, 0.12})
        brush.stroke(
            {{x + bend * 0.4, y + 0.42}, {x + bend, y + 0.1}, {x + bend * 0.7, y - 0.22}}, 0.025, petal.darker(0.84));
    brush.unclip();
}

} // namespace

void drawFlower(Brush& brush, Random& random)
{
    const Colour green = pickColour(random, {{86, 150, 80}, {112, 164, 76}, {72, 136, 92}});
    const auto drawHead = random.pick({drawDaisy, drawTulip, drawSunflower});
    const cv::Point2d heart{random.uniform(-0.1, 0.1), -0.38};
    const double bend = random.uniform(-0.12, 0.12);
    brush.stroke({heart, {bend, 0.3}, {0, 0.94}}, 0.11, green);
    if (drawHead == drawTulip) {
        drawLeaf(brush, {0, 0.95}, -62 + random.uniform(-8, 8), random.uniform(0.86, 1.05), 0.3, green);
        drawLeaf(brush, {0, 0.95}, -118 + random.uniform(-8, 8), random.uniform(0.8, 1.05), 0.32, green.darker(0.9));
    } else {
        drawLeaf(brush, {0, 0.7}, -28 + random.uniform(-12, 12), random.uniform(0.64, 0.8), 0.42, green);
        drawLeaf(brush, {0, 0.84}, -150 + random.uniform(-12, 12), random.uniform(0.64, 0.8), 0.42, green.darker(0.9));
    }
    drawHead(brush, random, heart);
}

} // namespace camscope
