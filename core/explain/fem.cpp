// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

namespace {

/// Fuad et al. 2020: Σ_k share_k·A_k, share_k the fraction of positions with A_k > μ_k + 2σ_k, or
/// Σ_k μ_k·[A_k ≥ μ_k + 2σ_k]; A is K×h×w, μ and σ (of the population) over its positions.
MapSteps computeFem(MethodContext& context)
{
    const at::Tensor activation = layerActivation(context);
    const at::Tensor mean = activation.mean({1, 2}, true);
    const at::Tensor threshold = mean + 2 * activation.std({1, 2}, /*unbiased=*/false, /*keepdim=*/true);
    if (context.choice("variant") == "mask")
        co_return summedTerms(context, mean * (activation >= threshold).to(activation.scalar_type()));
    const at::Tensor share = (activation > threshold).to(activation.scalar_type()).mean({1, 2});
    co_return weightedSum(context, share, activation);
}

} // namespace

Method fem()
{
    MethodInfo info;
    info.id = "fem";
    info.name = "FEM";
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT("Where the layer's channels fire unusually strongly, whatever the class. It needs "
                                 "neither a class nor gradients.");
    info.formula = "raw = Σ_k s_k A_k\n"
                   "s_k = mean_ij [A_k > μ_k + 2σ_k]";
    info.symbols = legend({"A", "k", "i, j"},
        {{"s_k",
             CAMSCOPE_TEXT("the share of positions at which the channel stands out; […] is 1 where it holds, else 0")},
            {"μ_k, σ_k", CAMSCOPE_TEXT("mean and standard deviation of the channel over its positions")}});
    info.misleads = CAMSCOPE_TEXT("It says nothing of a class, and a channel counts because it is selective, not "
                                  "because the score depends on it.");
    info.cost = CAMSCOPE_TEXT("No pass beyond the one that gives the layer's activation.");
    info.paper = "Fuad et al. 2020, Features Understanding in 3D CNNs for Actions Recognition in Video";
    info.link = "https://hal.science/hal-02963298";
    info.seeAlso = {"eigencam", "random"};
    info.options = {
        {"variant", CAMSCOPE_TEXT("Variant"),
            CAMSCOPE_TEXT("share: channels weighted by how many positions stand out. mask: the outstanding positions "
                          "themselves, each with its channel's mean."),
            OptionInfo::Type::Choice, std::string("share"), 0, 0, {"share", "mask"}},
    };
    return {std::move(info), computeFem};
}

} // namespace camscope
