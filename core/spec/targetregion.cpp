// SPDX-License-Identifier: Apache-2.0
#include "core/spec/targetregion.h"

#include <charconv>
#include <optional>
#include <utility>

namespace camscope {

namespace {

/// Reads "x,y" and moves `begin` behind it.
std::optional<PicturePixel> pixelFromText(const char*& begin, const char* end)
{
    PicturePixel pixel;
    const auto x = std::from_chars(begin, end, pixel.x);
    if (x.ec != std::errc() || x.ptr == end || *x.ptr != ',')
        return std::nullopt;
    const auto y = std::from_chars(x.ptr + 1, end, pixel.y);
    if (y.ec != std::errc())
        return std::nullopt;
    begin = y.ptr;
    return pixel;
}

/// Empty where the text is of another form (a file).
std::vector<PicturePixel> pixelsFromText(const std::string& text)
{
    std::vector<PicturePixel> pixels;
    const char* begin = text.data();
    const char* const end = begin + text.size();
    while (true) {
        const auto pixel = pixelFromText(begin, end);
        if (!pixel)
            return {};
        pixels.push_back(*pixel);
        if (begin == end)
            return pixels;
        if (*begin++ != ';')
            return {};
    }
}

} // namespace

TargetRegion TargetRegion::parse(const std::string& text)
{
    if (text == "pred")
        return {};
    std::vector<PicturePixel> pixels = pixelsFromText(text);
    if (pixels.size() == 1)
        return ofPixel(pixels.front());
    if (!pixels.empty())
        return ofPolygon(std::move(pixels));
    return {Kind::Mask, {}, text};
}

TargetRegion TargetRegion::ofPixel(PicturePixel pixel)
{
    return {Kind::Pixel, {pixel}, {}};
}

TargetRegion TargetRegion::ofPolygon(std::vector<PicturePixel> corners)
{
    return {Kind::Polygon, std::move(corners), {}};
}

std::string TargetRegion::text() const
{
    if (kind == Kind::Predicted)
        return "pred";
    if (kind == Kind::Mask)
        return mask;
    std::string text;
    for (const PicturePixel& corner : corners)
        text += (text.empty() ? "" : ";") + std::to_string(corner.x) + "," + std::to_string(corner.y);
    return text;
}

} // namespace camscope
