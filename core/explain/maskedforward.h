// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

namespace camscope {

/// Scores of changed pictures, such as the picture seen through masks, without gradients.
class MaskedForward
{
public:
    /// `asProbability`: the softmax probability of the target's class instead of the target itself.
    MaskedForward(const MethodContext& context, bool asProbability);

    /// H = n(U(M)), or U(n(M)) where the convention scales first: maps B×h×w, each brought to the input's size and
    /// scaled to 0…1 → B×1×H×W.
    at::Tensor masks(const at::Tensor& maps) const;
    /// Pictures B×C×H×W → B scores.
    at::Tensor scoresOf(const at::Tensor& pictures) const;
    /// The score of the empty mask, x∘0: what a constant map and the zero baseline give. One number.
    at::Tensor scoreOfEmptyMask() const;

private:
    const MethodContext& m_context;
    TargetFunction m_score;
};

} // namespace camscope
