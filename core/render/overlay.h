// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/model/geometry.h"
#include "core/render/displaystyle.h"

namespace camscope {

/// Part of the original picture and the size in pixels at which it is wanted.
struct ViewRegion
{
    RectF source; ///< in original picture pixels, may reach beyond the picture
    int width = 0; ///< of the result
    int height = 0; ///< of the result
    bool operator==(const ViewRegion&) const = default;
};

/// The whole picture at its own size.
ViewRegion wholePicture(const PictureGeometry& geometry);

/// The part of the picture, area-averaged when reduced and bilinear when enlarged; outside of the picture:
/// `background`.
RgbImage pictureView(const RgbImage& picture, const ViewRegion& region, std::uint8_t background = 0);

/// Every pixel is the average of 2 × 2; where the width or height is odd, the last ones of what there is.
RgbImage halved(const RgbImage& picture);
/// Makes the pixels of `half` (that of an earlier state of `picture`) anew that depend on the changed ones; returns
/// which.
PixelBox halve(const RgbImage& picture, RgbImage& half, const PixelBox& changed);

/// A display map (model-input size) sampled at the region's pixels through the inverse geometry; NaN where the model
/// never looked (cropped away or outside of the picture).
FloatImage mapView(const FloatImage& displayMap, const PictureGeometry& geometry, const ViewRegion& region,
    Upsampling upsampling = Upsampling::Bilinear);

/// Colours `map` and lays it over `picture` (equal sizes). Where the map is NaN the picture is shown dimmed, so that a
/// crop shows what the model never saw. Blend formulas, with o = opacity, v = map value (signed maps: distance from
/// the middle, 0…1), c = colour: value: p + o·v·(c − p); mix: p + o·(c − p); mask: p·(1 − o·(1 − v)); contour: p, over
/// which whoever draws it lays the lines of contourLevels().
RgbImage overlay(const RgbImage& picture, const FloatImage& map, const DisplayStyle& style);

/// The colour map that `style` shows: its own, or the default diverging one for a signed view.
const struct ColourMap& effectiveColourMap(const DisplayStyle& style);

} // namespace camscope
