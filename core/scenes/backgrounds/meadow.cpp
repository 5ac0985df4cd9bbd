// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/brush.h"
#include "core/scenes/texture.h"

#include <cmath>
#include <numbers>

namespace camscope {

namespace {

Points hill(Random& random, double height)
{
    const double phase = random.uniform(0, 2 * std::numbers::pi);
    const double waves = random.uniform(0.6, 1.6);
    Points points{{0, 1}};
    for (int step = 0; step <= 40; ++step) {
        const double x = step / 40.0;
        points.emplace_back(x,
            height + 0.04 * std::sin(2 * std::numbers::pi * waves * x + phase) + 0.012 * std::sin(9 * x + 2 * phase));
    }
    points.emplace_back(1, 1);
    return points;
}

} // namespace

void paintMeadow(cv::Mat& picture, Random& random)
{
    paintSky(picture, random);
    Brush brush = Brush::onPicture(picture);
    const Colour grass = pickColour(random, {{134, 172, 92}, {164, 182, 98}, {112, 156, 104}, {190, 180, 108}});
    const double horizon = random.uniform(0.2, 0.5);
    for (int layer = 0; layer < 3; ++layer) {
        const Colour far = grass.lighter(0.34 - 0.14 * layer).mixed({150, 180, 200}, 0.24 - 0.1 * layer);
        brush.polygon(hill(random, horizon + 0.09 * layer), {far, far.darker(0.84)});
    }
    // Blades grow towards the reader.
    for (int blade = 0; blade < 500; ++blade) {
        const double depth = random.uniform();
        const double y = horizon + 0.2 + depth * (0.82 - horizon);
        const double x = random.uniform();
        const double length = 0.012 + 0.03 * depth;
        const double lean = random.uniform(-0.5, 0.5) * length;
        const Colour tone = random.chance(0.5) ? grass.darker(random.uniform(0.66, 0.86)) : grass.lighter(0.25);
        brush.line(
            {{x, y}, {x + lean * 0.4, y - length * 0.6}, {x + lean, y - length}}, 0.0022 + 0.0022 * depth, {tone, 0.8});
    }
    modulate(picture, cloudNoise(random, picture.size(), 8, 8, 3), 0.06);
}

} // namespace camscope
