// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace camscope {

/// 8-bit colour picture, rows top to bottom, pixels interleaved RGB without padding.
struct RgbImage
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; ///< 3·width·height bytes

    RgbImage() = default;
    RgbImage(int imageWidth, int imageHeight)
        : width(imageWidth)
        , height(imageHeight)
        , pixels(std::size_t(3) * imageWidth * imageHeight)
    {
    }
    bool isEmpty() const { return pixels.empty(); }
    const std::uint8_t* at(int x, int y) const { return pixels.data() + 3 * (std::size_t(y) * width + x); }
    std::uint8_t* at(int x, int y) { return pixels.data() + 3 * (std::size_t(y) * width + x); }
    bool operator==(const RgbImage&) const = default;
};

/// One float per position, row-major.
struct FloatImage
{
    int width = 0;
    int height = 0;
    std::vector<float> values; ///< width·height

    FloatImage() = default;
    FloatImage(int imageWidth, int imageHeight, float value = 0.0F)
        : width(imageWidth)
        , height(imageHeight)
        , values(std::size_t(imageWidth) * imageHeight, value)
    {
    }
    bool isEmpty() const { return values.empty(); }
    float at(int x, int y) const { return values[std::size_t(y) * width + x]; }
    float& at(int x, int y) { return values[std::size_t(y) * width + x]; }
    bool operator==(const FloatImage&) const = default;
};

/// One byte per position, row-major: 255 inside, 0 outside.
struct MaskImage
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> values; ///< width·height

    MaskImage() = default;
    MaskImage(int imageWidth, int imageHeight)
        : width(imageWidth)
        , height(imageHeight)
        , values(std::size_t(imageWidth) * imageHeight)
    {
    }
    bool contains(int x, int y) const { return values[std::size_t(y) * width + x] != 0; }
    bool operator==(const MaskImage&) const = default;
};

/// C×H×W float values in C order: a method's raw result (C = 1 for maps on a layer's grid) or a preprocessed input.
struct FloatVolume
{
    int channels = 0;
    int height = 0;
    int width = 0;
    std::vector<float> values; ///< channels·height·width

    bool isEmpty() const { return values.empty(); }
    bool operator==(const FloatVolume&) const = default;
};

/// A rectangle in continuous pixel coordinates: pixel (i, j) covers [i, i+1) × [j, j+1).
struct RectF
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(const RectF&) const = default;
};

/// Whole pixels: columns x … x + width − 1, rows y … y + height − 1.
struct PixelBox
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool contains(int column, int row) const
    {
        return column >= x && row >= y && column < x + width && row < y + height;
    }
    bool operator==(const PixelBox&) const = default;
};

} // namespace camscope
