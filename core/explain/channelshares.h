// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"

#include <vector>

namespace camscope {

/// What one channel of a layer adds to a map.
struct ChannelShare
{
    int channel = 0;
    float weight = 0; ///< α_k; NaN where the method weighs every position by itself
    float sum = 0; ///< of `values`
    FloatImage values; ///< what it adds at every position of the raw map, signed
    FloatImage activation; ///< A_k: where the channel fires
};

/// A raw map taken apart: it is the sum of what its layer's channels add.
struct ChannelShares
{
    std::vector<float> weights; ///< α_k by channel; empty where the method weighs every position by itself
    std::vector<float> sums; ///< over all positions, by channel; empty where the map is no sum over channels
    std::vector<ChannelShare> strongest; ///< the largest Σ_ij |values| first, ties by lower index
    FloatImage rest; ///< what all other channels add

    bool isEmpty() const { return sums.empty(); }
    std::size_t bytes() const;
};

} // namespace camscope
