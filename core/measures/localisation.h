// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/explain/explanation.h"

#include <optional>

namespace camscope {

/// How well a map agrees with where things are. Maps are non-negative values at the size of the picture that the masks
/// belong to.

/// The explanation's map (after ReLU, per-map scale) on the pixels of its picture; 0 where the model did not look.
FloatImage mapOnPicture(const Explanation& explanation);

struct PixelPosition
{
    int x = 0;
    int y = 0;
};
/// Of the largest value, the first one row by row; none for a map without a positive value.
std::optional<PixelPosition> maximumOf(const FloatImage& map);

/// The pointing game (Zhang et al. 2016): does the map's maximum lie in the mask, or at most `tolerance` pixels from
/// it? A map without a positive value misses.
bool pointsInto(const FloatImage& map, const MaskImage& mask, double tolerance = 0);

/// The `share` (0…1) of pixels with the largest values. Of equal values at the edge the first ones row by row.
MaskImage topArea(const FloatImage& map, double share);

/// 0 for two empty masks.
double intersectionOverUnion(const MaskImage& a, const MaskImage& b);

} // namespace camscope
