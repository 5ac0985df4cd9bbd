// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace camscope {

/// How a map is brought to more pixels than it has.
enum class Upsampling
{
    Bilinear,
    Nearest, ///< shows the layer's real grid
    NearestCorner, ///< PyTorch's "nearest": a pixel takes the value at its upper left corner instead of its centre
    Cubic, ///< smoother between positions; kept within the map's own range
};

} // namespace camscope
