// SPDX-License-Identifier: Apache-2.0
#include "core/io/explanationfiles.h"

#include "core/io/files.h"
#include "core/io/npy.h"
#include "core/io/picture.h"
#include "core/render/displaymap.h"
#include "core/render/overlay.h"

namespace camscope {

ExplanationFiles writeExplanation(const Explanation& explanation, const RgbImage& picture, const std::string& folder,
    const std::string& name, const DisplayStyle& boardStyle)
{
    const DisplayStyle style = styleFor(explanation, boardStyle);
    const auto at = [&folder](const std::string& file) { return fromPath(toPath(folder) / toPath(file)); };
    const ExplanationFiles files{name + ".raw.npy", name + ".map.npy", name + ".png"};

    const FloatVolume& raw = explanation.raw;
    std::vector<std::int64_t> shape{raw.height, raw.width};
    if (raw.channels > 1)
        shape = {raw.channels, raw.height, raw.width};
    saveNpy({shape, raw.values}, at(files.raw));

    DisplayMapOptions options;
    options.isSigned = style.isSigned;
    options.upsampling = style.upsampling;
    const FloatImage map = displayMap(explanation, options);
    saveNpy({{map.height, map.width}, map.values}, at(files.map));
    options.clip = style.clip; // of what people see alone
    const FloatImage shown = displayMap(explanation, options);

    const ViewRegion whole = wholePicture(explanation.geometry);
    const FloatImage view = mapView(shown, explanation.geometry, whole, style.upsampling);
    savePng(overlay(picture, view, style), at(files.overlay));
    return files;
}

} // namespace camscope
