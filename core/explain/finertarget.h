// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/target.h"

namespace camscope {

/// Zhang et al. 2025, Finer-CAM: how much a class stands out from the classes that score most like it,
/// y_F = Σ_N p_i(z_c − γ z_i) / (Σ_N p_i + 1e-9), p = softmax(z).
struct FinerComparison
{
    int output = 0; ///< index of the class vector among the outputs
    int classIndex = 0; ///< c
    std::vector<std::int64_t> similar; ///< N
    double gamma = 1;
    bool probabilities = false; ///< the outputs are probabilities already (OutputInfo::probabilities): p = z
};

/// N: the `count` classes i ≠ c of least |z_i − z_c|, ties by lower index. `logits`: C. Throws Error(NotPossible) for a
/// model of one class.
std::vector<std::int64_t> similarClasses(const at::Tensor& logits, int classIndex, std::int64_t count);

/// y_F of each picture. The similar classes stay the same ones; their probabilities are differentiated through.
TargetFunction finerTarget(const FinerComparison& comparison);

constexpr std::int64_t finerClassCount = 3; ///< size of N, unless told otherwise

} // namespace camscope
