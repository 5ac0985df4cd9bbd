// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenes/objectkind.h"

#include <opencv2/core.hpp>

namespace camscope {

/// How one object of a scene is drawn; everything but its place is decided by the seed.
struct ObjectPose
{
    const ObjectKind* kind = nullptr;
    std::uint64_t seed = 0;
    double angle = 0;
    bool mirrored = false;
};

/// What a pose covers in object coordinates, measured by drawing it small.
struct ObjectExtent
{
    double area = 0; ///< in square units; the object's square has 4
    cv::Rect2d box;
};
ObjectExtent extentOf(const ObjectPose& pose);

/// Colours (CV_8UC3) and cover (CV_8UC1, 0 or 255) of an object on a canvas.
struct ObjectLayer
{
    cv::Mat colours;
    cv::Mat cover;
};

/// `centre` and `scale` in pixels of the canvas.
ObjectLayer drawLayer(const ObjectPose& pose, cv::Size canvas, cv::Point2d centre, double scale);

/// Gives a flat drawing volume: lighter towards the light, darker at its edges, a little uneven. `light` points from
/// the object to the light, y down.
void shade(ObjectLayer& layer, double scale, cv::Point2d light, std::uint64_t seed);

} // namespace camscope
