// SPDX-License-Identifier: Apache-2.0
#include "core/render/overlay.h"

#include "core/base/error.h"
#include "core/render/colourmap.h"
#include "core/render/upsample.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace camscope {
namespace {

constexpr const char* defaultDivergingMap = "coolwarm";
constexpr double unseenBrightness = 0.35; ///< of picture parts that the model never saw

/// How one output column (or row) of a view is made of the picture's columns (rows).
struct Span
{
    int first = 0;
    std::vector<float> weights; ///< sum to `inside`
    float inside = 0; ///< share of the output pixel that lies on the picture
};

/// Reduced: the average over [from, to). Enlarged: linear between the two nearest centres.
Span spanOf(double from, double to, int size)
{
    Span span;
    const double start = std::max(from, 0.0);
    const double end = std::min<double>(to, size);
    const double length = to - from;
    if (!(end > start))
        return span;
    span.inside = static_cast<float>((end - start) / length);
    if (length <= 1) {
        const LinearTap tap = linearTap((start + end) / 2, size, Upsampling::Bilinear);
        span.first = tap.low;
        span.weights = {span.inside * (1 - tap.fraction)};
        if (tap.high > tap.low)
            span.weights.push_back(span.inside * tap.fraction);
        return span;
    }
    span.first = static_cast<int>(start);
    for (int i = span.first; i < size && i < end; ++i)
        span.weights.push_back(static_cast<float>((std::min(end, i + 1.0) - std::max(start, double(i))) / length));
    return span;
}

std::vector<Span> spansOf(double start, double length, int count, int size)
{
    std::vector<Span> spans(count);
    for (int i = 0; i < count; ++i)
        spans[i] = spanOf(start + length * i / count, start + length * (i + 1) / count, size);
    return spans;
}

/// One picture row brought to the view's width.
void addRow(const std::uint8_t* row, const std::vector<Span>& columns, float weight, std::vector<float>& sums)
{
    float* sum = sums.data();
    for (const Span& column : columns) {
        const std::uint8_t* pixel = row + std::size_t(3) * column.first;
        float red = 0;
        float green = 0;
        float blue = 0;
        for (const float share : column.weights) {
            red += share * pixel[0];
            green += share * pixel[1];
            blue += share * pixel[2];
            pixel += 3;
        }
        sum[0] += weight * red;
        sum[1] += weight * green;
        sum[2] += weight * blue;
        sum += 3;
    }
}

std::uint8_t byteOf(double value)
{
    return static_cast<std::uint8_t>(std::clamp(static_cast<int>(value + 0.5), 0, 255));
}

/// Picture coordinate of the centre of each view pixel; NaN outside of the picture.
std::vector<double> pictureCoordinates(double start, double length, int count, int size)
{
    std::vector<double> coordinates(count);
    for (int i = 0; i < count; ++i) {
        const double coordinate = start + length * (i + 0.5) / count;
        const bool isInside = coordinate >= 0 && coordinate < size;
        coordinates[i] = isInside ? coordinate : std::numeric_limits<double>::quiet_NaN();
    }
    return coordinates;
}

/// Taps into the display map for input coordinates; `low` is -1 where the model saw nothing.
std::vector<LinearTap> mapTaps(
    const std::vector<double>& pictureCoordinates, double scale, double offset, int size, Upsampling upsampling)
{
    std::vector<LinearTap> taps;
    taps.reserve(pictureCoordinates.size());
    for (const double coordinate : pictureCoordinates) {
        const double input = coordinate * scale + offset;
        if (input >= 0 && input < size) // false for NaN
            taps.push_back(linearTap(input, size, upsampling));
        else
            taps.push_back({-1, -1, 0});
    }
    return taps;
}

} // namespace

ViewRegion wholePicture(const PictureGeometry& geometry)
{
    return {{0, 0, static_cast<double>(geometry.pictureWidth), static_cast<double>(geometry.pictureHeight)},
        geometry.pictureWidth, geometry.pictureHeight};
}

RgbImage pictureView(const RgbImage& picture, const ViewRegion& region, std::uint8_t background)
{
    if (region == ViewRegion{{0, 0, double(picture.width), double(picture.height)}, picture.width, picture.height})
        return picture;
    const std::vector<Span> columns = spansOf(region.source.x, region.source.width, region.width, picture.width);
    const std::vector<Span> rows = spansOf(region.source.y, region.source.height, region.height, picture.height);
    RgbImage view(region.width, region.height);
    std::vector<float> sums(std::size_t(3) * region.width);
    for (int y = 0; y < region.height; ++y) {
        std::fill(sums.begin(), sums.end(), 0.0F);
        int pictureRow = rows[y].first;
        for (const float weight : rows[y].weights)
            addRow(picture.at(0, pictureRow++), columns, weight, sums);
        for (int x = 0; x < region.width; ++x) {
            const float uncovered = 1 - rows[y].inside * columns[x].inside;
            for (int channel = 0; channel < 3; ++channel)
                view.at(x, y)[channel] = byteOf(sums[std::size_t(3) * x + channel] + uncovered * background);
        }
    }
    return view;
}

