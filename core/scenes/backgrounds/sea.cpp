// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/brush.h"
#include "core/scenes/texture.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace camscope {

namespace {

/// A long low ridge that rises from the horizon.
Points island(Random& random, double horizon)
{
    const double left = random.uniform(-0.3, 0.8);
    const double length = random.uniform(0.3, 0.7);
    const double height = random.uniform(0.015, 0.05);
    const double phase = random.uniform(0, 2 * std::numbers::pi);
    Points points{{left, horizon + 0.01}};
    for (int step = 0; step <= 30; ++step) {
        const double share = step / 30.0;
        const double ridge = 0.7 + 0.22 * std::sin(7 * share + phase) + 0.12 * std::sin(17 * share + 2 * phase);
        points.emplace_back(
            left + length * share, horizon - height * ridge * std::pow(std::sin(std::numbers::pi * share), 0.7));
    }
    points.emplace_back(left + length, horizon + 0.01);
    return points;
}

} // namespace

void paintSea(cv::Mat& picture, Random& random)
{
    struct Tones
    {
        Colour far;
        Colour near;
        Colour haze;
    };
    const Tones tones = random.pick<Tones>(
        {{{150, 200, 214}, {44, 112, 152}, {186, 206, 220}}, {{170, 214, 204}, {56, 136, 146}, {196, 214, 214}},
            {{150, 172, 206}, {62, 86, 140}, {178, 186, 214}}, {{186, 206, 210}, {92, 124, 136}, {200, 208, 212}},
            {{226, 196, 180}, {112, 110, 150}, {214, 186, 184}}, {{140, 208, 206}, {34, 124, 168}, {180, 210, 216}}});
    const double horizon = random.uniform(0.1, 0.6);
    const int first = cvRound(horizon * picture.rows);
    cv::Mat air = picture.rowRange(0, std::max(first, picture.rows / 5));
    paintSky(air, random);
    Brush brush = Brush::onPicture(picture);
    const int islands = random.below(3);
    for (int i = 0; i < islands; ++i) {
        const Colour tone = tones.haze.mixed(tones.near, random.uniform(0.15, 0.4));
        brush.polygon(island(random, horizon), {tone, tone.mixed(tones.haze, 0.6)});
    }
    cv::Mat water = picture.rowRange(first, picture.rows);
    fillGradient(water, tones.far, tones.near, random.uniform(0.5, 0.9));
    modulate(water, cloudNoise(random, softField, 2, 5, 3), 0.12);

    const double calm = random.uniform(0.5, 1); // small waves
    const cv::Mat swell = levelNoise(random, water.size(), 3.5 / calm, 14 / calm);
    const cv::Mat waves = 0.6 * swell + 0.4 * levelNoise(random, water.size(), 10 / calm, 40 / calm);
    tint(water, tones.near.darker(0.72), ramp(waves, -0.05, 0.5) * 0.5);
    tint(water, tones.far.lighter(0.45), ramp(waves, -0.08, -0.55) * 0.5);
    // Crests run where a wave's height passes through zero.
    if (random.chance(0.6))
        tint(water, white, ramp(cv::abs(waves - 0.12), 0.05, 0.005).mul(ramp(swell, 0, 0.3)) * 0.3);

    const cv::Point2d glitter{random.uniform(), random.uniform(-0.2, 0.5)};
    const double reach = random.uniform(0.35, 0.8);
    const cv::Mat sparkle = levelNoise(random, water.size(), 14, 60);
    cv::Mat light;
    cv::resize(glow(glitter, reach), light, water.size());
    tint(water, {255, 252, 236}, ramp(sparkle, 0.3, 0.5).mul(light) * 0.85);
    tint(water, {255, 252, 236}, light * 0.22);
}

} // namespace camscope
