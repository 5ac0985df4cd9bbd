// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <numbers>

namespace camscope {

namespace {

enum class Crown
{
    Plain,
    Cap,
    Crest
};

struct Plumage
{
    Colour back;
    Colour belly;
    Colour breast;
    Colour wing;
    Colour beak;
    Crown crown;
};

Plumage choosePlumage(Random& random)
{
    static constexpr Colour plumages[][4] = {
        {{138, 106, 82}, {246, 236, 218}, {232, 104, 52}, {104, 78, 62}}, // robin
        {{74, 134, 204}, {250, 240, 222}, {240, 164, 92}, {48, 90, 160}}, // bluebird
        {{240, 200, 64}, {252, 234, 160}, {244, 210, 90}, {120, 150, 70}}, // yellowhammer
        {{212, 66, 58}, {238, 132, 108}, {222, 86, 70}, {150, 40, 44}}, // cardinal
        {{104, 170, 92}, {220, 234, 140}, {240, 214, 80}, {54, 120, 120}}, // greenfinch
        {{60, 158, 168}, {244, 238, 214}, {246, 176, 72}, {36, 104, 130}}, // kingfisher
        {{150, 112, 186}, {240, 222, 240}, {212, 150, 206}, {98, 74, 146}}, // violet
        {{98, 104, 120}, {232, 226, 220}, {226, 150, 150}, {66, 70, 88}}, // bullfinch
    };
    const auto& colours = random.pick(plumages);
    return {pickColour(random, {colours[0]}), colours[1], colours[2], colours[3],
        pickColour(random, {{246, 176, 58}, {236, 130, 54}, {86, 80, 84}}),
        random.pick({Crown::Plain, Crown::Cap, Crown::Crest})};
}

/// A long blade from `root` towards `degrees` (clockwise from the right).
void drawFeather(Brush& brush, cv::Point2d root, double degrees, double length, double width, const Paint& paint)
{
    const Points blade{{0, 0}, {length * 0.35, -width * 0.42}, {length * 0.8, -width * 0.5}, {length, 0},
        {length * 0.8, width * 0.5}, {length * 0.35, width * 0.42}};
    brush.blob(turned(shifted(blade, root.x, root.y), root, degrees * std::numbers::pi / 180), paint);
}

void drawFace(Brush& brush, Random& random, cv::Point2d at, const Plumage& plumage)
{
    const double reach = random.uniform(0.18, 0.27);
    const double gape = random.chance(0.4) ? 0.07 : 0;
    const double x = at.x + 0.18;
    brush.blob({{x - 0.03, at.y + 0.06}, {x + reach * 0.8, at.y + 0.13 + gape}, {x + reach * 0.3, at.y + 0.19 + gape},
                   {x - 0.05, at.y + 0.17}},
        plumage.beak.darker(0.78));
    brush.blob({{x - 0.04, at.y - 0.05}, {x + reach * 0.5, at.y - 0.01}, {x + reach, at.y + 0.11},
                   {x + reach * 0.4, at.y + 0.12}, {x - 0.05, at.y + 0.12}},
        {plumage.beak.lighter(0.16), plumage.beak});
    brush.circle(at, 0.13, white);
    brush.circle({at.x + 0.02, at.y}, 0.092, ink);
    brush.circle({at.x - 0.01, at.y - 0.035}, 0.034, white);
}

void drawCrest(Brush& brush, cv::Point2d root, const Plumage& plumage)
{
    if (plumage.crown == Crown::Crest)
        for (const double degrees : {-168.0, -150.0, -132.0})
            drawFeather(brush, root, degrees, 0.4, 0.14, plumage.wing);
}

/// Long feathers from the leading one at `degrees` backwards, short ones over their roots.
void drawWing(Brush& brush, const Plumage& plumage, cv::Point2d shoulder, double degrees, double step, double length,
    double brightness)
{
    const Colour colour = plumage.wing.darker(brightness);
    for (int i = 0; i < 6; ++i)
        drawFeather(brush, {shoulder.x - 0.03 * i, shoulder.y}, degrees + step * i, length * (1 - 0.09 * i), 0.26,
            {colour.darker(i % 2 ? 0.94 : 0.84), colour.darker(i % 2 ? 1 : 0.9)});
    const Colour cover = plumage.back.mixed(plumage.wing, 0.35).lighter(0.06).darker(brightness);
    for (int i = 0; i < 4; ++i)
        drawFeather(brush, {shoulder.x - 0.03 * i, shoulder.y}, degrees + step * (1.5 * i + 0.3), length * 0.56, 0.26,
            i % 2 ? cover : cover.darker(0.93));
}

void drawPerched(Brush& brush, Random& random, const Plumage& plumage)
{
    const double tail = random.uniform(-14, 12);
    const bool lifted = random.chance(0.3);
    const Colour leg{206, 132, 66};
    for (const double x : {0.0, 0.24}) {
        brush.line({{x, 0.5}, {x + 0.02, 0.88}}, 0.065, leg);
        for (const double toe : {-0.1, 0.06, 0.18})
            brush.line({{x + 0.02, 0.86}, {x + 0.02 + toe, 0.92}}, 0.06, leg);
    }
    for (const double degrees : {14.0, 0.0, -14.0})
        drawFeather(
            brush, {-0.24, 0.22}, 172 + tail + degrees, 0.74, 0.26, plumage.wing.darker(0.86 + 0.005 * degrees));
    drawCrest(brush, {0.36, -0.68}, plumage);
    if (lifted)
        drawWing(brush, plumage, {0.14, -0.02}, -112, -9, 0.86, 0.8);
    const Points body{{0.34, -0.78}, {0.64, -0.7}, {0.77, -0.4}, {0.75, 0.06}, {0.52, 0.46}, {0.08, 0.63}, {-0.36, 0.5},
        {-0.46, 0.18}, {-0.2, -0.14}, {-0.02, -0.48}, {0.1, -0.68}};
    brush.blob(body, {plumage.back.lighter(0.08), plumage.back.darker(0.9)});
    brush.clipTo(smoothClosed(body));
    brush.blob({{0.9, 0}, {0.34, 0.06}, {0.1, 0.36}, {-0.5, 0.48}, {-0.2, 0.9}, {0.9, 0.7}}, plumage.belly);
    brush.blob({{0.9, -0.5}, {0.56, -0.36}, {0.28, -0.12}, {0.28, 0.14}, {0.52, 0.26}, {0.9, 0.16}},
        {plumage.breast, plumage.breast.mixed(plumage.belly, 0.4)});
    if (plumage.crown == Crown::Cap)
        brush.blob(
            {{-0.2, -0.4}, {0.3, -0.5}, {0.62, -0.58}, {0.9, -0.6}, {0.7, -1}, {-0.1, -1}}, plumage.wing.darker(0.8));
    brush.unclip();
    drawFace(brush, random, {0.54, -0.44}, plumage);
    if (lifted)
        drawWing(brush, plumage, {0.22, 0.08}, -140, -9, 1.0, 1);
    else
        drawWing(brush, plumage, {0.22, 0.02}, 157, -8 - random.uniform(0, 2), 0.84, 1);
}

void drawFlying(Brush& brush, Random& random, const Plumage& plumage)
{
    const double beat = random.uniform(-14, 14);
    const bool raised = random.chance(0.6);
    const double y = raised ? 0.36 : -0.3;
    for (const double degrees : {16.0, 0.0, -16.0})
        drawFeather(brush, {-0.32, y + 0.12}, 172 + degrees, 0.66, 0.26, plumage.wing.darker(0.86 + 0.005 * degrees));
    drawCrest(brush, {0.38, y - 0.34}, plumage);
    drawWing(brush, plumage, {0.26, y}, raised ? -64 + beat : 62 + beat, raised ? -9 : 11, raised ? 1.05 : 0.92, 0.8);
    const Points body{{0.36, y - 0.42}, {0.62, y - 0.34}, {0.74, y - 0.08}, {0.64, y + 0.2}, {0.36, y + 0.38},
        {-0.06, y + 0.4}, {-0.44, y + 0.26}, {-0.52, y + 0.08}, {-0.2, y - 0.08}, {0.12, y - 0.28}};
    brush.blob(body, {plumage.back.lighter(0.08), plumage.back.darker(0.9)});
    brush.clipTo(smoothClosed(body));
    brush.blob({{0.9, y + 0.06}, {0.4, y + 0.1}, {0, y + 0.2}, {-0.6, y + 0.16}, {-0.4, y + 0.6}, {0.9, y + 0.6}},
        plumage.belly);
    brush.blob({{0.9, y - 0.14}, {0.56, y + 0.02}, {0.34, y + 0.1}, {0.34, y + 0.28}, {0.56, y + 0.4}, {0.9, y + 0.3}},
        plumage.breast);
    if (plumage.crown == Crown::Cap)
        brush.blob({{0, y - 0.16}, {0.3, y - 0.2}, {0.62, y - 0.24}, {0.9, y - 0.3}, {0.7, y - 0.7}, {0, y - 0.6}},
            plumage.wing.darker(0.8));
    brush.unclip();
    drawFace(brush, random, {0.52, y - 0.1}, plumage);
    drawWing(
        brush, plumage, {0.14, y + 0.06}, raised ? -104 + beat : 102 + beat, raised ? -10 : 11, raised ? 1.2 : 1.02, 1);
}

} // namespace

void drawBird(Brush& brush, Random& random)
{
    const Plumage plumage = choosePlumage(random);
    if (random.chance(0.6))
        drawPerched(brush, random, plumage);
    else
        drawFlying(brush, random, plumage);
}

} // namespace camscope
