// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelscoring.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Naidu et al. 2020: Score-CAM with s_k = 1/N Σ_{i=1..N} f_c((i/N)·x∘H_k). torch-cam adds the shares up: step i has
/// (1 + … + i)/N = i(i+1)/(2N).
static MapSteps computeIscam(MethodContext& context)
{
    ChannelScoring scoring;
    scoring.samples = context.integer("samples");
    scoring.pictures = [&context, count = scoring.samples](std::int64_t sample) {
        const auto step = static_cast<double>(sample + 1);
        const double steps = context.rules.iscamAddsUpSteps ? step * (step + 1) / 2 : step;
        const double share = steps / static_cast<double>(count);
        return [&context, share](const at::Tensor& masks) { return share * context.input * masks; };
    };
    return channelsWeightedByScore(context, std::move(scoring));
}

Method iscam()
{
    MethodInfo info;
    info.id = "iscam";
    info.name = "IS-CAM";
    info.family = MethodFamily::Perturbation;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT("Score-CAM with every channel's score averaged while the masked picture is faded in, "
                                 "so that channels are compared before their scores saturate, too.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α = softmax_k(s)\n"
                   "s_k = mean_i f(i/N · x ∘ H_k)\n"
                   "H_k = n(U(A_k))";
    info.symbols = legend({"x", "A", "k", "α_k", "f", "U", "n", "∘"},
        {{"s_k", CAMSCOPE_TEXT("what the channel lets through, on average over the steps")},
            {"H_k", CAMSCOPE_TEXT("the channel as a mask")}, {"i", CAMSCOPE_TEXT("a step, from 1 to N")},
            {"N", CAMSCOPE_TEXT("the number of steps (option samples)")}});
    info.misleads
        = CAMSCOPE_TEXT("Faded pictures are even less like what the network was trained on than masked ones. The "
                        "softmax makes every weight positive: where the scores differ by much a few channels decide "
                        "the map, where they differ by little it is the plain mean of the channels.");
    info.cost = CAMSCOPE_TEXT("One forward pass through the whole network for every channel and step: 10 times "
                              "Score-CAM, unless the option says otherwise.");
    info.conventions = maskConventions();
    info.conventions.back().text = CAMSCOPE_TEXT("Masks are scaled by n before they are enlarged, with 1e-8 added to "
                                                 "their range, and step i shows the share i(i + 1)/2N instead of i/N.");
    info.paper = "Naidu et al. 2020, IS-CAM: Integrated Score-CAM for axiomatic-based explanations";
    info.link = "https://arxiv.org/abs/2010.03023";
    info.seeAlso = {"scorecam", "sscam", "integrated_gradients"};
    info.options = {
        {"samples", CAMSCOPE_TEXT("Samples"), CAMSCOPE_TEXT("In how many steps the masked picture is faded in."),
            OptionInfo::Type::Integer, std::int64_t(10), 1, 1000, {}},
    };
    for (OptionInfo& option : channelScoringOptions())
        info.options.push_back(std::move(option));
    return {std::move(info), computeIscam};
}

} // namespace camscope
