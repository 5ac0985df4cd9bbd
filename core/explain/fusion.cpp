// SPDX-License-Identifier: Apache-2.0
#include "core/explain/fusion.h"

#include <algorithm>

namespace camscope {

at::Tensor fusedMap(const std::vector<at::Tensor>& maps)
{
    const at::NoGradGuard noGradient;
    int64_t height = 0;
    int64_t width = 0;
    for (const at::Tensor& map : maps) {
        height = std::max(height, map.size(0));
        width = std::max(width, map.size(1));
    }
    at::Tensor sum = at::zeros({height, width}, maps.front().options());
    for (const at::Tensor& map : maps) {
        const at::Tensor positive = map.relu();
        const at::Tensor maximum = positive.max();
        const at::Tensor scaled = maximum.item<float>() > 0 ? positive / maximum : positive;
        sum += at::upsample_bilinear2d(scaled.unsqueeze(0).unsqueeze(0), {height, width}, false)[0][0];
    }
    return sum / static_cast<double>(maps.size());
}

} // namespace camscope
