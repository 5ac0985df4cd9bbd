// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <initializer_list>

namespace camscope {

namespace {

constexpr Colour wood{150, 104, 66};
constexpr Colour glassTop{206, 234, 244};
constexpr Colour glassBottom{104, 156, 188};

struct Look
{
    Colour hull;
    Colour second; ///< of sails, bands and flags
    Colour bottom; ///< of the hull, below the water line
};

/// The deck's edge from stern to bow, then the keel.
Points hullOutline(double bow)
{
    const Points deck = smoothOpen({{-0.95, 0.3}, {-0.5, 0.42}, {0.2, 0.4}, {0.98, bow}});
    const Points keel = smoothOpen({{0.98, bow}, {0.84, 0.62}, {0.58, 0.9}, {-0.66, 0.92}, {-0.86, 0.7}, {-0.95, 0.3}});
    Points outline(deck);
    outline.insert(outline.end(), keel.begin(), keel.end());
    return outline;
}

void drawHull(Brush& brush, Random& random, const Look& look, double bow)
{
    const Points outline = hullOutline(bow);
    brush.polygon(outline, {look.hull.lighter(0.1), look.hull.darker(0.85)});
    brush.clipTo(outline);
    brush.rectangle({-1, 0.78}, {1, 1}, look.bottom);
    brush.rectangle({-1, 0.74}, {1, 0.79}, white);
    if (random.chance(0.4)) // planks
        for (const double y : {0.5, 0.62})
            brush.stroke({{-1, y}, {0.2, y + 0.03}, {1, y - 0.14}}, 0.025, look.hull.darker(0.75));
    brush.unclip();
    brush.stroke({{-0.95, 0.31}, {-0.5, 0.43}, {0.2, 0.41}, {0.97, bow + 0.01}}, 0.09, white);
}

void drawPortholes(Brush& brush, int count, double y, double radius)
{
    for (int index = 0; index < count; ++index) {
        const cv::Point2d centre{-0.5 + 1.1 * index / (count - 1), y};
        brush.circle(centre, radius, white);
        brush.circle(centre, radius * 0.66, {glassTop, glassBottom});
    }
}

void drawPennant(Brush& brush, cv::Point2d at, const Colour& colour)
{
    brush.blob(
        {at, {at.x - 0.14, at.y + 0.02}, {at.x - 0.32, at.y + 0.09}, {at.x - 0.15, at.y + 0.16}, {at.x, at.y + 0.18}},
        colour);
}

/// `style`: stripes, a disc, a broad hem, plain.
void drawSail(Brush& brush, int style, const Points& outline, const Colour& cloth, const Colour& pattern)
{
    brush.polygon(outline, {cloth.lighter(0.15), cloth.darker(0.9)});
    brush.clipTo(outline);
    if (style == 0)
        for (double y = -0.7; y < 0.4; y += 0.34)
            brush.polygon({{-1, y}, {1, y + 0.1}, {1, y + 0.27}, {-1, y + 0.17}}, pattern);
    else if (style == 1)
        brush.circle({-0.27, -0.06}, 0.18, pattern);
    else if (style == 2)
        brush.polygon({{-1, -0.02}, {1, -0.02}, {1, 0.4}, {-1, 0.4}}, pattern);
    for (const double y : {-0.5, -0.22, 0.06}) // seams
        brush.stroke({{-1, y - 0.06}, {0, y + 0.04}, {1, y - 0.06}}, 0.016, {ink, 0.2});
    brush.unclip();
}

void drawSailingBoat(Brush& brush, Random& random, const Look& look)
{
    const bool plainCloth = random.chance(0.55);
    const Colour cloth = plainCloth ? white : look.second;
    const Colour pattern = plainCloth ? look.second : Colour{246, 240, 226};
    const double mast = random.uniform(-0.04, 0.12);
    const int style = random.below(4);
    const bool gaff = random.chance(0.35);
    brush.line({{mast, 0.5}, {mast, -0.92}}, 0.07, wood);
    drawPennant(brush, {mast, -0.97}, look.hull);
    Points mainSail = gaff ? Points{{mast - 0.05, -0.42}, {mast - 0.5, -0.82}} : Points{{mast - 0.05, -0.74}};
    const Points leech = gaff ? smoothOpen({{mast - 0.5, -0.82}, {mast - 0.68, -0.2}, {-0.9, 0.24}})
                              : smoothOpen({{mast - 0.05, -0.74}, {mast - 0.5, -0.3}, {-0.88, 0.24}});
    mainSail.insert(mainSail.end(), leech.begin(), leech.end());
    mainSail.push_back({mast - 0.05, 0.24});
    drawSail(brush, style, mainSail, cloth, pattern);
    Points jib = smoothOpen({{mast + 0.06, -0.72}, {mast + 0.5, -0.24}, {0.88, 0.2}});
    jib.push_back({mast + 0.06, 0.24});
    drawSail(brush, style == 1 ? 3 : style, jib, cloth.darker(0.93), pattern);
    brush.line({{mast, 0.28}, {-0.9, 0.28}}, 0.05, wood);
    drawHull(brush, random, look, 0.26);
    if (random.chance(0.6))
        drawPortholes(brush, 3, 0.59, 0.085);
}

void drawCabin(Brush& brush, cv::Point2d topLeft, cv::Point2d bottomRight, int panes, const Colour& wall)
{
    brush.rectangle(topLeft, bottomRight, {wall, wall.darker(0.88)});
    const double pitch = (bottomRight.x - topLeft.x - 0.08) / panes;
    for (int pane = 0; pane < panes; ++pane) {
        const double left = topLeft.x + 0.08 + pane * pitch;
        const Points glass = roundedRectangle({left, topLeft.y + 0.1}, {left + pitch - 0.08, topLeft.y + 0.28}, 0.03);
        brush.outline(glass, 0.03, wall.darker(0.6));
        brush.polygon(glass, {glassTop, glassBottom});
    }
}

void drawSteamer(Brush& brush, Random& random, const Look& look)
{
    const int funnels = random.pick({1, 2, 2});
    for (int funnel = 0; funnel < funnels; ++funnel) {
        const double x = (funnels == 1 ? -0.2 : -0.46) + 0.5 * funnel;
        const Points outline{{x - 0.04, -0.84}, {x + 0.26, -0.84}, {x + 0.3, -0.2}, {x, -0.2}};
        brush.polygon(outline, {look.second.lighter(0.1), look.second.darker(0.9)});
        brush.clipTo(outline);
        brush.rectangle({-1, -0.9}, {1, -0.72}, ink);
        brush.rectangle({-1, -0.6}, {1, -0.48}, white);
        brush.unclip();
    }
    drawCabin(brush, {-0.52, -0.3}, {0.4, 0.06}, 4, white);
    brush.line({{-0.58, -0.3}, {0.48, -0.3}}, 0.07, look.hull.darker(0.85));
    drawCabin(brush, {-0.72, 0.02}, {0.58, 0.5}, 5, white);
    brush.line({{-0.78, 0.04}, {0.66, 0.04}}, 0.06, look.hull.darker(0.85));
    drawHull(brush, random, look, 0.16);
    drawPortholes(brush, 4, 0.6, 0.08);
}

void drawFishingBoat(Brush& brush, Random& random, const Look& look)
{
    const double house = random.uniform(-0.68, -0.5);
    brush.line({{0.44, 0.44}, {0.44, -0.74}}, 0.08, wood);
    brush.line({{0.44, 0.0}, {0.0, -0.54}}, 0.06, wood);
    drawPennant(brush, {0.42, -0.8}, look.second);
    brush.polygon({{house + 0.14, -0.86}, {house + 0.38, -0.86}, {house + 0.38, -0.4}, {house + 0.14, -0.4}},
        {look.hull, look.hull.darker(0.85)});
    brush.rectangle({house + 0.11, -0.88}, {house + 0.41, -0.76}, ink);
    drawCabin(brush, {house, -0.48}, {house + 0.72, 0.5}, 2, white);
    brush.line({{house - 0.06, -0.48}, {house + 0.8, -0.48}}, 0.12, look.second);
    brush.circle({house + 0.36, 0.08}, 0.15, Colour{232, 92, 62}); // a lifebuoy
    brush.circle({house + 0.36, 0.08}, 0.075, white);
    brush.polygon(roundedRectangle({0.26, 0.12}, {0.66, 0.5}, 0.05), {wood.lighter(0.2), wood});
    brush.line({{0.26, 0.27}, {0.66, 0.27}}, 0.035, wood.darker(0.7));
    drawHull(brush, random, look, 0.08);
    for (const double x : {-0.52, 0.02, 0.5}) // fenders
        brush.ellipse({x, 0.58}, 0.075, 0.11, {look.second.lighter(0.25), look.second});
}

} // namespace

void drawBoat(Brush& brush, Random& random)
{
    const Colour hull = random.chance(0.2) ? pickColour(random, {wood}) : pickBright(random);
    const Look look{hull, pickBrightBeside(random, hull),
        random.chance(0.5) ? hull.darker(0.6) : pickColour(random, {{172, 60, 52}, {40, 62, 92}})};
    random.pick({drawSailingBoat, drawSailingBoat, drawSteamer, drawFishingBoat})(brush, random, look);
}

} // namespace camscope
