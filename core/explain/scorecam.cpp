// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelscoring.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Wang et al. 2020: Σ_k α_k A_k with α = softmax(s) or s, s_k = f_c(x∘H_k) − f_c(x_b), H_k = n(U(A_k)).
static MapSteps computeScorecam(MethodContext& context)
{
    ChannelScoring scoring;
    scoring.subtractsBaseline = context.choice("baseline") == "zero";
    scoring.pictures
        = [&context](std::int64_t) { return [&context](const at::Tensor& masks) { return context.input * masks; }; };
    return channelsWeightedByScore(context, std::move(scoring));
}

Method scorecam()
{
    MethodInfo info;
    info.id = "scorecam";
    info.name = "Score-CAM";
    info.family = MethodFamily::Perturbation;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT("Each channel counts by the score that the picture keeps when it is seen through that "
                                 "channel alone; no gradient is needed.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α = softmax_k(s)\n"
                   "s_k = f(x ∘ H_k) − f(0)\n"
                   "H_k = n(U(A_k))";
    info.symbols = legend({"x", "A", "k", "α_k", "f", "U", "n", "∘"},
        {{"s_k",
             CAMSCOPE_TEXT(
                 "what the channel lets through; f(0), the score of an empty picture, cancels out in the softmax")},
            {"H_k", CAMSCOPE_TEXT("the channel as a mask")}});
    info.misleads = CAMSCOPE_TEXT(
        "Masked pictures are unlike anything the network was trained on. The softmax makes every weight positive, so "
        "that channels which lower the score add to the map, too: where the scores differ by much a few channels "
        "decide it, where they differ by little it is the plain mean of the channels.");
    info.cost = CAMSCOPE_TEXT(
        "One forward pass through the whole network for every channel that is not constant: hundreds to thousands.");
    info.conventions = maskConventions();
    info.paper = "Wang et al. 2020, Score-CAM: Score-Weighted Visual Explanations for Convolutional Neural Networks";
    info.link = "https://arxiv.org/abs/1910.01279";
    info.seeAlso = {"ablationcam", "sscam", "iscam", "rise"};
    info.options = channelScoringOptions();
    info.options.insert(info.options.end() - 1,
        {"baseline", CAMSCOPE_TEXT("Baseline"),
            CAMSCOPE_TEXT(
                "Subtract the score of an empty picture (zero after preprocessing). Cancels out in a softmax."),
            OptionInfo::Type::Choice, std::string("zero"), 0, 0, {"zero", "none"}});
    return {std::move(info), computeScorecam};
}

} // namespace camscope
