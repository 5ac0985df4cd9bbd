// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Fu et al. 2020: Σ_k α_k A_k with α_k = Σ_ij g·A / (S_k + 1e-7), S_k = Σ_ij A_k; A and g are K×h×w.
static MapSteps computeXgradcam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    const at::Tensor contribution = (signal.gradient * signal.activation).sum({1, 2});
    const at::Tensor sums = signal.activation.sum({1, 2});
    co_return weightedSum(context, contribution / (sums + context.rules.xgradEpsilon), signal.activation);
}

Method xgradcam()
{
    MethodInfo info;
    info.id = "xgradcam";
    info.name = "XGrad-CAM";
    info.summary = CAMSCOPE_TEXT("Which positions of the layer raise the score: every channel counts by its gradient "
                                 "where the channel is active, so that the map comes closer to adding up to the score. "
                                 "In front of global average pooling it is Grad-CAM.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α_k = Σ_ij g·A / (S_k + 1e-7)";
    info.symbols = legend({"y", "A", "k", "i, j", "α_k", "g", "S_k"});
    info.misleads
        = CAMSCOPE_TEXT("Made for channels without negative values: where the values of a channel cancel out, S_k is "
                        "near zero and the channel's weight becomes arbitrarily large. With activation functions other "
                        "than ReLU, or large biases, the map does not add up to the score.");
    info.cost = CAMSCOPE_TEXT(
        "One forward and one backward pass behind the layer; what lies before it runs once per picture.");
    info.conventions = {
        {"torch-cam", CAMSCOPE_TEXT("Adds 1e-8 to S_k instead of 1e-7, which matters only where S_k is nearly zero.")}};
    info.paper = "Fu et al. 2020, Axiom-based Grad-CAM: Towards Accurate Visualization and Explanation of CNNs";
    info.link = "https://arxiv.org/abs/2008.02312";
    info.seeAlso = {"gradcam", "hirescam"};
    return {std::move(info), computeXgradcam};
}

} // namespace camscope
