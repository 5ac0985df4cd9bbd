// SPDX-License-Identifier: Apache-2.0
#include "core/render/mapdifference.h"

#include "core/explain/explanation.h"
#include "core/render/displaymap.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

/// 0…1, or −1…1 with zero in the middle.
FloatImage shownMap(const Explanation& explanation)
{
    const DisplayStyle style = styleFor(explanation, {});
    FloatImage map = displayMap(explanation, {style.isSigned, style.upsampling, 0, {}});
    if (style.isSigned)
        for (float& value : map.values)
            value = 2 * value - 1;
    return map;
}

/// None where the grids differ; 0 where both maps are zero everywhere. Values that are not finite do not count.
std::optional<double> rawDifference(const FloatVolume& first, const FloatVolume& second)
{
    if (first.channels != second.channels || first.height != second.height || first.width != second.width)
        return {};
    double difference = 0;
    double largest = 0;
    for (std::size_t i = 0; i < first.values.size(); ++i) {
        const double a = first.values[i];
        const double b = second.values[i];
        if (!std::isfinite(a) || !std::isfinite(b))
            continue;
        difference = std::max(difference, std::abs(a - b));
        largest = std::max({largest, std::abs(a), std::abs(b)});
    }
    return largest > 0 ? difference / largest : 0;
}

} // namespace

MapDifference mapDifference(const Explanation& first, const Explanation& second)
{
    MapDifference difference;
    difference.values = shownMap(first);
    const FloatImage other = shownMap(second);
    double sum = 0;
    for (std::size_t i = 0; i < difference.values.values.size(); ++i) {
        float& value = difference.values.values[i];
        value -= other.values.at(i);
        const float magnitude = std::abs(value);
        sum += magnitude;
        if (magnitude > difference.maximum) {
            difference.maximum = magnitude;
            difference.x = static_cast<int>(i) % difference.values.width;
            difference.y = static_cast<int>(i) / difference.values.width;
        }
    }
    if (!difference.values.isEmpty())
        difference.mean = sum / static_cast<double>(difference.values.values.size());
    difference.rawMaximum = rawDifference(first.raw, second.raw);
    return difference;
}

} // namespace camscope
