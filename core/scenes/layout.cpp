// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/layout.h"

#include "core/spec/scenespec.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

// A little inside 3–25 %, because the layout measures on a coarse copy.
constexpr double smallest = 0.033;
constexpr double largest = 0.24;
constexpr double allTogether = 0.42; ///< share of the picture that all objects may cover
constexpr double largestNamed = 0.16; ///< of an object asked for, however many there are
constexpr double longestSide = 0.92; ///< of an object's box
constexpr double overlapping = 0.4; ///< share of scenes in which one object may hide a part of another
constexpr double mostlyVisible = 0.72; ///< share of each object that is not hidden by those in front, there
constexpr int sketchSide = 120; ///< pixels
constexpr int attempts = 400;

/// Lots of one scene that must not depend on each other; objects add their own number.
enum Stream : std::uint64_t
{
    PoseLot = 100,
    LayoutLot = 200,
    NamedLots = 1000,
    NamedPlaceLot = 10000,
};

PlacedObject placed(const ObjectPose& pose, const ObjectExtent& extent, double share, Random& random)
{
    double scale = std::sqrt(share / extent.area);
    scale = std::min(scale, longestSide / std::max(extent.box.width, extent.box.height));
    const auto centre = [&](double low, double length) {
        const double margin = 0.015;
        return random.uniform(margin - low * scale, 1 - margin - (low + length) * scale);
    };
    const double x = centre(extent.box.x, extent.box.width);
    return {pose, {x, centre(extent.box.y, extent.box.height)}, scale};
}

/// The cover of every object alone, drawn small.
std::vector<cv::Mat> sketch(const std::vector<PlacedObject>& objects)
{
    std::vector<cv::Mat> covers;
    for (const PlacedObject& object : objects)
        covers.push_back(
            drawLayer(object.pose, {sketchSide, sketchSide}, object.centre * sketchSide, object.scale * sketchSide)
                .cover);
    return covers;
}

bool allVisible(const std::vector<cv::Mat>& covers, double leastVisible)
{
    cv::Mat inFront = cv::Mat::zeros(sketchSide, sketchSide, CV_8UC1);
    for (auto cover = covers.rbegin(); cover != covers.rend(); ++cover) {
        const int whole = cv::countNonZero(*cover);
        const int visible = cv::countNonZero(*cover & ~inFront);
        if (visible < leastVisible * whole || visible < smallest * sketchSide * sketchSide)
            return false;
        inFront |= *cover;
    }
    return true;
}

/// Where nothing fits, objects get smaller from attempt to attempt; sizes are spread evenly on a logarithmic scale.
double shareByLot(double most, int attempt, Random& random)
{
    const double limit = smallest * 1.15 + (most - smallest * 1.15) * (1 - double(attempt) / attempts);
    return std::exp(random.uniform(std::log(smallest * 1.1), std::log(limit)));
}

ObjectPose poseOf(const ObjectLot& object, std::uint64_t seed)
{
    Random random(seed, PoseLot + object.lot);
    ObjectPose pose;
    pose.kind = &objectKinds()[std::size_t(object.kind)];
    pose.seed = seed * SceneSpec::mostObjects + object.lot;
    pose.angle = std::clamp(random.normal(), -2.0, 2.0) * pose.kind->tilt;
    pose.mirrored = random.chance(0.5);
    return pose;
}

} // namespace

std::vector<PlacedObject> layOut(const std::vector<ObjectLot>& lots, std::uint64_t seed)
{
    std::vector<ObjectPose> poses;
    std::vector<ObjectExtent> extents;
    for (const ObjectLot& lot : lots) {
        poses.push_back(poseOf(lot, seed));
        extents.push_back(extentOf(poses.back()));
    }
    Random random(seed, LayoutLot);
    const double leastVisible = random.chance(overlapping) ? mostlyVisible : 1;
    std::vector<PlacedObject> objects;
    const double most = std::min(largest, allTogether / std::max<std::size_t>(1, lots.size()));
    for (int attempt = 0; attempt < attempts; ++attempt) {
        objects.clear();
        for (std::size_t i = 0; i < poses.size(); ++i) {
            const double share = shareByLot(most, attempt, random);
            objects.push_back(placed(poses[i], extents[i], share, random));
        }
        if (allVisible(sketch(objects), leastVisible))
            break;
    }
    return objects;
}

std::vector<PlacedObject> layOutOneByOne(const std::vector<int>& kinds, std::uint64_t seed)
{
    std::vector<PlacedObject> objects;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        // The second cat of a scene is another cat.
        const auto earlier = std::count(kinds.begin(), kinds.begin() + std::ptrdiff_t(i), kinds[i]);
        const std::uint64_t lot = NamedLots + std::uint64_t(kinds[i]) * SceneSpec::mostObjects + std::uint64_t(earlier);
        const ObjectPose pose = poseOf({kinds[i], lot}, seed);
        const ObjectExtent extent = extentOf(pose);
        Random random(seed, NamedPlaceLot + lot);
        for (int attempt = 0; attempt < attempts; ++attempt) {
            const double share = shareByLot(largestNamed, attempt, random);
            objects.push_back(placed(pose, extent, share, random));
            if (attempt + 1 == attempts || allVisible(sketch(objects), 1))
                break;
            objects.pop_back();
        }
    }
    return objects;
}

} // namespace camscope
