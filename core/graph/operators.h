// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"

namespace camscope {

/// The backward rules for rectifiers that stand in for the true derivative.
enum class ReluRule
{
    Guided, ///< Springenberg et al. 2015: R·[R > 0]·[f > 0]
    Deconvnet, ///< Zeiler & Fergus 2014: R·[R > 0]
};

/// Operators of our own, registered with Torch when the engine is linked.
namespace operators {
/// camscope::after(Tensor base, Tensor written) -> Tensor: `base` itself, as it is after the in-place write that
/// produced `written`. Turns the order of memory accesses into a data dependency, so that a program can be cut.
torch::jit::Symbol after();
/// camscope::rectify(Tensor x, float low, float high, int rule) -> Tensor: clamp to low…high with a ReluRule in the
/// backward pass; [f > 0] means strictly inside (low, high).
torch::jit::Symbol rectify();
} // namespace operators

} // namespace camscope
