// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/brush.h"
#include "core/scenes/texture.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace camscope {

namespace {

struct Plank
{
    double top = 0;
    double height = 0;
    double joint = 0; ///< where one plank ends and the next begins
};

/// Year rings of one plank as a brightness of −1…1: lines along it that bend around knots.
void grow(cv::Mat rings, Random& random, double lines, const std::vector<cv::Vec3d>& knots)
{
    constexpr int steps = 1024;
    static const std::array<float, steps> wave = [] {
        std::array<float, steps> values{};
        for (int i = 0; i < steps; ++i) // rings end abruptly on one side
            values[std::size_t(i)] = float(std::pow(double(i) / steps, 2.2) * (i > steps * 0.93 ? 0.5 : 1) * 2 - 0.7);
        return values;
    }();
    const double side = rings.cols;
    cv::Mat phase = cloudNoise(random, rings.size(), 2, 2, 2);
    const double bend = random.uniform(0.6, 1.8);
    const double start = random.uniform(0, 1);
    for (int y = 0; y < rings.rows; ++y) {
        float* const row = phase.ptr<float>(y);
        const auto base = static_cast<float>(start + y / side * lines);
        for (int x = 0; x < rings.cols; ++x)
            row[x] = base + static_cast<float>(bend) * row[x];
    }
    for (const cv::Vec3d& knot : knots) {
        const int reach = cvRound(knot[2] * 9 * side);
        for (int y = 0; y < rings.rows; ++y)
            for (int x = std::max(0, cvRound(knot[0] * side) - reach);
                 x < std::min(rings.cols, cvRound(knot[0] * side) + reach); ++x) {
                const double dx = (x / side - knot[0]) / (2.6 * knot[2]);
                const double dy = (y / side - knot[1]) / (1.3 * knot[2]);
                const double away = dy < 0 ? -1 : 1;
                phase.at<float>(y, x) -= float(lines * knot[2] * away * std::exp(-(dx * dx + dy * dy) / 2));
            }
    }
    for (int y = 0; y < rings.rows; ++y)
        for (int x = 0; x < rings.cols; ++x)
            rings.at<float>(y, x) = wave[std::size_t(cvFloor(phase.at<float>(y, x) * steps) & (steps - 1))];
}

} // namespace

void paintWood(cv::Mat& picture, Random& random)
{
    const Colour wood = pickColour(random,
        {{206, 164, 112}, {226, 190, 142}, {168, 120, 82}, {188, 134, 96}, {186, 180, 170}, {136, 164, 166},
            {226, 218, 202}, {150, 170, 140}, {200, 150, 134}, {146, 116, 100}});
    picture.setTo(cv::Scalar(wood.red, wood.green, wood.blue));
    cv::Mat rings(picture.size(), CV_32FC1);
    Brush brush = Brush::onPicture(picture);
    const double usual = random.uniform(0.1, 0.26);
    const double lines = random.uniform(24, 50);
    std::vector<Plank> planks;
    for (double y = -random.uniform(0, usual); y < 1;) {
        planks.push_back({y, usual * random.uniform(0.9, 1.1), random.uniform(-0.6, 1.6)});
        y += planks.back().height;
    }
    for (const Plank& plank : planks) {
        const double shade = random.uniform(0.86, 1);
        const Colour tone = random.chance(0.5) ? wood.darker(shade) : wood.lighter(1 - shade);
        brush.rectangle({0, plank.top}, {1, plank.top + plank.height}, tone);
        const int first = std::max(0, cvRound(plank.top * picture.rows));
        const int last = std::min(picture.rows, cvRound((plank.top + plank.height) * picture.rows));
        std::vector<cv::Vec3d> knots;
        if (random.chance(0.45))
            knots.push_back(cv::Vec3d{
                random.uniform(), plank.height * random.uniform(0.3, 0.7), plank.height * random.uniform(0.05, 0.1)});
        // Lots of its own: whether a plank at the edge shows at all depends on the resolution.
        Random grain(static_cast<std::uint64_t>(random.uniform(0, 1e15)));
        if (first < last)
            grow(rings.rowRange(first, last), grain, lines, knots);
        for (const cv::Vec3d& knot : knots) {
            const cv::Point2d centre(knot[0], plank.top + knot[1]);
            brush.ellipse(centre, knot[2] * 1.3, knot[2] * 0.9, {wood.darker(0.6), 0.5});
            brush.ellipse(centre, knot[2] * 0.8, knot[2] * 0.5, {wood.darker(0.4), 0.5});
        }
    }
    modulate(picture, rings, -random.uniform(0.05, 0.13));
    modulate(picture, cloudNoise(random, picture.size(), 10, 200, 2), 0.13);
    modulate(picture, cloudNoise(random, softField, 3, 4, 3), 0.1);
    const double gap = random.uniform(0.003, 0.008);
    for (const Plank& plank : planks) {
        const double bottom = plank.top + plank.height;
        brush.rectangle({0, bottom - gap * 2.5}, {1, bottom}, {ink, 0.1});
        brush.rectangle({0, bottom - gap / 2}, {1, bottom + gap / 2}, {wood.darker(0.36), 0.85});
        brush.rectangle({0, bottom + gap / 2}, {1, bottom + gap}, {white, 0.25});
        brush.rectangle({plank.joint, plank.top}, {plank.joint + gap * 0.6, bottom}, {wood.darker(0.4), 0.8});
        for (const double side : {-1, 1}) // nails
            for (const double y : {0.25, 0.75})
                brush.circle({plank.joint + side * 0.02, plank.top + y * plank.height}, 0.0035, {ink, 0.5});
    }
    if (random.chance(0.5))
        cv::transpose(picture.clone(), picture);
}

} // namespace camscope
