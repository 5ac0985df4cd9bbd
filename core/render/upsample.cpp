// SPDX-License-Identifier: Apache-2.0
#include "core/render/upsample.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace camscope {
namespace {

/// The four source positions around a target position, and their weights.
struct CubicTap
{
    std::array<int, 4> positions{};
    std::array<float, 4> weights{};
};

CubicTap cubicTap(double coordinate, int size)
{
    constexpr double a = -0.75;
    const double position = coordinate - 0.5;
    const double before = std::floor(position);
    const double t = position - before;
    const auto near = [](double d) { return ((a + 2) * d - (a + 3)) * d * d + 1; }; // distance 0…1
    const auto far = [](double d) { return ((a * d - 5 * a) * d + 8 * a) * d - 4 * a; }; // distance 1…2
    const std::array<double, 4> weights{far(1 + t), near(t), near(1 - t), far(2 - t)};
    CubicTap tap;
    for (int i = 0; i < 4; ++i) {
        tap.positions[i] = std::clamp(static_cast<int>(before) - 1 + i, 0, size - 1);
        tap.weights[i] = static_cast<float>(weights[i]);
    }
    return tap;
}

/// Each row brought to `width`.
FloatImage widened(const FloatImage& map, int width)
{
    FloatImage result(width, map.height);
    for (int x = 0; x < width; ++x) {
        const CubicTap tap = cubicTap((x + 0.5) * map.width / width, map.width);
        for (int y = 0; y < map.height; ++y)
            for (int i = 0; i < 4; ++i)
                result.at(x, y) += tap.weights[i] * map.at(tap.positions[i], y);
    }
    return result;
}

FloatImage cubic(const FloatImage& map, int width, int height)
{
    const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
    const FloatImage wide = widened(map, width);
    FloatImage result(width, height);
    for (int y = 0; y < height; ++y) {
        const CubicTap tap = cubicTap((y + 0.5) * map.height / height, map.height);
        for (int x = 0; x < width; ++x) {
            float value = 0;
            for (int i = 0; i < 4; ++i)
                value += tap.weights[i] * wide.at(x, tap.positions[i]);
            result.at(x, y) = std::clamp(value, *low, *high);
        }
    }
    return result;
}

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
    if (upsampling == Upsampling::Nearest || upsampling == Upsampling::NearestCorner) {
        const int pixel = std::clamp(static_cast<int>(std::floor(coordinate)), 0, size - 1);
        return {pixel, pixel, 0};
    }
    const double position = std::clamp(coordinate - 0.5, 0.0, size - 1.0);
    const int low = static_cast<int>(position);
    return {low, std::min(low + 1, size - 1), static_cast<float>(position - low)};
}

FloatImage upsampled(const FloatImage& map, int width, int height, Upsampling upsampling)
{
    if (map.isEmpty() || (map.width == width && map.height == height))
        return map;
    if (upsampling == Upsampling::Cubic)
        return cubic(map, width, height);
    const std::vector<LinearTap> columns = taps(map.width, width, upsampling);
    const std::vector<LinearTap> rows = taps(map.height, height, upsampling);
    FloatImage result(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            result.at(x, y) = sampled(map, columns[x], rows[y]);
    return result;
}

} // namespace camscope
