// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenes/objectlayer.h"

#include <vector>

namespace camscope {

/// An object and its place, in shares of the picture's side.
struct PlacedObject
{
    ObjectPose pose;
    cv::Point2d centre; ///< of the object's own square
    double scale = 0; ///< half the side of that square
};

/// Which thing, and the lot that decides its pose.
struct ObjectLot
{
    int kind = 0; ///< index into objectKinds()
    std::uint64_t lot = 0;
};

/// Sizes and places, from back to front: each object covers 3–25 % of the picture, its box lies within the picture with
/// every place as likely, and it stays visible for the most part.
std::vector<PlacedObject> layOut(const std::vector<ObjectLot>& objects, std::uint64_t seed);

/// The same for kinds that were asked for: each looks as it does alone in a scene of this seed, and stands where it
/// does alone unless another one stands there.
std::vector<PlacedObject> layOutOneByOne(const std::vector<int>& kinds, std::uint64_t seed);

} // namespace camscope
