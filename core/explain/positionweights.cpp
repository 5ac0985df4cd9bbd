// SPDX-License-Identifier: Apache-2.0
#include "core/explain/positionweights.h"

namespace camscope {

at::Tensor positionWeights(const GradientMoments& gradient, const at::Tensor& activation, double epsilon)
{
    const at::Tensor sums = activation.sum({1, 2}, true);
    const at::Tensor denominator = 2 * gradient.second + sums * gradient.third + epsilon;
    const at::Tensor valid = at::logical_and(gradient.first > 0, denominator != 0);
    return at::where(valid, gradient.second / at::where(valid, denominator, at::ones_like(denominator)),
        at::zeros_like(gradient.second));
}

} // namespace camscope
