// SPDX-License-Identifier: Apache-2.0
#include "core/render/upsample.h"

#include <algorithm>
#include <cmath>

namespace camscope {
namespace {

std::vector<LinearTap> taps(int sourceSize, int targetSize, Upsampling upsampling)
{
    std::vector<LinearTap> result(targetSize);
    const double scale = static_cast<double>(sourceSize) / targetSize;
    const float cornerScale = static_cast<float>(sourceSize) / static_cast<float>(targetSize); // PyTorch's precision
    for (int i = 0; i < targetSize; ++i) {
        const bool atCorner = upsampling == Upsampling::NearestCorner;
        result[i]
            = linearTap(atCorner ? static_cast<float>(i) * cornerScale : (i + 0.5) * scale, sourceSize, upsampling);
    }
    return result;
}

} // namespace

LinearTap linearTap(double coordinate, int size, Upsampling upsampling)
{
    if (upsampling != Upsampling::Bilinear) {
        const int pixel = std::clamp(static_cast<int>(std::floor(coordinate)), 0, size - 1);
        return {pixel, pixel, 0};
    }
    const double position = std::clamp(coordinate - 0.5, 0.0, size - 1.0);
    const int low = static_cast<int>(position);
    return {low, std::min(low + 1, size - 1), static_cast<float>(position - low)};
}

FloatImage upsampled(const FloatImage& map, int width, int height, Upsampling upsampling)
{
    if (map.width == width && map.height == height)
        return map;
    const std::vector<LinearTap> columns = taps(map.width, width, upsampling);
    const std::vector<LinearTap> rows = taps(map.height, height, upsampling);
    FloatImage result(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            result.at(x, y) = sampled(map, columns[x], rows[y]);
    return result;
}

} // namespace camscope
