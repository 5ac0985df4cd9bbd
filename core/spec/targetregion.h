// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace camscope {

/// A pixel of the original picture, from its upper left corner.
struct PicturePixel
{
    int x = 0;
    int y = 0;
    bool operator==(const PicturePixel&) const = default;
};

/// The part of a picture that a segmentation target is about, as its text says it (TargetSpec::region).
struct TargetRegion
{
    enum class Kind
    {
        Predicted, ///< "pred": where the class is predicted
        Pixel, ///< "40,55"
        Polygon, ///< "10,10;90,10;50,80": its corners are centres of pixels
        Mask, ///< a picture file of the original picture's size
    };

    Kind kind = Kind::Predicted;
    std::vector<PicturePixel> corners; ///< Pixel: one; Polygon: two or more (two are an error for the engine to report)
    std::string mask; ///< Mask: its path

    static TargetRegion parse(const std::string& text);
    static TargetRegion ofPixel(PicturePixel pixel);
    static TargetRegion ofPolygon(std::vector<PicturePixel> corners);

    /// parse(text()) gives the same value.
    std::string text() const;
    bool operator==(const TargetRegion&) const = default;
};

} // namespace camscope