RgbImage halved(const RgbImage& picture)
{
    RgbImage half((picture.width + 1) / 2, (picture.height + 1) / 2);
    halve(picture, half, {0, 0, picture.width, picture.height});
    return half;
}

PixelBox halve(const RgbImage& picture, RgbImage& half, const PixelBox& changed)
{
    const PixelBox box{changed.x / 2, changed.y / 2, (changed.x + changed.width + 1) / 2 - changed.x / 2,
        (changed.y + changed.height + 1) / 2 - changed.y / 2};
    for (int y = box.y; y < box.y + box.height; ++y) {
        const std::uint8_t* const upper = picture.at(0, 2 * y);
        const std::uint8_t* const lower = picture.at(0, std::min(2 * y + 1, picture.height - 1));
        std::uint8_t* target = half.at(box.x, y);
        for (int x = box.x; x < box.x + box.width; ++x) {
            const int left = 6 * x;
            const int right = 3 * std::min(2 * x + 1, picture.width - 1);
            for (int channel = 0; channel < 3; ++channel)
                *target++ = static_cast<std::uint8_t>((upper[left + channel] + upper[right + channel]
                                                          + lower[left + channel] + lower[right + channel] + 2)
                    / 4);
        }
    }
    return box;
}

FloatImage mapView(
    const FloatImage& displayMap, const PictureGeometry& geometry, const ViewRegion& region, Upsampling upsampling)
{
    const std::vector<LinearTap> columns
        = mapTaps(pictureCoordinates(region.source.x, region.source.width, region.width, geometry.pictureWidth),
            geometry.scaleX, geometry.offsetX, displayMap.width, upsampling);
    const std::vector<LinearTap> rows
        = mapTaps(pictureCoordinates(region.source.y, region.source.height, region.height, geometry.pictureHeight),
            geometry.scaleY, geometry.offsetY, displayMap.height, upsampling);
    FloatImage view(region.width, region.height, std::numeric_limits<float>::quiet_NaN());
    for (int y = 0; y < region.height; ++y) {
        if (rows[y].low < 0)
            continue;
        for (int x = 0; x < region.width; ++x)
            if (columns[x].low >= 0)
                view.at(x, y) = sampled(displayMap, columns[x], rows[y]);
    }
    return view;
}

RgbImage overlay(const RgbImage& picture, const FloatImage& map, const DisplayStyle& style)
{
    if (picture.width != map.width || picture.height != map.height)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("A map of %1 × %2 values cannot be laid over a picture of %3 × %4 pixels."),
                {std::to_string(map.width), std::to_string(map.height), std::to_string(picture.width),
                    std::to_string(picture.height)}});
    const ColourMap& colours = effectiveColourMap(style);
    const double opacity = std::clamp(style.opacity, 0.0, 1.0);
    RgbImage result(picture.width, picture.height);
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        const std::uint8_t* const source = picture.pixels.data() + 3 * i;
        std::uint8_t* const target = result.pixels.data() + 3 * i;
        const float scaled = map.values[i];
        if (std::isnan(scaled)) {
            for (int channel = 0; channel < 3; ++channel)
                target[channel] = byteOf(unseenBrightness * source[channel]);
            continue;
        }
        if (style.blend == Blend::Contour) { // lines are drawn above the pixels
            std::copy_n(source, 3, target);
            continue;
        }
        const double value = std::clamp(style.isSigned ? 2 * std::abs(scaled - 0.5) : double(scaled), 0.0, 1.0);
        if (style.blend == Blend::Mask) {
            for (int channel = 0; channel < 3; ++channel)
                target[channel] = byteOf(source[channel] * (1 - opacity * (1 - value)));
            continue;
        }
        const double share = style.blend == Blend::Value ? opacity * value : opacity;
        const Rgb colour = colours.at(scaled);
        target[0] = byteOf(source[0] + share * (colour.red - source[0]));
        target[1] = byteOf(source[1] + share * (colour.green - source[1]));
        target[2] = byteOf(source[2] + share * (colour.blue - source[2]));
    }
    return result;
}

const ColourMap& effectiveColourMap(const DisplayStyle& style)
{
    const ColourMap& chosen = colourMap(style.colourMap);
    return style.isSigned && !chosen.diverging ? colourMap(defaultDivergingMap) : chosen;
}

} // namespace camscope
