// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/layersignal.h"

namespace camscope {

/// D_p = mean of g^p over one or more samples; all K×h×w.
struct GradientMoments
{
    at::Tensor first;
    at::Tensor second;
    at::Tensor third;
};

/// Grad-CAM++'s weight of each position, K×h×w: a = D₂/(2D₂ + S_k D₃ + ε) with S_k = Σ_ij A_k; 0 where D₁ ≤ 0 or the
/// denominator is 0.
at::Tensor positionWeights(const GradientMoments& gradient, const at::Tensor& activation, double epsilon);

} // namespace camscope
