// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/brush.h"
#include "core/scenes/texture.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace camscope {

namespace {

Colour pickSoft(Random& random)
{
    return pickColour(random,
        {{236, 222, 196}, {190, 214, 220}, {228, 200, 208}, {204, 218, 184}, {192, 190, 212}, {240, 214, 160},
            {226, 176, 150}, {150, 186, 186}, {214, 208, 200}});
}

void fillPlain(cv::Mat& picture, const Colour& colour)
{
    picture.setTo(cv::Scalar(colour.red, colour.green, colour.blue));
}

/// Packing paper with its fibres.
void paintCraft(cv::Mat& picture, Random& random)
{
    const Colour tone = pickColour(random, {{206, 172, 130}, {190, 160, 124}, {216, 196, 164}, {170, 176, 172}});
    fillPlain(picture, tone);
    modulate(picture, cloudNoise(random, softField, 4, 4, 4), 0.1);
    modulate(picture, cloudNoise(random, picture.size(), 160, 20, 2), 0.06);
    Brush brush = Brush::onPicture(picture);
    for (int fibre = 0; fibre < 160; ++fibre) {
        const cv::Point2d start{random.uniform(), random.uniform()};
        const double angle = random.uniform(0, 2 * std::numbers::pi);
        const double length = random.uniform(0.008, 0.03);
        const double bend = angle + random.uniform(-0.8, 0.8);
        const cv::Point2d middle = start + cv::Point2d(std::cos(angle), std::sin(angle)) * length;
        brush.line({start, middle, middle + cv::Point2d(std::cos(bend), std::sin(bend)) * length}, 0.0014,
            {random.chance(0.6) ? tone.darker(0.6) : white, 0.4});
    }
}

/// Washes that dried with darker rims.
void paintWatercolour(cv::Mat& picture, Random& random)
{
    fillGradient(picture, {250, 246, 236}, pickSoft(random).lighter(0.4));
    const int washes = 4 + random.below(4);
    for (int wash = 0; wash < washes; ++wash) {
        const Colour tone = pickSoft(random).darker(0.92);
        const cv::Point2d centre{random.uniform(), random.uniform()};
        const double radius = random.uniform(0.3, 0.8);
        const cv::Mat field = glow(centre, radius) + 0.35 * cloudNoise(random, softField, 4, 4, 4);
        const double softness = random.uniform(0.04, 0.3);
        tint(picture, tone, ramp(field, 0.3, 0.3 + softness) * random.uniform(0.4, 0.75));
        tint(picture, tone.darker(0.75), ramp(cv::abs(field - 0.34), 0.05, 0) * (0.25 * (1 - 3 * softness)));
    }
    modulate(picture, cloudNoise(random, picture.size(), 110, 110, 2), 0.07);
}

/// Chequered cloth, straight or askew.
void paintGingham(cv::Mat& picture, Random& random)
{
    fillPlain(picture, white);
    Brush brush = Brush::onPicture(picture);
    const Colour tone = pickBright(random).lighter(0.25);
    const Colour second = random.chance(0.3) ? pickSoft(random).darker(0.85) : tone;
    const double step = random.uniform(0.06, 0.16);
    const double share = random.uniform(0.4, 0.55);
    const double askew = random.chance(0.5) ? random.uniform(-0.8, 0.8) : 0;
    for (double at = -0.3 + random.uniform(0, step); at < 1.3; at += step) {
        const double end = at + step * share;
        const cv::Point2d middle(0.5, 0.5);
        brush.polygon(turned({{at, -0.3}, {end, -0.3}, {end, 1.3}, {at, 1.3}}, middle, askew), {tone, 0.36});
        brush.polygon(turned({{-0.3, at}, {-0.3, end}, {1.3, end}, {1.3, at}}, middle, askew), {second, 0.36});
    }
    modulate(picture, smoothNoise(random, picture.size(), 30, 260), 0.045);
    modulate(picture, smoothNoise(random, picture.size(), 260, 30), 0.045);
    modulate(picture, cloudNoise(random, softField, 3, 3, 3), 0.16); // folds
}

/// A patchwork with seams.
void paintQuilt(cv::Mat& picture, Random& random)
{
    const int count = 3 + random.below(4);
    const double side = 1.0 / count;
    std::vector<Colour> cloths;
    for (int i = 0; i < 5; ++i)
        cloths.push_back(pickSoft(random));
    const bool halved = random.chance(0.5);
    Brush brush = Brush::onPicture(picture);
    for (int patch = 0; patch < count * count; ++patch) {
        const cv::Point2d corner(patch % count * side, patch / count * side);
        const cv::Point2d opposite = corner + cv::Point2d(side, side);
        const Colour cloth = random.pick(cloths);
        const Colour print = random.chance(0.5) ? cloth.darker(0.86) : cloth.lighter(0.5);
        brush.rectangle(corner, opposite, cloth);
        if (halved && random.chance(0.6))
            brush.polygon({corner, {opposite.x, corner.y}, opposite}, random.pick(cloths));
        else if (random.chance(0.4))
            for (int i = 0; i < 25; ++i)
                brush.circle(corner + cv::Point2d(i % 5 + 0.5, i / 5 + 0.5) * (side / 5), side * 0.04, {print, 0.8});
        else if (random.chance(0.5))
            for (int i = 0; i < 5; ++i)
                brush.rectangle({corner.x + (i + 0.25) * side / 5, corner.y},
                    {corner.x + (i + 0.7) * side / 5, opposite.y}, {print, 0.7});
    }
    for (int seam = 0; seam <= count; ++seam) {
        const double at = seam * side;
        brush.rectangle({at - 0.003, 0}, {at + 0.003, 1}, {ink, 0.2});
        brush.rectangle({0, at - 0.003}, {1, at + 0.003}, {ink, 0.2});
        for (double stitch = 0; stitch < 1; stitch += 0.024) {
            brush.rectangle({at + 0.012, stitch}, {at + 0.015, stitch + 0.013}, {white, 0.8});
            brush.rectangle({stitch, at + 0.012}, {stitch + 0.013, at + 0.015}, {white, 0.8});
        }
    }
    // Padding lifts the middle of every patch.
    cv::Mat padding(softField, CV_32FC1);
    padding.forEach<float>([&](float& value, const int* position) {
        const auto lift
            = [&](int pixel) { return std::abs(std::sin(std::numbers::pi * count * (pixel + 0.5) / softField.width)); };
        value = static_cast<float>(std::sqrt(lift(position[0]) * lift(position[1])) - 0.7);
    });
    modulate(picture, padding, 0.2);
    modulate(picture, smoothNoise(random, picture.size(), 200, 200), 0.05);
    modulate(picture, cloudNoise(random, softField, 5, 5, 3), 0.08);
}

} // namespace

void paintPaper(cv::Mat& picture, Random& random)
{
    using Painter = void (*)(cv::Mat&, Random&);
    random.pick<Painter>({paintCraft, paintWatercolour, paintWatercolour, paintGingham, paintQuilt})(picture, random);
}

} // namespace camscope
