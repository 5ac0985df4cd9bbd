// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/stamp.h"

#include "core/scenes/brush.h"

namespace camscope {

namespace {

constexpr double width = 0.17;
constexpr double height = 0.075;

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
    const Colour paper{252, 250, 240};
    const Colour seal{196, 40, 44};
    cv::Mat cover = cv::Mat::zeros(picture.size(), CV_8UC1);
    Placement wholePicture;
    wholePicture.scale = picture.cols;
    Brush brush(picture, cover, wholePicture);
    brush.polygon(roundedRectangle(box, 0.014), seal);
    brush.polygon(roundedRectangle({box.x + 0.006, box.y + 0.006, width - 0.012, height - 0.012}, 0.009), paper);
    // A camera, and a line of handwriting.
    const cv::Point2d camera(box.x + 0.036, box.y + height / 2 + 0.002);
    brush.polygon(roundedRectangle({camera.x - 0.021, camera.y - 0.015, 0.042, 0.031}, 0.006), seal);
    brush.rectangle({camera.x - 0.009, camera.y - 0.021}, {camera.x + 0.009, camera.y - 0.012}, seal);
    brush.circle(camera, 0.0105, paper);
    brush.circle(camera, 0.006, seal);
    Points writing;
    for (int step = 0; step <= 16; ++step) {
        const double x = box.x + 0.07 + step * 0.0052;
        writing.emplace_back(x, camera.y + (step % 2 ? -0.011 : 0.009) * (1 - 0.04 * step));
    }
    brush.stroke(writing, 0.005, seal);
    return cover;
}

} // namespace camscope
