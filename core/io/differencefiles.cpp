// SPDX-License-Identifier: Apache-2.0
#include "core/io/differencefiles.h"

#include "core/io/files.h"
#include "core/io/npy.h"
#include "core/io/picture.h"
#include "core/render/overlay.h"

#include <algorithm>

namespace camscope {

namespace {

constexpr float leastColourScale = 0.01F;

} // namespace

DifferenceFiles writeDifference(const MapDifference& difference, const RgbImage& picture,
    const PictureGeometry& geometry, const std::string& folder, const std::string& name)
{
    const auto at = [&folder](const std::string& file) { return fromPath(toPath(folder) / toPath(file)); };
    const float scale = std::max(difference.maximum, leastColourScale);
    const DifferenceFiles files{name + ".difference.npy", name + ".difference.png", scale};
    saveNpy({{difference.values.height, difference.values.width}, difference.values.values}, at(files.map));

    FloatImage shown = difference.values;
    for (float& value : shown.values)
        value = 0.5F + 0.5F * value / scale;
    DisplayStyle style;
    style.isSigned = true;
    savePng(overlay(picture, mapView(shown, geometry, wholePicture(geometry)), style), at(files.overlay));
    return files;
}

} // namespace camscope
