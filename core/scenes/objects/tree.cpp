// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace camscope {

namespace {

constexpr Colour sunlit{255, 244, 150}; ///< what leaves in the light tend to

Colour chooseLeaf(Random& random)
{
    return pickColour(random,
        {{92, 152, 74}, {118, 168, 72}, {64, 128, 80}, {150, 168, 66}, {84, 146, 110}, {214, 148, 56}, {204, 96, 56}});
}

void drawTrunk(Brush& brush, const Colour& bark, double half, double top)
{
    brush.blob({{-half * 0.7, top}, {-half, 0.5}, {-half * 1.1, 0.76}, {-half * 1.7, 0.95}, {0, 0.93},
                   {half * 1.7, 0.95}, {half * 1.1, 0.76}, {half, 0.5}, {half * 0.7, top}},
        bark);
    brush.clipToCover();
    brush.blob(
        {{half * 0.2, top}, {half * 0.4, 0.7}, {half * 0.6, 1}, {half * 3, 1}, {half * 3, top}}, bark.darker(0.8));
    brush.unclip();
}

struct Puff
{
    cv::Point2d at;
    double radius;
};

/// A crown of round clouds of leaves: dark below, lighter towards the upper left, dabbed with single leaves.
void drawCrown(Brush& brush, Random& random, const std::vector<Puff>& puffs, const Colour& leaf, const Colour& light)
{
    for (const Puff& puff : puffs)
        brush.circle(puff.at, puff.radius, leaf.darker(0.72));
    brush.clipToCover();
    for (const Puff& puff : puffs)
        brush.circle(puff.at + cv::Point2d(-0.03, -0.06), puff.radius * 0.88, leaf.darker(0.88));
    for (const Puff& puff : puffs)
        brush.circle(puff.at + cv::Point2d(-0.06, -0.1), puff.radius * 0.64, {leaf.mixed(light, 0.16), leaf});
    for (int i = 0; i < 60; ++i) {
        const Puff& puff = random.pick(puffs);
        const double angle = random.uniform(0, 2 * std::numbers::pi);
        const double distance = puff.radius * std::sqrt(random.uniform()) * 0.94;
        const cv::Point2d at = puff.at + distance * cv::Point2d(std::cos(angle), std::sin(angle));
        const Points dab{{at.x - 0.05, at.y}, {at.x, at.y - 0.026}, {at.x + 0.05, at.y}, {at.x, at.y + 0.026}};
        brush.blob(turned(dab, at, random.uniform(-0.9, 0.9)), i % 3 ? leaf.mixed(light, 0.32) : leaf.darker(0.76));
    }
    brush.unclip();
}

void drawBroad(Brush& brush, Random& random)
{
    const Colour bark = pickColour(random, {{122, 88, 62}, {104, 76, 60}, {144, 108, 78}});
    const bool blossoms = random.chance(0.2);
    const Colour leaf
        = blossoms ? pickColour(random, {{240, 176, 192}, {244, 214, 220}, {230, 150, 180}}) : chooseLeaf(random);
    const double half = random.uniform(0.12, 0.17);
    drawTrunk(brush, bark, half, -0.1);
    for (const int side : {-1, 1})
        brush.stroke(
            {{0, 0.5}, {side * 0.14, 0.3}, {side * 0.36, 0.04}}, half * 0.85, side > 0 ? bark.darker(0.8) : bark);
    const double wide = random.uniform(0.46, 0.56);
    const double high = random.uniform(0.34, 0.4);
    const int count = 7 + random.below(3);
    const double turn = random.uniform(0, 2);
    std::vector<Puff> puffs{{{0, -0.32}, 0.42}};
    for (int i = 0; i < count; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / count + random.uniform(-0.12, 0.12);
        puffs.push_back({{wide * std::cos(angle), -0.3 + high * std::sin(angle)}, random.uniform(0.27, 0.35)});
    }
    drawCrown(brush, random, puffs, leaf, blossoms ? white : sunlit);
    if (blossoms || !random.chance(0.5))
        return;
    const Colour fruit = pickColour(random, {{214, 60, 54}, {240, 150, 50}, {244, 206, 80}, {150, 60, 110}});
    for (const cv::Point2d at : {cv::Point2d{-0.5, -0.1}, {-0.12, -0.36}, {0.3, 0.04}, {0.52, -0.36}, {-0.36, -0.6},
             {0.16, -0.66}, {-0.16, 0.06}}) {
        const cv::Point2d hung{at.x + random.uniform(-0.06, 0.06), at.y + random.uniform(-0.06, 0.06)};
        brush.circle(hung, 0.092, {fruit.lighter(0.1), fruit.darker(0.8)});
        brush.circle({hung.x - 0.03, hung.y - 0.03}, 0.026, fruit.lighter(0.7));
    }
}

void drawConifer(Brush& brush, Random& random)
{
    const Colour bark = pickColour(random, {{110, 80, 60}, {92, 70, 58}});
    const Colour leaf = pickColour(random, {{58, 118, 84}, {72, 132, 76}, {54, 110, 104}, {98, 140, 84}});
    const bool snowy = random.chance(0.3);
    drawTrunk(brush, bark, 0.15, 0.3);
    const int tiers = 3 + random.below(3);
    const double widest = random.uniform(0.72, 0.88);
    for (int tier = 0; tier < tiers; ++tier) {
        const double share = double(tier) / tiers;
        const double bottom = 0.66 - 1.2 * share;
        const double top = std::max(-1.0, bottom - 1.5 / tiers - 0.2);
        const double half = widest * (1 - 0.72 * share);
        const double middle = (top + bottom) / 2;
        Points outline{{0, top}, {half * 0.36, middle}, {half * 0.74, bottom - 0.12}, {half, bottom}};
        for (int tip = 1; tip <= 8; ++tip)
            outline.push_back({half * (1 - tip / 4.0), bottom + (tip % 2 ? -0.02 : 0.08)});
        outline.insert(outline.end(), {{-half * 0.74, bottom - 0.12}, {-half * 0.36, middle}});
        const Colour tone = leaf.lighter(0.04 * tier);
        brush.blob(outline, {tone.lighter(0.1), tone.darker(0.8)});
        brush.clipTo(smoothClosed(outline));
        brush.polygon({{half * 0.08, top}, {half * 0.3, bottom + 0.1}, {half * 1.2, bottom + 0.1}, {half * 0.6, top}},
            {tone.darker(0.84), tone.darker(0.66)});
        for (const double x : {-0.66, -0.36, -0.06, 0.3, 0.6})
            brush.stroke({{x * half * 0.6, bottom - 0.26}, {x * half * 0.96, bottom - 0.08}}, 0.035,
                x > 0 ? tone : tone.mixed(sunlit, 0.26));
        if (snowy)
            brush.blob(
                {{0, top - 0.3}, {half * 0.5, top}, {half * 0.34, middle - 0.02}, {half * 0.16, middle - 0.12},
                    {0, middle - 0.02}, {-half * 0.18, middle - 0.1}, {-half * 0.36, middle}, {-half * 0.5, top}},
                {white, Colour{214, 226, 240}});
        brush.unclip();
    }
}

void drawBirch(Brush& brush, Random& random)
{
    const Colour bark{238, 234, 224};
    const Colour leaf = pickColour(random, {{150, 184, 76}, {232, 192, 66}, {122, 176, 84}, {236, 168, 60}});
    const double lean = random.uniform(-0.1, 0.1);
    brush.stroke({{0, 0.86}, {lean, 0.3}, {lean * 0.5, -0.5}}, 0.21, bark);
    brush.polygon({{-0.1, 0.7}, {-0.19, 0.95}, {0.19, 0.95}, {0.1, 0.7}}, bark);
    brush.stroke({{lean, 0.4}, {lean + 0.16, 0.2}, {lean + 0.26, 0}}, 0.09, bark.darker(0.92));
    brush.clipToCover();
    brush.stroke({{0.12, 0.98}, {lean + 0.11, 0.3}, {lean * 0.5 + 0.1, -0.5}}, 0.08, bark.darker(0.84));
    for (int i = 0; i < 7; ++i) {
        const cv::Point2d at{
            lean * (0.2 + 0.16 * i) + (i % 2 ? 0.07 : -0.07), 0.86 - 0.1 * i + random.uniform(-0.02, 0.02)};
        brush.line({{at.x - 0.06, at.y}, {at.x + 0.06, at.y + 0.01}}, 0.04, ink);
    }
    brush.unclip();
    const double half = random.uniform(0.26, 0.34);
    std::vector<Puff> puffs;
    for (const cv::Point2d at : {cv::Point2d{0.82, 0.06}, {-0.82, 0.02}, {0, -0.1}, {1.05, -0.26}, {-1.05, -0.28},
             {0, -0.4}, {0.62, -0.56}, {-0.62, -0.56}, {0, -0.73}})
        puffs.push_back({{lean * 0.5 + half * at.x + random.uniform(-0.05, 0.05), at.y + random.uniform(-0.03, 0.03)},
            random.uniform(0.23, 0.28)});
    drawCrown(brush, random, puffs, leaf, sunlit);
}

} // namespace

void drawTree(Brush& brush, Random& random)
{
    random.pick({drawBroad, drawBroad, drawConifer, drawBirch})(brush, random);
}

} // namespace camscope
