// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectkind.h"

#include <cmath>

namespace camscope {

namespace {

void drawHead(Brush& brush, Random& random, cv::Point2d at, const Colour& fur, bool striped)
{
    const Colour dark = fur.darker(0.72);
    const Colour light = fur.lighter(0.55);
    const Colour inner{236, 160, 158};
    const Colour iris = pickColour(random, {{150, 190, 90}, {226, 186, 70}, {110, 170, 200}});
    const double earTip = random.uniform(0.56, 0.66);
    const double look = random.uniform(-0.03, 0.03);
    for (const int side : {-1, 1}) {
        const auto x = [&](double value) { return at.x + side * value; };
        brush.blob(
            {{x(0.12), at.y - 0.3}, {x(0.44), at.y - earTip}, {x(0.5), at.y - 0.56}, {x(0.55), at.y - 0.04}}, fur);
        brush.polygon({{x(0.44), at.y - earTip + 0.12}, {x(0.47), at.y - 0.16}, {x(0.22), at.y - 0.32}}, inner);
    }
    brush.ellipse(at, 0.57, 0.43, {fur.lighter(0.1), fur.darker(0.92)});
    if (striped) {
        for (const double x : {-0.15, 0.0, 0.15})
            brush.stroke({{at.x + x, at.y - 0.4}, {at.x + x * 0.75, at.y - 0.22}}, 0.06, dark);
        for (const int side : {-1, 1})
            for (const double y : {-0.02, 0.1})
                brush.stroke({{at.x + side * 0.54, at.y + y}, {at.x + side * 0.4, at.y + y + 0.02}}, 0.045, dark);
    }
    brush.ellipse({at.x, at.y + 0.19}, 0.26, 0.18, light);
    for (const int side : {-1, 1}) {
        const cv::Point2d eye{at.x + side * 0.25, at.y - 0.04};
        brush.ellipse(eye, 0.125, 0.135, ink);
        brush.ellipse(eye, 0.11, 0.12, iris);
        brush.ellipse({eye.x + look, eye.y}, 0.045, 0.1, ink);
        brush.circle({eye.x + look - 0.03, eye.y - 0.05}, 0.028, white);
        for (const double lift : {-0.06, 0.03, 0.12})
            brush.line(
                {{at.x + side * 0.2, at.y + 0.18 + lift * 0.4}, {at.x + side * 0.72, at.y + 0.14 + lift}}, 0.02, white);
    }
    brush.blob({{at.x - 0.075, at.y + 0.09}, {at.x + 0.075, at.y + 0.09}, {at.x, at.y + 0.17}}, Colour{216, 110, 116});
    brush.stroke({{at.x - 0.12, at.y + 0.24}, {at.x - 0.06, at.y + 0.28}, {at.x, at.y + 0.17},
                     {at.x + 0.06, at.y + 0.28}, {at.x + 0.12, at.y + 0.24}},
        0.028, ink);
}

void drawSitting(Brush& brush, Random& random, const Colour& fur, bool striped)
{
    const Colour dark = fur.darker(0.76);
    const Colour light = fur.lighter(0.55);
    const double tailTip = random.uniform(-0.3, 0.2);
    brush.stroke({{0.36, 0.84}, {0.82, 0.74}, {0.84, 0.3}, {0.68, tailTip}}, 0.17, {fur, dark});
    const Points body{{-0.24, -0.1}, {-0.46, 0.45}, {-0.42, 0.92}, {0, 0.97}, {0.44, 0.92}, {0.48, 0.45}, {0.24, -0.1}};
    brush.blob(body, {fur, fur.darker(0.86)});
    if (striped) {
        brush.clipTo(smoothClosed(body));
        for (const double y : {0.3, 0.5, 0.7})
            for (const int side : {-1, 1})
                brush.stroke({{side * 0.5, y}, {side * 0.3, y + 0.07}}, 0.07, dark);
        brush.unclip();
    }
    brush.blob({{-0.17, 0.06}, {-0.23, 0.46}, {0, 0.72}, {0.23, 0.46}, {0.17, 0.06}}, light);
    for (const int side : {-1, 1}) {
        brush.stroke({{side * 0.15, 0.45}, {side * 0.16, 0.88}}, 0.18, fur.darker(0.93));
        brush.ellipse({side * 0.18, 0.92}, 0.16, 0.085, light);
    }
    drawHead(brush, random, {random.uniform(-0.06, 0.06), -0.36}, fur, striped);
}

void drawWalking(Brush& brush, Random& random, const Colour& fur, bool striped)
{
    const Colour dark = fur.darker(0.76);
    const double stride = random.uniform(0.04, 0.14);
    brush.stroke({{0.6, 0.12}, {0.84, -0.06}, {0.86, -0.5}, {0.7 + random.uniform(-0.1, 0.2), -0.72}}, 0.14, fur);
    for (const double x : {-0.34, 0.46})
        brush.stroke({{x, 0.3}, {x + stride, 0.78}}, 0.16, dark);
    const Points body{
        {-0.55, -0.02}, {-0.58, 0.4}, {-0.1, 0.47}, {0.4, 0.48}, {0.72, 0.36}, {0.7, 0.02}, {0.3, -0.1}, {-0.2, -0.08}};
    brush.blob(body, {fur.lighter(0.05), fur.darker(0.84)});
    if (striped) {
        brush.clipTo(smoothClosed(body));
        for (const double x : {-0.05, 0.15, 0.35, 0.55})
            brush.stroke({{x, -0.2}, {x + 0.04, 0.22}}, 0.07, dark);
        brush.unclip();
    }
    for (const double x : {-0.42, 0.54}) {
        brush.stroke({{x, 0.26}, {x - stride, 0.78}}, 0.18, fur.darker(0.94));
        brush.ellipse({x - stride - 0.04, 0.84}, 0.14, 0.08, fur.lighter(0.55));
    }
    drawHead(brush, random, {-0.42, -0.24}, fur, striped);
}

} // namespace

void drawCat(Brush& brush, Random& random)
{
    const Colour fur = pickColour(
        random, {{226, 146, 72}, {146, 146, 154}, {92, 86, 92}, {234, 214, 180}, {156, 110, 78}, {200, 128, 88}});
    const bool striped = random.chance(0.6);
    if (random.chance(0.6))
        drawSitting(brush, random, fur, striped);
    else
        drawWalking(brush, random, fur, striped);
}

} // namespace camscope
