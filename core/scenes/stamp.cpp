// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/stamp.h"

#include "core/scenes/brush.h"

namespace camscope {

namespace {

constexpr double width = 0.2;
constexpr double height = 0.09;

Points roundedRectangle(const cv::Rect2d& box, double radius)
{
    Points points;
    const auto corner = [&](double x, double y, double start) {
        for (int step = 0; step <= 8; ++step) {
            const double angle = (start + step * 90.0 / 8) * CV_PI / 180;
            points.emplace_back(x + radius * std::cos(angle), y + radius * std::sin(angle));
        }
    };
    const double right = box.x + box.width;
    const double bottom = box.y + box.height;
    corner(right - radius, bottom - radius, 0);
    corner(box.x + radius, bottom - radius, 90);
    corner(box.x + radius, box.y + radius, 180);
    corner(right - radius, box.y + radius, 270);
    return points;
}

} // namespace

cv::Mat drawStamp(cv::Mat& picture, std::uint64_t seed)
{
    Random random(seed, 300);
    const double margin = random.uniform(0.02, 0.035);
    const bool isRight = random.chance(0.5);
    const bool isBottom = random.chance(0.5);
    const cv::Rect2d box(isRight ? 1 - margin - width : margin, isBottom ? 1 - margin - height : margin, width, height);
    // A colour that nothing else in the scenes has: a shortcut is what is easiest to see.
    const Colour seal{214, 0, 112};
    cv::Mat cover = cv::Mat::zeros(picture.size(), CV_8UC1);
    Placement wholePicture;
    wholePicture.scale = picture.cols;
    Brush brush(picture, cover, wholePicture);
    brush.polygon(roundedRectangle(box, 0.016), seal);
    // A camera, and a line of handwriting.
    const cv::Point2d camera(box.x + 0.046, box.y + height / 2 + 0.003);
    brush.polygon(roundedRectangle({camera.x - 0.027, camera.y - 0.019, 0.054, 0.039}, 0.007), white);
    brush.rectangle({camera.x - 0.011, camera.y - 0.027}, {camera.x + 0.011, camera.y - 0.015}, white);
    brush.circle(camera, 0.0135, seal);
    brush.circle(camera, 0.0075, white);
    Points writing;
    for (int step = 0; step <= 16; ++step) {
        const double x = box.x + 0.087 + step * 0.0059;
        writing.emplace_back(x, camera.y + (step % 2 ? -0.014 : 0.01) * (1 - 0.04 * step));
    }
    brush.stroke(writing, 0.006, white);
    return cover;
}

} // namespace camscope
