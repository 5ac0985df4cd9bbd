// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelscoring.h"
#include "core/explain/noise.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Wang et al. 2020: Score-CAM with s_k = 1/N Σ_i f_c(x∘(H_k + δ_i)) or 1/N Σ_i f_c(x∘H_k + δ_i). δ_i ~ N(0, σ²) of
/// H×W, not clamped, the same for all channels.
static MapSteps computeSscam(MethodContext& context)
{
    const double sigma = context.real("sigma");
    const bool onMask = context.choice("on") == "mask";
    ChannelScoring scoring;
    scoring.samples = noisySampleCount(context);
    scoring.pictures = [&context, sigma, onMask](std::int64_t sample) -> ChannelScoring::Pictures {
        const at::Tensor& x = context.input;
        const at::Tensor noise
            = sigma * normalNoise({1, 1, x.size(2), x.size(3)}, context.integer("seed"), sample, x.options());
        return [x, noise, onMask](const at::Tensor& masks) { return onMask ? x * (masks + noise) : x * masks + noise; };
    };
    return channelsWeightedByScore(context, std::move(scoring));
}

Method sscam()
{
    MethodInfo info;
    info.id = "sscam";
    info.name = "SS-CAM";
    info.family = MethodFamily::Perturbation;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT(
        "Score-CAM with every channel's score averaged over noisy masks, so that no single masked picture decides.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α = softmax_k(s)\n"
                   "s_k = mean_i f(x ∘ (H_k + δ_i))\n"
                   "H_k = n(U(A_k))";
    info.symbols = legend({"x", "A", "k", "α_k", "f", "U", "n", "∘"},
        {{"s_k", CAMSCOPE_TEXT("what the channel lets through, on average over the samples")},
            {"H_k", CAMSCOPE_TEXT("the channel as a mask")},
            {"δ_i", CAMSCOPE_TEXT("normal noise of standard deviation σ (option sigma), the same for all channels")}});
    info.misleads = CAMSCOPE_TEXT("At σ = 2, the paper's value, the noise drowns the masks: all channels get nearly "
                                  "the same weight, and the map is close to the plain mean of the channels, whatever "
                                  "the class. Compare with a small σ such as 0.1, and with Score-CAM.");
    info.cost = CAMSCOPE_TEXT("One forward pass through the whole network for every channel and sample: 35 times "
                              "Score-CAM, unless the option says otherwise.");
    info.conventions = maskConventions();
    info.paper = "Wang et al. 2020, SS-CAM: Smoothed Score-CAM for Sharper Visual Feature Localization";
    info.link = "https://arxiv.org/abs/2006.14255";
    info.seeAlso = {"scorecam", "iscam", "random"};
    info.options = {
        {"samples", CAMSCOPE_TEXT("Samples"),
            CAMSCOPE_TEXT("How many noisy copies every channel's score averages over."), OptionInfo::Type::Integer,
            std::int64_t(35), 1, 10000, {}},
        {"sigma", CAMSCOPE_TEXT("Noise"),
            CAMSCOPE_TEXT("Standard deviation of the noise; masks reach from 0 to 1. At 2 the weights are nearly "
                          "uniform."),
            OptionInfo::Type::Real, 2.0, 0, 10, {}},
        {"on", CAMSCOPE_TEXT("Noise on"), CAMSCOPE_TEXT("Add the noise to the mask, or to the masked picture."),
            OptionInfo::Type::Choice, std::string("mask"), 0, 0, {"mask", "input"}},
        seedOption(),
    };
    for (OptionInfo& option : channelScoringOptions())
        info.options.push_back(std::move(option));
    return {std::move(info), computeSscam};
}

} // namespace camscope
