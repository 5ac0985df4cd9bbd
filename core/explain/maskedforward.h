// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

namespace camscope {

/// Scores of the picture seen through masks: f_c(x∘H) with H = n(U(M)), without gradients.
class MaskedForward
{
public:
    /// `asProbability`: the softmax probability of the target's class instead of the target itself.
    MaskedForward(const MethodContext& context, bool asProbability);

    /// maps: B×h×w, each scaled to 0…1 at the input's size and multiplied onto the picture → B scores.
    at::Tensor scores(const at::Tensor& maps) const;
    /// The score of the empty mask, x∘0: what a constant map and the zero baseline give. One number.
    at::Tensor scoreOfEmptyMask() const;

private:
    at::Tensor run(const at::Tensor& pictures) const;

    const MethodContext& m_context;
    TargetFunction m_score;
};

} // namespace camscope
