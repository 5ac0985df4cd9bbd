// SPDX-License-Identifier: Apache-2.0
#include "core/explain/principalcomponent.h"

#include <limits>

namespace camscope {

namespace {

/// Below this ratio of the first two singular values their vectors mix freely.
constexpr double clearRatio = 1.01;

void warnAboutTie(MethodContext& context, const at::Tensor& singularValues)
{
    if (singularValues.numel() < 2)
        return;
    const double first = singularValues[0].item<double>();
    const double second = singularValues[1].item<double>();
    if (second > 0 && first / second < clearRatio)
        context.warn("component_ambiguous",
            {CAMSCOPE_TEXT(
                 "The first two singular values are nearly equal (%1 and %2), so the first direction is all but "
                 "arbitrary: a slightly different picture may give another map."),
                {numberText(first), numberText(second)}});
}

bool pointsDown(const at::Tensor& component)
{
    return component[component.abs().argmax()].item<double>() < 0;
}

} // namespace

at::Tensor positionsByChannels(const at::Tensor& values, bool centred)
{
    const at::Tensor x = values.flatten(1).t().to(at::kCPU, at::kDouble);
    return centred ? x - x.mean(0, true) : x;
}

at::Tensor turnedMap(const at::Tensor& component, const at::Tensor& values)
{
    const at::Tensor map = pointsDown(component) ? component.neg() : component;
    return map.reshape({values.size(1), values.size(2)}).to(values.options());
}

at::Tensor undefinedMap(const at::Tensor& values)
{
    return at::full({values.size(1), values.size(2)}, std::numeric_limits<float>::quiet_NaN(), values.options());
}

at::Tensor principalComponentMap(MethodContext& context, const at::Tensor& values)
{
    const at::Tensor x = positionsByChannels(values, context.flag("centre"));
    if (!at::isfinite(x).all().item<bool>())
        return undefinedMap(values);
    const auto [left, singularValues, right] = at::linalg_svd(x, /*full_matrices=*/false);
    warnAboutTie(context, singularValues);
    const at::Tensor direction = right[0]; // the rows of `right` are the right-singular vectors
    const at::Tensor component = x.mv(direction);
    const at::Tensor weights = (pointsDown(component) ? direction.neg() : direction).to(values.options());
    context.terms
        = ChannelTerms{x.t().reshape(values.sizes()).to(values.options()) * weights.view({-1, 1, 1}), weights, {}};
    return turnedMap(component, values);
}

OptionInfo centreOption()
{
    return {"centre", CAMSCOPE_TEXT("Centre"),
        CAMSCOPE_TEXT(
            "Subtract each channel's mean first. Off: the first direction mostly follows the mean activation."),
        OptionInfo::Type::Switch, true, 0, 0, {}};
}

} // namespace camscope
