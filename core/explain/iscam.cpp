// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelscoring.h"

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
    info.summary
        = CAMSCOPE_TEXT("Score-CAM with every channel's score averaged while the masked picture is faded in, so "
                        "that a saturated score counts less.");
    info.formula = "Σ_k α_k A_k,  α = softmax_k(s),  s_k = 1/N Σ_{i=1..N} f_c((i/N)·x∘H_k)";
    info.misleads = CAMSCOPE_TEXT("Faded pictures are even less like what the network was trained on than masked ones, "
                                  "and the softmax lets a few channels decide the map.");
    info.cost = CAMSCOPE_TEXT("One forward pass through the whole network for every channel and sample.");
    info.paper = "Naidu et al. 2020, IS-CAM: Integrated Score-CAM for axiomatic-based explanations";
    info.options = {
        {"samples", CAMSCOPE_TEXT("Samples"), CAMSCOPE_TEXT("In how many steps the masked picture is faded in."),
            OptionInfo::Type::Integer, std::int64_t(10), 1, 1000, {}},
    };
    for (OptionInfo& option : channelScoringOptions())
        info.options.push_back(std::move(option));
    return {std::move(info), computeIscam};
}

} // namespace camscope
