// SPDX-License-Identifier: Apache-2.0
#include "core/explain/maskedforward.h"

#include "core/base/error.h"

namespace camscope {

namespace {

TargetFunction probabilityOf(const MethodContext& context)
{
    if (!context.resolved.classIndex)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("score=prob needs a target that is one class; for \"%1\" use score=logit."),
                {context.resolved.title}});
    ResolvedTarget probability = context.resolved;
    probability.spec.kind = TargetSpec::Kind::Probability;
    return targetFunction(probability, *context.network.info(), {});
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
    const at::Tensor masks = at::upsample_bilinear2d(
        maps.unsqueeze(1), {m_context.input.size(2), m_context.input.size(3)}, m_context.rules.masksAlignCorners);
    const at::Tensor low = masks.amin({2, 3}, true);
    const at::Tensor range = masks.amax({2, 3}, true) - low + m_context.rules.maskEpsilon;
    return at::where(range > 0, (masks - low) / range, at::zeros_like(masks));
}

at::Tensor MaskedForward::scoreOfEmptyMask() const
{
    return scoresOf(at::zeros_like(m_context.input))[0];
}

} // namespace camscope
