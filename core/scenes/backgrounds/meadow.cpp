// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/brush.h"
#include "core/scenes/texture.h"

#include <cmath>
#include <numbers>

namespace camscope {

namespace {

constexpr double chainStep = 0.09; ///< how much nearer each chain of hills is than the one behind it

Points hill(Random& random, double height, double swing)
{
    const double phase = random.uniform(0, 2 * std::numbers::pi);
    const double waves = random.uniform(0.5, 1.4);
    Points points{{0, 1}};
    for (int step = 0; step <= 40; ++step) {
        const double x = step / 40.0;
        points.emplace_back(x,
            height + swing * std::sin(2 * std::numbers::pi * waves * x + phase)
                + swing * 0.25 * std::sin(9 * x + 2 * phase));
    }
    points.emplace_back(1, 1);
    return points;
}

/// A winding track that narrows towards the hills.
Points track(Random& random, double top)
{
    const double end = random.uniform(0.2, 0.8);
    const double start = random.uniform(0.1, 0.9);
    const double swing = random.uniform(-0.16, 0.16);
    const double width = random.uniform(0.05, 0.1);
    Points left;
    Points right;
    for (int step = 0; step <= 24; ++step) {
        const double depth = step / 24.0;
        const double middle = end + (start - end) * depth + swing * std::sin(5 * depth);
        const double reach = 0.004 + width * depth * depth;
        left.emplace_back(middle - reach, top + (1.02 - top) * depth);
        right.emplace_back(middle + reach, top + (1.02 - top) * depth);
    }
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

} // namespace

void paintMeadow(cv::Mat& picture, Random& random)
{
    Brush brush = Brush::onPicture(picture);
    const Colour grass = pickColour(
        random, {{138, 178, 86}, {166, 188, 92}, {116, 162, 96}, {194, 186, 104}, {212, 170, 92}, {134, 178, 122}});
    const Colour haze = pickColour(random, {{150, 180, 200}, {180, 170, 200}, {206, 190, 180}});
    const double horizon = random.uniform(0.18, 0.5);
    const double swing = random.uniform(0.015, 0.045);
    cv::Mat air = picture.rowRange(0, cvRound((horizon + 1.3 * swing) * picture.rows)); // the hills hide the rest
    paintSky(air, random);
    const int chains = 3 + random.below(2);
    for (int chain = 0; chain < chains; ++chain) {
        const double distance = double(chains - 1 - chain) / chains; // 0: the ground before the reader
        const Colour tone = grass.lighter(0.4 * distance).mixed(haze, 0.55 * distance);
        brush.polygon(hill(random, horizon + chainStep * chain, swing), {tone, tone.darker(0.84)});
    }
    cv::Mat hills = picture.rowRange(cvRound(horizon * picture.rows), picture.rows);
    cv::Mat folds = cloudNoise(random, {384, 384}, 5, 16, 4);
    for (int row = 0; row < 48; ++row) // no edge where they begin
        folds.row(row) *= row / 48.0;
    modulate(hills, folds, 0.14);
    const double ground = horizon + chainStep * (chains - 1) + 0.5 * swing;
    const Colour earth = grass.mixed({222, 200, 160}, 0.62);
    if (random.chance(0.4))
        brush.polygon(track(random, ground), {earth, earth.darker(0.92), 0.8});

    cv::Mat near = picture.rowRange(cvRound(ground * picture.rows), picture.rows);
    cv::Mat unevenness = 0.12 * levelNoise(random, near.size(), 3, 6);
    cv::scaleAdd(levelNoise(random, near.size(), 50, 40), 0.11, unevenness, unevenness);
    modulate(near, unevenness, 1);
    // Blades grow in tufts towards the reader.
    for (int tuft = 0; tuft < 130; ++tuft) {
        const double depth = random.uniform();
        const cv::Point2d foot(random.uniform(), ground + 0.03 + depth * (1 - ground));
        const Colour tone = random.chance(0.5) ? grass.darker(random.uniform(0.7, 0.86)) : grass.lighter(0.2);
        for (int blade = 0; blade < 4; ++blade) {
            const double length = (0.01 + 0.028 * depth) * random.uniform(0.7, 1.1);
            const double lean = random.uniform(-0.6, 0.6) * length;
            const double width = 0.0014 + 0.0022 * depth;
            const double x = foot.x + random.uniform(-0.3, 0.3) * length;
            brush.polygon({{x - width, foot.y}, {x + lean * 0.4, foot.y - length * 0.6}, {x + lean, foot.y - length},
                              {x + width + lean * 0.4, foot.y - length * 0.55}, {x + width, foot.y}},
                {tone, 0.6});
        }
    }
}

} // namespace camscope
