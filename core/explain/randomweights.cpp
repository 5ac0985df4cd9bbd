// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"
#include "core/explain/channelterms.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/noise.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Σ_k α_k A_k with α_k ~ U(−1, 1).
static MapSteps computeRandomWeights(MethodContext& context)
{
    const at::Tensor activation = layerActivation(context);
    Random random(static_cast<std::uint64_t>(context.integer("seed")));
    const at::Tensor weights = at::empty({activation.size(0)}, at::TensorOptions(at::kFloat));
    float* values = weights.data_ptr<float>();
    for (int64_t channel = 0; channel < weights.numel(); ++channel)
        values[channel] = static_cast<float>(random.uniform(-1, 1));
    co_return weightedSum(context, weights.to(activation.options()), activation);
}

Method randomWeights()
{
    MethodInfo info;
    info.id = "random";
    info.name = "Random weights";
    info.family = MethodFamily::Control;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT("The layer's channels with random weights. A map no better than this one owes its "
                                 "looks to the activation alone.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α_k ~ U(−1, 1)";
    info.symbols
        = legend({"A", "k", "α_k"}, {{"U(−1, 1)", CAMSCOPE_TEXT("a random number between −1 and 1 (option seed)")}});
    info.misleads = CAMSCOPE_TEXT("It explains nothing: it is there for comparison.");
    info.cost = CAMSCOPE_TEXT("No pass beyond the one that gives the layer's activation.");
    info.paper = "Gildenblat et al. 2021, pytorch-grad-cam (RandomCAM)";
    info.link = "https://github.com/jacobgil/pytorch-grad-cam";
    info.seeAlso = {"edges", "gradcam", "eigencam"};
    info.options = {seedOption()};
    return {std::move(info), computeRandomWeights};
}

} // namespace camscope
