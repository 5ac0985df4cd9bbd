// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/model/geometry.h"
#include "core/model/modeldescription.h"

namespace camscope {

/// From a decoded picture to a model's input. Everything here is a pure function of its arguments.
///
/// stretch: both sides to the input size.
/// crop: as torchvision's Resize and CenterCrop: the short side becomes crop_resize (0: input size / 0.875, rounded
///   down), the long side ⌊crop_resize · long / short⌋; the crop starts at (resized − input) / 2, ties to even.
/// letterbox: the largest size that fits, rounded; the rest is filled, one odd pixel goes to the right and bottom.

/// Where picture pixels go. Throws Error(BadInput) when crop_resize is smaller than the input.
PictureGeometry inputGeometry(const InputDescription& input, int pictureWidth, int pictureHeight);

/// What the model sees, in 8 bits and always RGB for people to look at; GRAY gives three equal channels
/// (0.299 R + 0.587 G + 0.114 B, computed before resizing as Pillow's "L" does).
RgbImage resizedPicture(const RgbImage& picture, const InputDescription& input);

/// The model's input C×H×W in the model's channel order: (v·range/255 − mean) / std; the first quotient is rounded to
/// float32, the rest is done in float64 and rounded to float32.
FloatVolume preprocess(const RgbImage& picture, const InputDescription& input);

} // namespace camscope
