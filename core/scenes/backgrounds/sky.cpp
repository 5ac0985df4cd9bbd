// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/texture.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace camscope {

namespace {

/// Heaps of round puffs on flat feet, as a density around 0…1. `aspect`: the picture's height by its width.
cv::Mat heaps(Random& random, double aspect)
{
    const int side = softField.width;
    cv::Mat density = cv::Mat::zeros(softField, CV_32FC1);
    const int clouds = 2 + random.below(4);
    for (int cloud = 0; cloud < clouds; ++cloud) {
        const double foot = random.uniform(0.1, 0.85);
        const double width = random.uniform(0.1, 0.22) * (1.2 - 0.6 * foot) * std::min(1.0, 1.8 * aspect);
        const double middle = random.uniform();
        cv::Mat heap = cv::Mat::zeros(softField, CV_32FC1);
        const int puffs = 7 + random.below(5);
        for (int puff = 0; puff < puffs; ++puff) {
            const double along = random.uniform(-1, 1);
            const double radius = width * (0.2 + 0.4 * (1 - along * along) * random.uniform(0.6, 1));
            const cv::Point centre(cvRound((middle + along * width) * side),
                cvRound((foot - radius / aspect * random.uniform(0.2, 0.9)) * side));
            cv::ellipse(heap, centre, {cvRound(radius * side), cvRound(radius / aspect * side)}, 0, 0, 360,
                cv::Scalar(1), cv::FILLED);
        }
        heap.rowRange(cvRound(foot * side), side).setTo(0);
        density = cv::max(density, heap);
    }
    cv::GaussianBlur(density, density, {}, side * 0.02, side * 0.02 / std::max(0.4, aspect));
    return density + 0.42 * cloudNoise(random, softField, 9, std::max(3, cvRound(13 * aspect)), 4);
}

/// How much of the density lies above a point: undersides are shaded.
cv::Mat shadeBelow(const cv::Mat& density)
{
    const int reach = density.rows / 24;
    cv::Mat above;
    cv::copyMakeBorder(density.rowRange(0, density.rows - reach), above, reach, 0, 0, 0, cv::BORDER_REPLICATE);
    cv::Mat difference = above - density;
    cv::GaussianBlur(difference, difference, {}, density.rows * 0.008);
    return ramp(difference, -0.12, 0.4);
}

} // namespace

void paintSky(cv::Mat& picture, Random& random)
{
    struct Tones
    {
        Colour top;
        Colour bottom;
        Colour cloud;
        Colour shade;
    };
    const Tones tones = random.pick<Tones>({{{104, 166, 220}, {214, 232, 240}, {252, 252, 252}, {170, 190, 216}},
        {{96, 152, 196}, {246, 232, 206}, {255, 250, 240}, {186, 186, 202}},
        {{236, 172, 136}, {252, 230, 200}, {255, 242, 226}, {224, 164, 148}},
        {{150, 162, 212}, {246, 214, 210}, {252, 238, 238}, {178, 168, 204}},
        {{128, 196, 204}, {236, 242, 226}, {252, 252, 246}, {168, 202, 206}},
        {{84, 100, 146}, {190, 172, 194}, {208, 202, 216}, {110, 114, 152}},
        {{150, 166, 182}, {222, 224, 222}, {240, 240, 240}, {150, 160, 174}}});
    fillGradient(picture, tones.top, tones.bottom, random.uniform(0.7, 1.2));
    const double aspect = double(picture.rows) / picture.cols;
    if (random.chance(0.35)) {
        const cv::Point2d sun{random.uniform(0.05, 0.95), random.uniform(0.1, 0.45)};
        const double radius = random.uniform(0.04, 0.07);
        tint(picture, tones.cloud.mixed({255, 236, 170}, 0.5), glow(sun, radius * 7, aspect) * 0.6);
        tint(picture, {255, 250, 226}, ramp(glow(sun, radius * 2, aspect), 0.42, 0.58) * 0.9);
    }
    // High veils first, heaps before them.
    const cv::Mat veil = cloudNoise(random, softField, 2, 7, 4);
    tint(picture, tones.cloud, ramp(veil, random.uniform(-0.15, 0.25), 0.75) * 0.6);
    const bool heaped = random.chance(0.6);
    const cv::Mat density = heaped ? heaps(random, aspect) : cloudNoise(random, softField, 3, 6, 4);
    const double least = heaped ? 0.3 : random.uniform(-0.05, 0.3);
    const cv::Mat opacity = ramp(density, least, least + 0.4) * 0.94;
    tint(picture, tones.cloud, opacity);
    tint(picture, tones.shade, opacity.mul(shadeBelow(density)) * 0.7);
}

} // namespace camscope
