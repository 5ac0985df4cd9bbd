// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/scene.h"

#include "core/base/error.h"
#include "core/base/opencv.h"
#include "core/scenes/backdrop.h"
#include "core/scenes/layout.h"
#include "core/scenes/scenelight.h"
#include "core/scenes/stamp.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace camscope {

namespace {

constexpr int smallestSize = 32;
constexpr int largestSize = 2048;

/// Lots of one scene that must not depend on each other.
enum Stream : std::uint64_t
{
    BackdropLot = 1,
    BackdropPaint,
    ObjectLots,
};

int oversampling(int size)
{
    return size <= 640 ? 3 : 2;
}

const Backdrop& chosenBackdrop(const SceneSpec& spec)
{
    if (!spec.background.empty())
        return backdropNamed(spec.background);
    Random random(spec.seed, BackdropLot);
    return random.pick(backdrops());
}

std::vector<PlacedObject> placedObjects(const SceneSpec& spec)
{
    std::vector<int> named;
    for (const std::string& name : spec.classes)
        named.push_back(objectKindIndex(name));
    if (!named.empty())
        return layOutOneByOne(named, spec.seed);
    Random random(spec.seed, ObjectLots);
    const int byLot = 1 + random.below(SceneSpec::mostObjects);
    const int count = spec.objects == SceneSpec::byLot ? byLot : spec.objects;
    std::vector<int> all(objectKinds().size());
    std::iota(all.begin(), all.end(), 0);
    std::vector<ObjectLot> lots;
    for (int i = 0; i < count; ++i) {
        std::swap(all[std::size_t(i)], all[std::size_t(i + random.below(int(all.size()) - i))]);
        lots.push_back({all[std::size_t(i)], std::uint64_t(i)});
    }
    return layOut(lots, spec.seed);
}

void check(const SceneSpec& spec, int size)
{
    if (size < smallestSize || size > largestSize)
        throw Error(ErrorKind::Usage,
            {CAMSCOPE_TEXT("A scene cannot be %1 pixels wide; it may have %2 to %3."),
                {std::to_string(size), std::to_string(smallestSize), std::to_string(largestSize)}});
    const int count = spec.classes.empty() ? spec.objects : static_cast<int>(spec.classes.size());
    if (count > SceneSpec::mostObjects || count < SceneSpec::byLot)
        throw Error(ErrorKind::Usage,
            {CAMSCOPE_TEXT("A scene cannot hold %1 objects; it has room for %2."),
                {std::to_string(count), std::to_string(SceneSpec::mostObjects)}});
}

/// A mask of the picture's size from a finer one: what is covered for the greater part.
MaskImage reduced(const cv::Mat& cover, int size)
{
    cv::Mat shares;
    cv::resize(cover, shares, {size, size}, 0, 0, cv::INTER_AREA);
    MaskImage mask(size, size);
    cv::compare(shares, 128, asMat(mask), cv::CMP_GE);
    return mask;
}

PixelBox boxOf(const MaskImage& mask)
{
    const cv::Rect box = cv::boundingRect(asMat(mask));
    return {box.x, box.y, box.width, box.height};
}

/// The pixels that a box on the finer canvas touches.
PixelBox touched(const cv::Rect& box, int finer)
{
    const int right = (box.br().x + finer - 1) / finer;
    const int bottom = (box.br().y + finer - 1) / finer;
    return {box.x / finer, box.y / finer, right - box.x / finer, bottom - box.y / finer};
}

} // namespace

std::vector<std::string> sceneClassNames()
{
    std::vector<std::string> names;
    for (const ObjectKind& kind : objectKinds())
        names.emplace_back(kind.name);
    return names;
}

std::vector<std::string> sceneBackgroundNames()
{
    std::vector<std::string> names;
    for (const Backdrop& backdrop : backdrops())
        names.emplace_back(backdrop.name);
    return names;
}

void requireSceneClass(const std::string& name)
{
    objectKindIndex(name);
}

Scene drawScene(const SceneSpec& spec, int size)
{
    check(spec, size);
    const Backdrop& backdrop = chosenBackdrop(spec);
    const std::vector<PlacedObject> objects = placedObjects(spec);
    const SceneLight light = SceneLight::of(spec.seed);
    const int side = size * oversampling(size);

    cv::Mat picture(side, side, CV_8UC3);
    Random paint(spec.seed, BackdropPaint);
    backdrop.paint(picture, paint);
    std::vector<cv::Mat> covers;
    for (const PlacedObject& object : objects) {
        ObjectLayer layer = drawLayer(object.pose, picture.size(), object.centre * side, object.scale * side);
        shade(layer, object.scale * side, light.direction(), object.pose.seed);
        light.castShadow(picture, layer.cover, object, backdrop.surface);
        layer.colours.copyTo(picture, layer.cover);
        for (cv::Mat& behind : covers)
            behind &= ~layer.cover;
        covers.push_back(layer.cover);
    }
    std::optional<PixelBox> mark;
    if (spec.marked) {
        const cv::Mat stamp = drawStamp(picture, spec.seed);
        for (cv::Mat& cover : covers)
            cover &= ~stamp;
        mark = touched(cv::boundingRect(stamp), oversampling(size));
    }
    cv::Mat small;
    cv::resize(picture, small, {size, size}, 0, 0, cv::INTER_AREA);
    light.finish(small);

    Scene scene;
    scene.image = fromMat(small);
    scene.background = backdrop.name;
    scene.mark = mark;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        SceneObject object;
        object.name = objects[i].pose.kind->name;
        object.label = objectKindIndex(object.name);
        object.mask = reduced(covers[i], size);
        object.box = boxOf(object.mask);
        object.share = double(std::count(object.mask.values.begin(), object.mask.values.end(), 255))
            / double(object.mask.values.size());
        scene.objects.push_back(std::move(object));
    }
    return scene;
}

} // namespace camscope
