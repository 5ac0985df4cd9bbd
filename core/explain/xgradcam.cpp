// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"

namespace camscope {

/// Fu et al. 2020: Σ_k α_k A_k with α_k = Σ_ij g·A / (S_k + 1e-7), S_k = Σ_ij A_k; A and g are K×h×w.
static MapSteps computeXgradcam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    const at::Tensor contribution = (signal.gradient * signal.activation).sum({1, 2});
    const at::Tensor sums = signal.activation.sum({1, 2});
    co_return weightedSum(contribution / (sums + context.rules.xgradEpsilon), signal.activation);
}

Method xgradcam()
{
    MethodInfo info;
    info.id = "xgradcam";
    info.name = "XGrad-CAM";
    info.summary = CAMSCOPE_TEXT("Which positions of the layer raise the score, each channel weighted by its gradient "
                                 "where the channel is active.");
    info.formula = "Σ_k α_k A_k,  α_k = Σ_ij g·A / (S_k + 1e-7),  S_k = Σ_ij A_k";
    info.misleads = CAMSCOPE_TEXT("Meant for channels without negative values: where positive and negative values of a "
                                  "channel cancel out, its weight becomes arbitrarily large.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass behind the layer.");
    info.paper = "Fu et al. 2020, Axiom-based Grad-CAM: Towards Accurate Visualization and Explanation of CNNs";
    return {std::move(info), computeXgradcam};
}

} // namespace camscope
