// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/geometry.h"
#include "core/render/mapdifference.h"

#include <string>

namespace camscope {

/// File names of one written difference, relative to its folder.
struct DifferenceFiles
{
    std::string map; ///< `….difference.npy`: H×W at model-input size, signed float32
    std::string overlay; ///< `….difference.png`: over the picture, in diverging colours
    double colourScale = 0; ///< the difference that has the overlay's strongest colour
};

/// Writes both files into an existing folder. The overlay's strongest colour stands for the largest difference, but
/// for no less than one per cent of a map's scale, so that rounding does not look like a difference. Throws
/// Error(BadInput) when a file cannot be written.
DifferenceFiles writeDifference(const MapDifference& difference, const RgbImage& picture,
    const PictureGeometry& geometry, const std::string& folder, const std::string& name);

} // namespace camscope
