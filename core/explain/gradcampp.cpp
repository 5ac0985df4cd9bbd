// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/method.h"
#include "core/explain/positionweights.h"
#include "core/explain/symbols.h"

namespace camscope {

namespace {

/// For small gradients ε decides the map; the bound is where it contributes a tenth.
void warnAboutEpsilon(MethodContext& context, const at::Tensor& gradient, double epsilon)
{
    const at::Tensor positive = gradient.masked_select(gradient > 0);
    if (epsilon <= 0 || positive.numel() == 0)
        return;
    const double median = (2 * positive.pow(2)).median().item<double>();
    if (median < 10 * epsilon)
        context.warn("epsilon_decides",
            {CAMSCOPE_TEXT(
                 "The gradients are so small (median of 2g² is %1) that epsilon = %2 decides the weights; compare "
                 "with another epsilon or with normalise_alpha."),
                {numberText(median), numberText(epsilon)}});
}

/// torch-cam divides a copy, so that its a is g².
at::Tensor undividedWeights(MethodContext& context, const at::Tensor& gradient)
{
    context.warn("convention_defect",
        {CAMSCOPE_TEXT("torch-cam's Grad-CAM++ has a defect that this map reproduces: its division is lost, so that a "
                       "is g² and epsilon means nothing. The convention paper shows the method as published.")});
    return gradient.pow(2);
}

/// Chattopadhay et al. 2018: Σ_k α_k A_k with α_k = Σ_ij a·relu(g), a = g²/(2g² + S_k g³ + ε).
MapSteps computeGradcampp(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    const at::Tensor& g = signal.gradient;
    const bool normalise = context.flag("normalise_alpha");
    if (context.rules.gradcamppNeverDivides && !normalise)
        co_return weightedSum(context, (undividedWeights(context, g) * g.relu()).sum({1, 2}), signal.activation);
    const double epsilon = normalise ? 0.0 : context.real("epsilon");
    at::Tensor a = positionWeights({g, g.pow(2), g.pow(3)}, signal.activation, epsilon);
    if (normalise) {
        const at::Tensor sums = a.sum({1, 2}, true); // a is 0 wherever g ≤ 0
        a = at::where(sums != 0, a / at::where(sums != 0, sums, at::ones_like(sums)), at::zeros_like(a));
    }
    warnAboutEpsilon(context, g, epsilon);
    co_return weightedSum(context, (a * g.relu()).sum({1, 2}), signal.activation);
}

} // namespace

Method gradcampp()
{
    MethodInfo info;
    info.id = "gradcampp";
    info.name = "Grad-CAM++";
    info.summary = CAMSCOPE_TEXT("Like Grad-CAM, but every position's positive gradient counts with a weight of its "
                                 "own, so that a second object of the class is not averaged away.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α_k = Σ_ij a · relu(g)\n"
                   "a = g² / (2g² + S_k g³ + ε)";
    info.symbols = legend({"y", "A", "k", "i, j", "α_k", "g", "S_k", "relu"},
        {{"a", CAMSCOPE_TEXT("the weight of a position; 0 where g is not positive or the denominator is zero")},
            {"ε", CAMSCOPE_TEXT("keeps the denominator from zero (option epsilon)")}});
    info.misleads = CAMSCOPE_TEXT(
        "Only positive gradients count, so it cannot show what speaks against a class. Its weights are exact only for "
        "exp(y) on a piecewise linear head with ε = 0; where gradients are small, ε decides the map (a warning says "
        "so). In practice it hardly differs from Grad-CAM with positive gradients alone (Lerma and Lucas 2022).");
    info.cost = CAMSCOPE_TEXT(
        "One forward and one backward pass behind the layer; what lies before it runs once per picture.");
    info.conventions = {{"torch-cam",
        CAMSCOPE_TEXT(
            "The division has no effect there, so that a is g². The map reproduces this defect and says so.")}};
    info.paper = "Chattopadhay et al. 2018, Grad-CAM++: Generalized Gradient-Based Visual Explanations for Deep "
                 "Convolutional Networks";
    info.link = "https://arxiv.org/abs/1710.11063";
    info.seeAlso = {"gradcam", "smoothgradcampp", "layercam"};
    info.options = {
        {"epsilon", CAMSCOPE_TEXT("Epsilon"),
            CAMSCOPE_TEXT("Added to the denominator. Decides the map where gradients are small."),
            OptionInfo::Type::Real, 1e-6, 0.0, 1.0, {}},
        {"normalise_alpha", CAMSCOPE_TEXT("Normalise alpha"),
            CAMSCOPE_TEXT("As in the original authors' code: no epsilon, and each channel's a sums to 1."),
            OptionInfo::Type::Switch, false, 0, 0, {}},
    };
    return {std::move(info), computeGradcampp};
}

} // namespace camscope
