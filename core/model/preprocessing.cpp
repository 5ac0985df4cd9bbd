// SPDX-License-Identifier: Apache-2.0
#include "core/model/preprocessing.h"

#include "core/base/error.h"
#include "core/io/picture.h"
#include "core/model/resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace camscope {
namespace {

struct Placement
{
    int width = 0; ///< of the resized picture
    int height = 0;
    int left = 0; ///< input column of its left edge
    int top = 0;
};

/// Python's round(): ties to even, whatever the rounding mode of the process.
int halfToEven(int doubled)
{
    const int floor = doubled >> 1;
    return (doubled & 1) == 0 ? floor : floor + (floor & 1);
}

Placement placement(const InputDescription& input, int pictureWidth, int pictureHeight)
{
    if (input.resize == ResizeMode::Stretch)
        return {input.width, input.height, 0, 0};

    if (input.resize == ResizeMode::Letterbox) {
        const double scale = std::min(
            static_cast<double>(input.width) / pictureWidth, static_cast<double>(input.height) / pictureHeight);
        const int width = std::clamp(static_cast<int>(std::lround(pictureWidth * scale)), 1, input.width);
        const int height = std::clamp(static_cast<int>(std::lround(pictureHeight * scale)), 1, input.height);
        return {width, height, (input.width - width) / 2, (input.height - height) / 2};
    }

    const int larger = std::max(input.width, input.height);
    const int shortSide = input.cropResize > 0 ? input.cropResize : static_cast<int>(larger / 0.875);
    if (shortSide < larger)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The model's crop_resize is %1, but it must be at least the input size, %2."),
                {std::to_string(shortSide), std::to_string(larger)}});
    const std::int64_t pictureShort = std::min(pictureWidth, pictureHeight);
    const std::int64_t pictureLong = std::max(pictureWidth, pictureHeight);
    const std::int64_t longLength = shortSide * pictureLong / pictureShort;
    if (longLength * shortSide > maximumPicturePixels)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT(
                 "A picture of %1 × %2 pixels is too narrow to be scaled to a short side of %3; crop it first."),
                {std::to_string(pictureWidth), std::to_string(pictureHeight), std::to_string(shortSide)}});
    const int longSide = static_cast<int>(longLength);
    const int width = pictureWidth <= pictureHeight ? shortSide : longSide;
    const int height = pictureWidth <= pictureHeight ? longSide : shortSide;
    return {width, height, -halfToEven(width - input.width), -halfToEven(height - input.height)};
}

RgbImage grey(const RgbImage& picture)
{
    RgbImage result(picture.width, picture.height);
    for (std::size_t i = 0; i < picture.pixels.size(); i += 3) {
        const std::uint8_t* const pixel = picture.pixels.data() + i;
        // The weights in 1/65536, so that white stays 255 and the rounding is that of 8-bit pipelines.
        const auto luminance
            = static_cast<std::uint8_t>((pixel[0] * 19595U + pixel[1] * 38470U + pixel[2] * 7471U + 0x8000U) >> 16);
        std::fill_n(result.pixels.begin() + static_cast<std::ptrdiff_t>(i), 3, luminance);
    }
    return result;
}

/// Copies the part of `resizedImage` that lies inside of the input.
void place(const RgbImage& resizedImage, const Placement& where, RgbImage& result)
{
    const int first = std::max(0, where.left);
    const int end = std::min(result.width, where.left + where.width);
    for (int y = std::max(0, where.top); y < std::min(result.height, where.top + where.height); ++y)
        std::memcpy(
            result.at(first, y), resizedImage.at(first - where.left, y - where.top), std::size_t(3) * (end - first));
}

} // namespace

PictureGeometry inputGeometry(const InputDescription& input, int pictureWidth, int pictureHeight)
{
    const Placement where = placement(input, pictureWidth, pictureHeight);
    PictureGeometry geometry;
    geometry.pictureWidth = pictureWidth;
    geometry.pictureHeight = pictureHeight;
    geometry.inputWidth = input.width;
    geometry.inputHeight = input.height;
    geometry.scaleX = static_cast<double>(where.width) / pictureWidth;
    geometry.scaleY = static_cast<double>(where.height) / pictureHeight;
    geometry.offsetX = where.left;
    geometry.offsetY = where.top;
    return geometry;
}

RgbImage resizedPicture(const RgbImage& picture, const InputDescription& input)
{
    const Placement where = placement(input, picture.width, picture.height);
    const RgbImage scaled = input.channels == "GRAY"
        ? resized(grey(picture), where.width, where.height, input.interpolation)
        : resized(picture, where.width, where.height, input.interpolation);
    if (where.left == 0 && where.top == 0 && where.width == input.width && where.height == input.height)
        return scaled;

    RgbImage result(input.width, input.height);
    for (std::size_t i = 0; i < result.pixels.size(); ++i)
        result.pixels[i] = static_cast<std::uint8_t>(input.fill[i % 3]);
    place(scaled, where, result);
    return result;
}

FloatVolume preprocess(const RgbImage& picture, const InputDescription& input)
{
    const RgbImage seen = resizedPicture(picture, input);
    const int channels = input.channelCount();
    FloatVolume volume{channels, input.height, input.width, {}};
    const std::size_t positions = std::size_t(input.width) * input.height;
    volume.values.resize(channels * positions);
    for (int channel = 0; channel < channels; ++channel) {
        const int source = input.channels == "BGR" ? 2 - channel : channel;
        // 256 possible values, computed once each. The roundings are those of np.float32(picture) / 255 followed by
        // float64 mean and std, which the reference maps were made with: gradients move visibly with less.
        std::array<float, 256> table;
        for (int value = 0; value < 256; ++value) {
            const float scaled = input.range == 255 ? static_cast<float>(value) : static_cast<float>(value) / 255.0F;
            table[value] = static_cast<float>((scaled - input.mean.at(channel)) / input.std.at(channel));
        }
        float* const target = volume.values.data() + channel * positions;
        for (std::size_t i = 0; i < positions; ++i)
            target[i] = table[seen.pixels[3 * i + source]];
    }
    return volume;
}

} // namespace camscope
