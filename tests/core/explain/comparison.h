// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace camscope {

inline double largestMagnitude(const std::vector<float>& values)
{
    double result = 0;
    for (const float value : values)
        result = std::max(result, std::abs(static_cast<double>(value)));
    return result;
}

inline double sumOf(const std::vector<float>& values)
{
    double sum = 0;
    for (const float value : values)
        sum += value;
    return sum;
}

/// Largest difference between factor·a and b, relative to the largest value of `b`.
inline double deviation(const std::vector<float>& a, const std::vector<float>& b, double factor = 1)
{
    double difference = 0;
    for (std::size_t i = 0; i < b.size(); ++i)
        difference = std::max(difference, std::abs(factor * a.at(i) - b[i]));
    return difference / largestMagnitude(b);
}

} // namespace camscope
