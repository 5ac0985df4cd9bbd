// SPDX-License-Identifier: Apache-2.0
#include "core/explain/maskedforward.h"

#include "core/base/error.h"

namespace camscope {

namespace {

TargetFunction probabilityOf(const MethodContext& context)
{
    if (!context.probability)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("score=prob needs a target that is one class; for \"%1\" use score=logit."),
                {context.resolved.title}});
    return context.probability;
}

/// n: each mask (B×1×h×w) from its minimum to its maximum, `epsilon` added to the range; 0 where there is no range.
at::Tensor scaledMasks(const at::Tensor& masks, double epsilon)
{
    const at::Tensor low = masks.amin({2, 3}, true);
    const at::Tensor range = masks.amax({2, 3}, true) - low + epsilon;
    return at::where(range > 0, (masks - low) / range, at::zeros_like(masks));
}

} // namespace

MaskedForward::MaskedForward(const MethodContext& context, bool asProbability)
    : m_context(context)
    , m_score(asProbability ? probabilityOf(context) : context.target)
{
}

at::Tensor MaskedForward::scoresOf(const at::Tensor& pictures) const
{
    const at::NoGradGuard noGradient;
    return m_score(m_context.network.outputs(pictures));
}

at::Tensor MaskedForward::masks(const at::Tensor& maps) const
{
    const at::NoGradGuard noGradient;
    const ConventionRules& rules = m_context.rules;
    const auto atInputSize = [&](const at::Tensor& masks) {
        return at::upsample_bilinear2d(masks, m_context.input.sizes().slice(2), rules.masksAlignCorners);
    };
    const at::Tensor native = maps.unsqueeze(1);
    return rules.masksScaledFirst ? atInputSize(scaledMasks(native, rules.maskEpsilon))
                                  : scaledMasks(atInputSize(native), rules.maskEpsilon);
}

at::Tensor MaskedForward::scoreOfEmptyMask() const
{
    return scoresOf(at::zeros_like(m_context.input))[0];
}

} // namespace camscope
