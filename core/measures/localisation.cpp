// SPDX-License-Identifier: Apache-2.0
#include "core/measures/localisation.h"

#include "core/render/displaymap.h"
#include "core/render/upsample.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace camscope {

FloatImage mapOnPicture(const Explanation& explanation)
{
    const FloatImage input = displayMap(explanation);
    const PictureGeometry& geometry = explanation.geometry;
    std::vector<LinearTap> columns;
    for (int x = 0; x < geometry.pictureWidth; ++x)
        columns.push_back(linearTap(geometry.toInputX(x + 0.5), input.width, Upsampling::Bilinear));
    const RectF seen = geometry.seenRect();
    FloatImage map(geometry.pictureWidth, geometry.pictureHeight);
    for (int y = 0; y < map.height; ++y) {
        const double centreY = y + 0.5;
        if (centreY < seen.y || centreY > seen.y + seen.height)
            continue;
        const LinearTap row = linearTap(geometry.toInputY(centreY), input.height, Upsampling::Bilinear);
        for (int x = 0; x < map.width; ++x)
            if (x + 0.5 >= seen.x && x + 0.5 <= seen.x + seen.width)
                map.at(x, y) = sampled(input, columns[std::size_t(x)], row);
    }
    return map;
}

std::optional<PixelPosition> maximumOf(const FloatImage& map)
{
    const auto largest = std::max_element(map.values.begin(), map.values.end());
    if (largest == map.values.end() || !(*largest > 0))
        return std::nullopt;
    const auto index = static_cast<int>(largest - map.values.begin());
    return PixelPosition{index % map.width, index / map.width};
}

bool pointsInto(const FloatImage& map, const MaskImage& mask, double tolerance)
{
    const std::optional<PixelPosition> maximum = maximumOf(map);
    if (!maximum)
        return false;
    const int reach = static_cast<int>(std::floor(tolerance));
    for (int y = std::max(0, maximum->y - reach); y <= std::min(mask.height - 1, maximum->y + reach); ++y)
        for (int x = std::max(0, maximum->x - reach); x <= std::min(mask.width - 1, maximum->x + reach); ++x)
            if (mask.contains(x, y) && std::hypot(x - maximum->x, y - maximum->y) <= tolerance)
                return true;
    return false;
}

MaskImage topArea(const FloatImage& map, double share)
{
    std::vector<std::size_t> order(map.values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto count = static_cast<std::ptrdiff_t>(std::lround(share * double(order.size())));
    std::nth_element(order.begin(), order.begin() + count, order.end(), [&](std::size_t a, std::size_t b) {
        return map.values[a] != map.values[b] ? map.values[a] > map.values[b] : a < b;
    });
    MaskImage area(map.width, map.height);
    std::for_each(order.begin(), order.begin() + count, [&](std::size_t index) { area.values[index] = 255; });
    return area;
}

double intersectionOverUnion(const MaskImage& a, const MaskImage& b)
{
    std::size_t common = 0;
    std::size_t either = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        common += a.values[i] && b.values[i];
        either += a.values[i] || b.values[i];
    }
    return either == 0 ? 0 : double(common) / double(either);
}

} // namespace camscope
