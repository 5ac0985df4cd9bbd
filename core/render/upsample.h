// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/render/displaystyle.h"

#include <vector>

namespace camscope {

/// Where one target position lies between two source positions: (1 − fraction)·source[low] + fraction·source[high].
struct LinearTap
{
    int low = 0;
    int high = 0;
    float fraction = 0;
};

/// The tap of a continuous source coordinate (half-pixel centres, edges repeated); nearest: low = high = its pixel.
/// Cubic maps are sampled linearly, too: between pixels that are interpolated already the difference is not seen.
LinearTap linearTap(double coordinate, int size, Upsampling upsampling);

/// Value of `map` at a column and a row tap.
inline float sampled(const FloatImage& map, const LinearTap& column, const LinearTap& row)
{
    const float top
        = map.at(column.low, row.low) * (1 - column.fraction) + map.at(column.high, row.low) * column.fraction;
    const float bottom
        = map.at(column.low, row.high) * (1 - column.fraction) + map.at(column.high, row.high) * column.fraction;
    return top * (1 - row.fraction) + bottom * row.fraction;
}

/// U(·) of METHODS: bilinear with half-pixel centres (PyTorch's interpolate with align_corners=false, OpenCV's
/// INTER_LINEAR) to within 1e-6 of the largest magnitude, or nearest, by centres or as PyTorch has it.
///
/// Cubic is Keys' convolution (1981) with a = −0.75 as PyTorch's mode "bicubic" and OpenCV's INTER_CUBIC have it, edges
/// repeated, within 2e-6 of the largest magnitude. It overshoots beside steep edges: values are kept within the
/// smallest and the largest of the source, so that a map never shows more than it holds, nor negative values where it
/// has none.
FloatImage upsampled(const FloatImage& map, int width, int height, Upsampling upsampling = Upsampling::Bilinear);

} // namespace camscope
