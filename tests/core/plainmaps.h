// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

/// The steps of a display written down once more, as plain loops in double precision, so that tests compare the engine
/// with something that shares no code with it.
namespace camscope::plain {

struct Map
{
    int width = 0;
    int height = 0;
    std::vector<double> values; ///< row-major

    double at(int x, int y) const { return values[std::size_t(y) * width + x]; }
};

template <typename Values>
Map map(int width, int height, const Values& values)
{
    return {width, height, std::vector<double>(values.begin(), values.end())};
}

inline Map changed(Map map, const std::function<double(double)>& change)
{
    for (double& value : map.values)
        value = change(value);
    return map;
}

inline Map rectified(Map map)
{
    return changed(std::move(map), [](double value) { return std::max(value, 0.0); });
}

inline double maximum(const Map& map)
{
    return *std::max_element(map.values.begin(), map.values.end());
}

inline double largest(const Map& map)
{
    double result = 0;
    for (const double value : map.values)
        result = std::max(result, std::abs(value));
    return result;
}

inline Map dividedByLargest(const Map& map)
{
    const double divisor = largest(map);
    return changed(map, [divisor](double value) { return divisor > 0 ? value / divisor : 0; });
}

inline Map minMax(const Map& map, double epsilon)
{
    const double low = *std::min_element(map.values.begin(), map.values.end());
    const double range = maximum(map) - low + epsilon;
    return changed(map, [low, range](double value) { return (value - low) / range; });
}

/// Bilinear with half-pixel centres, edges repeated.
inline Map bilinear(const Map& map, int width, int height)
{
    Map result{width, height, {}};
    for (int y = 0; y < height; ++y) {
        const double v = std::clamp((y + 0.5) * map.height / height - 0.5, 0.0, map.height - 1.0);
        const int top = int(v);
        const int bottom = std::min(top + 1, map.height - 1);
        for (int x = 0; x < width; ++x) {
            const double u = std::clamp((x + 0.5) * map.width / width - 0.5, 0.0, map.width - 1.0);
            const int left = int(u);
            const int right = std::min(left + 1, map.width - 1);
            const double above = map.at(left, top) + (u - left) * (map.at(right, top) - map.at(left, top));
            const double below = map.at(left, bottom) + (u - left) * (map.at(right, bottom) - map.at(left, bottom));
            result.values.push_back(above + (v - top) * (below - above));
        }
    }
    return result;
}

/// The value at a pixel's upper left corner.
inline Map nearestCorner(const Map& map, int width, int height)
{
    Map result{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            result.values.push_back(map.at(x * map.width / width, y * map.height / height));
    return result;
}

/// Divided by the magnitude at which the cumulative sum of the sorted magnitudes reaches `share`, clipped to ±1.
inline Map dividedByCumulativeSum(const Map& map, double share)
{
    std::vector<double> magnitudes;
    for (const double value : map.values)
        magnitudes.push_back(std::abs(value));
    std::sort(magnitudes.begin(), magnitudes.end());
    double total = 0;
    for (const double magnitude : magnitudes)
        total += magnitude;
    std::size_t place = 0;
    for (double sum = magnitudes[0]; sum < share * total; sum += magnitudes[place])
        ++place;
    const double limit = magnitudes[place];
    return changed(map, [limit](double value) { return std::clamp(value / limit, -1.0, 1.0); });
}

/// −1…1 → 0…1.
inline Map centred(const Map& map)
{
    return changed(map, [](double value) { return 0.5 + 0.5 * value; });
}

/// The largest difference between `map` and values in the same order; infinite where the sizes differ.
template <typename Values>
double difference(const Map& map, const Values& values)
{
    if (map.values.size() != values.size())
        return INFINITY;
    double result = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        result = std::max(result, std::abs(map.values[i] - values[i]));
    return result;
}

} // namespace camscope::plain
