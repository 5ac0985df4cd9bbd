// SPDX-License-Identifier: Apache-2.0
#include "core/explain/explanation.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace camscope {

MapStatistics mapStatistics(const FloatVolume& raw)
{
    MapStatistics statistics;
    statistics.count = static_cast<std::int64_t>(raw.values.size());
    double sum = 0;
    std::int64_t finite = 0;
    std::int64_t positive = 0;
    for (const float value : raw.values) {
        if (!std::isfinite(value)) {
            ++statistics.nanCount;
            continue;
        }
        statistics.minimum = finite == 0 ? value : std::min(statistics.minimum, value);
        statistics.maximum = finite == 0 ? value : std::max(statistics.maximum, value);
        sum += value;
        ++finite;
        if (value > 0)
            ++positive;
    }
    if (finite > 0) {
        statistics.mean = static_cast<float>(sum / static_cast<double>(finite));
        statistics.positiveShare = static_cast<double>(positive) / static_cast<double>(finite);
    }
    return statistics;
}

std::size_t Explanation::bytes() const
{
    return sizeof(*this) + raw.values.capacity() * sizeof(float) + channels.bytes();
}

std::size_t ChannelShares::bytes() const
{
    std::size_t count = weights.capacity() + sums.capacity() + rest.values.capacity();
    for (const ChannelShare& share : strongest)
        count += share.values.values.capacity() + share.activation.values.capacity();
    return count * sizeof(float);
}

void to_json(nlohmann::json& json, const MapStatistics& statistics)
{
    json = {
        {"min", statistics.minimum},
        {"max", statistics.maximum},
        {"mean", statistics.mean},
        {"positive_share", statistics.positiveShare},
        {"nan_count", statistics.nanCount},
        {"count", statistics.count},
    };
}

void to_json(nlohmann::json& json, const Warning& warning)
{
    json = {{"code", warning.code}, {"message", warning.message.text()}};
}

} // namespace camscope
