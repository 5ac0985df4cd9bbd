// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/model/modeldescription.h"

namespace camscope {

/// The picture at another size, every step rounded to 8 bits as the libraries do that models were trained with.
/// Bilinear: OpenCV's INTER_LINEAR, bit for bit. BilinearAntialias: separable triangle filter whose support grows with
/// the reduction, horizontal pass first, rounded to 8 bits between the passes; within 1/255 of Pillow's BILINEAR.
RgbImage resized(const RgbImage& picture, int width, int height, Interpolation interpolation);

} // namespace camscope
