// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/contours.h"

#include <optional>
#include <vector>

namespace camscope {

/// Shares of the maximum at which papers threshold a map for a box: Grad-CAM (Selvaraju 2017) and CAM (Zhou 2016).
inline constexpr double gradCamThreshold = 0.15;
inline constexpr double camThreshold = 0.20;

/// A connected part of a picture in which a map is high.
struct HighRegion
{
    std::vector<Outline> outlines; ///< around it and around its holes, in continuous pixels of the picture
    PixelBox box; ///< of the picture's pixels whose centres it reaches
    double area = 0; ///< in pixels of the picture
};

/// The map that is thresholded: after ReLU, scaled by itself and upsampled bilinearly, however the map is displayed, so
/// that a box is a matter of the explanation alone.
SeenMap thresholdedMap(const Explanation& explanation);

/// The connected parts (8 neighbours) of where the map is at least `share` (0…1) of its maximum on the picture, the
/// largest first. Empty for a map without a positive value and for share = 0. A box is met to within the rounding of
/// its sides to whole pixels, whatever the picture's size.
std::vector<HighRegion> highRegions(const SeenMap& map, double share);

double intersectionOverUnion(const PixelBox& a, const PixelBox& b); ///< 0 where both are empty
/// Of the pair that agrees best; none where there is no box or no truth.
std::optional<double> bestOverlap(const std::vector<PixelBox>& boxes, const std::vector<PixelBox>& truth);

} // namespace camscope
