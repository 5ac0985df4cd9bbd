// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/explain/explanation.h"

#include <vector>

namespace camscope {

/// A display map on the part of the picture that the model saw: as fine as the map, or as the picture where that is
/// coarser. Lines through it are exact where the map is drawn, whatever the picture's size.
struct SeenMap
{
    FloatImage values;
    RectF place; ///< of the whole map, in continuous pixels of the original picture

    /// From continuous pixels of `values` to the picture's.
    Outline onPicture(const Outline& line) const;
};

/// `displayMap` is at model-input size.
SeenMap seenMap(const FloatImage& displayMap, const PictureGeometry& geometry, Upsampling upsampling);

/// A closed line around pixels of a map that reach a level, or around a hole in them.
struct Contour
{
    Outline line; ///< in continuous pixels of the map
    int x = 0; ///< a pixel that reaches the level, beside the line
    int y = 0;
};

/// Marching squares (Lorensen & Cline 1987, in two dimensions) on linear interpolation between the pixels' centres;
/// where two opposite corners reach the level, the mean of all four decides. A region that touches the map's edge is
/// closed along it. Values that are not numbers reach no level.
std::vector<Contour> contours(const FloatImage& map, float level);

/// The lines of one level.
struct ContourLevel
{
    float value = 0; ///< of the display map, 0…1: says the colour
    std::vector<Outline> lines; ///< on the picture
};

/// What Blend::Contour draws: the lines where the map reaches 25, 50 and 75 per cent of the scale; signed maps (zero at
/// 0.5) on either side of zero.
std::vector<ContourLevel> contourLevels(const SeenMap& map, bool isSigned);

} // namespace camscope
