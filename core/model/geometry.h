// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"

namespace camscope {

/// The invertible affine map between original picture pixels and model-input pixels. Continuous coordinates: pixel
/// (i, j) covers [i, i+1) × [j, j+1), so half-pixel centres need no special case.
struct PictureGeometry
{
    int pictureWidth = 0;
    int pictureHeight = 0;
    int inputWidth = 0;
    int inputHeight = 0;
    double scaleX = 1; ///< input pixels per picture pixel
    double scaleY = 1;
    double offsetX = 0; ///< input x of the picture's left edge (negative for a crop, positive for a letterbox)
    double offsetY = 0;

    double toInputX(double pictureX) const { return pictureX * scaleX + offsetX; }
    double toInputY(double pictureY) const { return pictureY * scaleY + offsetY; }
    double toPictureX(double inputX) const { return (inputX - offsetX) / scaleX; }
    double toPictureY(double inputY) const { return (inputY - offsetY) / scaleY; }

    /// The part of the picture that the model saw, in picture pixels.
    RectF seenRect() const;

    /// Picture and input are the same pixels (a tensor given directly).
    static PictureGeometry identity(int width, int height);

    bool operator==(const PictureGeometry&) const = default;
};

} // namespace camscope
