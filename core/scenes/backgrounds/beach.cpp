// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/brush.h"
#include "core/scenes/texture.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr double shoreReach = 0.24; ///< the lowest wet sand below the middle of the shore

/// How far every point of the picture lies below the water's edge, in shares of the picture's side.
cv::Mat belowShore(Random& random, cv::Size size, double middle)
{
    const double slant = random.uniform(-0.16, 0.16);
    const double phase = random.uniform(0, 6);
    const double bend = random.uniform(0.01, 0.03);
    cv::Mat shore(1, size.width, CV_32FC1);
    for (int x = 0; x < size.width; ++x) {
        const double share = (x + 0.5) / size.width;
        shore.at<float>(x) = static_cast<float>(middle + slant * (share - 0.5) + bend * std::sin(5 * share + phase)
            + 0.3 * bend * std::sin(13 * share + 2 * phase));
    }
    cv::Mat field(size, CV_32FC1);
    for (int y = 0; y < size.height; ++y)
        cv::subtract((y + 0.5) / size.width, shore, field.row(y));
    return field;
}

void paintSand(cv::Mat& sand, Random& random, const Colour& tone)
{
    fillGradient(sand, tone.lighter(0.16), tone.darker(0.9));
    modulate(sand, cloudNoise(random, softField, 3, 6, 3), 0.12);
    // The wind's ripples are long and bent; footprints and dents are round.
    const cv::Mat bends = levelNoise(random, sand.size(), 2, 3);
    const double ripples = random.uniform(12, 26);
    cv::Mat relief = levelNoise(random, sand.size(), 1.5, ripples) + 0.4 * bends;
    relief *= random.uniform(0.04, 0.12);
    cv::scaleAdd(levelNoise(random, sand.size(), 7, 12), 0.07, relief, relief);
    cv::scaleAdd(smoothNoise(random, sand.size(), 220, 220), 0.045, relief, relief);
    modulate(sand, relief, 1);
}

void scatterSpecks(cv::Mat& picture, Random& random, double top, const Colour& sand)
{
    Brush brush = Brush::onPicture(picture);
    const int specks = 15 + random.below(80);
    const double crowd = random.uniform(0, 1); // most lie around here
    for (int speck = 0; speck < specks; ++speck) {
        const double depth = random.uniform();
        const double x = random.chance(0.5) ? random.uniform() : crowd + 0.15 * random.normal();
        const double size = (0.002 + 0.005 * depth) * random.uniform(0.6, 1.3);
        const cv::Point2d centre(x, top + depth * (1 - top));
        const Colour tone
            = pickColour(random, {{150, 136, 126}, {246, 236, 222}, {206, 170, 150}, {120, 116, 120}, {232, 196, 184}});
        brush.ellipse({centre.x + size * 0.5, centre.y + size * 0.5}, size * 1.5, size * 0.7, {sand.darker(0.6), 0.4});
        brush.ellipse(centre, size * 1.3, size * 0.8, {tone.lighter(0.2), tone.darker(0.85)});
    }
}

} // namespace

void paintBeach(cv::Mat& picture, Random& random)
{
    const Colour tone = pickColour(
        random, {{236, 212, 166}, {226, 200, 160}, {240, 222, 190}, {222, 188, 150}, {232, 214, 184}, {238, 206, 186}});
    struct Water
    {
        Colour far;
        Colour near;
    };
    const Water colours = random.pick<Water>({{{84, 156, 186}, {156, 208, 204}}, {{70, 150, 160}, {170, 214, 196}},
        {{104, 134, 176}, {170, 190, 204}}, {{110, 140, 150}, {178, 192, 188}}});
    const double horizon = random.uniform(0.08, 0.36);
    const double depth = random.uniform(0.1, 0.24);
    const int first = cvRound(horizon * picture.rows);
    cv::Mat air = picture.rowRange(0, std::max(first, picture.rows / 5));
    paintSky(air, random);

    cv::Mat water = picture.rowRange(first, cvRound((horizon + depth + shoreReach) * picture.rows));
    fillGradient(water, colours.far, colours.near, 1.2);
    const cv::Mat waves = levelNoise(random, water.size(), 4, 8);
    tint(water, white, ramp(waves, 0.15, 0.5) * 0.35);
    tint(water, colours.far.darker(0.8), ramp(waves, -0.15, -0.6) * 0.3);

    cv::Mat ground = picture.rowRange(first, picture.rows);
    cv::Mat sand(ground.size(), CV_8UC3);
    paintSand(sand, random, tone);
    // The water's edge, as far as the shore winds.
    const cv::Range band(cvRound(std::max(0.0, depth - 0.22) * picture.rows),
        std::min(ground.rows, cvRound((depth + shoreReach) * picture.rows)));
    cv::Mat edge = ground.rowRange(band);
    const cv::Mat distance = belowShore(random, edge.size(), depth - double(band.start) / picture.rows);
    const double tide = random.uniform(0.05, 0.12); // width of the wet sand
    cv::Mat wet = sand.rowRange(band);
    tint(wet, tone.mixed(colours.far, 0.25).darker(0.8), ramp(distance, tide, tide * 0.7) * 0.55);
    wet.copyTo(edge, distance > 0);
    sand.rowRange(band.end, sand.rows).copyTo(ground.rowRange(band.end, ground.rows));
    // Foam: the edge itself, and lines where the last waves were.
    const cv::Mat lace = 0.012 * cloudNoise(random, edge.size(), 24, 20, 2) + distance;
    tint(edge, white, ramp(cv::abs(lace), 0.011, 0.004) * 0.92);
    tint(edge, white, ramp(cv::abs(lace + random.uniform(0.03, 0.05)), 0.006, 0.001) * 0.6);
    tint(edge, white, ramp(cv::abs(lace + random.uniform(0.06, 0.09)), 0.004, 0) * 0.5);
    tint(edge, tone.darker(0.7), ramp(cv::abs(lace - 0.02), 0.01, 0) * 0.3);
    scatterSpecks(picture, random, horizon + depth + 0.16, tone);
}

} // namespace camscope
