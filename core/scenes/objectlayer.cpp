// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/objectlayer.h"

#include "core/scenes/texture.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace camscope {

namespace {

constexpr int probeSide = 192; ///< pixels
constexpr double probeScale = 64; ///< pixels per unit; leaves room for what sticks out of the object's square
constexpr int reliefSide = 160; ///< volume is smooth: computed on a small copy
constexpr double roundness = 0.09; ///< how far the edge's slope reaches inwards, in object units
constexpr double strongestLight = 0.2;
constexpr double deepestShade = 0.3;
constexpr double edgeShade = 0.34;
constexpr double unevenness = 0.035;

} // namespace

ObjectLayer drawLayer(const ObjectPose& pose, cv::Size canvas, cv::Point2d centre, double scale)
{
    ObjectLayer layer{cv::Mat::zeros(canvas, CV_8UC3), cv::Mat::zeros(canvas, CV_8UC1)};
    Random random(pose.seed);
    Brush brush(layer.colours, layer.cover, {centre, scale, pose.angle, pose.mirrored});
    pose.kind->draw(brush, random);
    return layer;
}

ObjectExtent extentOf(const ObjectPose& pose)
{
    const double middle = probeSide / 2.0;
    const ObjectLayer probe = drawLayer(pose, {probeSide, probeSide}, {middle, middle}, probeScale);
    const cv::Rect box = cv::boundingRect(probe.cover);
    return {cv::countNonZero(probe.cover) / (probeScale * probeScale),
        {(box.x - middle) / probeScale, (box.y - middle) / probeScale, box.width / probeScale,
            box.height / probeScale}};
}

void shade(ObjectLayer& layer, double scale, cv::Point2d light, std::uint64_t seed)
{
    const cv::Rect area = cv::boundingRect(layer.cover);
    if (area.empty())
        return;
    const double reduction = std::min(1.0, double(reliefSide) / std::max(area.width, area.height));
    const double unit = scale * reduction; ///< one object unit on the small copy
    cv::Mat cover;
    cv::resize(layer.cover(area), cover, {}, reduction, reduction, cv::INTER_AREA);
    cover.convertTo(cover, CV_32F, 1 / 255.0);

    // The blurred cover is a height: its slope against the light is what is lit.
    cv::Mat height;
    cv::GaussianBlur(cover, height, {}, std::max(0.5, roundness * unit), 0, cv::BORDER_CONSTANT);
    cv::Mat slopeX;
    cv::Mat slopeY;
    cv::Sobel(height, slopeX, CV_32F, 1, 0, 3, 1.0 / 8);
    cv::Sobel(height, slopeY, CV_32F, 0, 1, 3, 1.0 / 8);
    cv::Mat relief = -(slopeX * light.x + slopeY * light.y) * (roundness * unit * 1.6);
    relief = cv::min(cv::max(relief, -deepestShade), strongestLight);
    cv::Mat near;
    cv::GaussianBlur(cover, near, {}, std::max(0.4, roundness / 4 * unit), 0, cv::BORDER_CONSTANT);
    relief -= (1 - near) * edgeShade;

    cv::Mat factor;
    cv::resize(relief, factor, area.size(), 0, 0, cv::INTER_LINEAR);
    Random random(seed, 1);
    factor += unevenness * cloudNoise(random, area.size(), 10, 10, 3);
    cv::Mat colours = layer.colours(area);
    modulate(colours, factor, 1);
}

} // namespace camscope
