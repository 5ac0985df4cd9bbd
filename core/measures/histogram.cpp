// SPDX-License-Identifier: Apache-2.0
#include "core/measures/histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace camscope {

Histogram histogram(const std::vector<float>& values, int bins)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, static_cast<double>(value));
        high = std::max(high, static_cast<double>(value));
    }
    Histogram result;
    if (low > high)
        return result;
    result.width = high > low ? (high - low) / std::max(1, bins) : std::max(std::abs(high), 1.0);
    const double first = std::floor(low / result.width);
    result.low = first * result.width;
    const double edge = std::ceil((high - result.low) / result.width - 1e-9); // the largest value may lie on it
    result.counts.assign(static_cast<std::size_t>(std::max(1.0, edge)), 0);
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        const double bin = std::floor((value - result.low) / result.width);
        ++result.counts[std::min(static_cast<std::size_t>(std::max(0.0, bin)), result.counts.size() - 1)];
    }
    return result;
}

} // namespace camscope
