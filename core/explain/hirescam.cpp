// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"

namespace camscope {

/// Draelos and Carin 2020: Σ_k g·A; A and g are K×h×w.
static MapSteps computeHirescam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return (signal.gradient * signal.activation).sum(0);
}

Method hirescam()
{
    MethodInfo info;
    info.id = "hirescam";
    info.name = "HiResCAM";
    info.summary
        = CAMSCOPE_TEXT("What every position of the layer adds to the score, each with its own gradient: nothing "
                        "is averaged over positions.");
    info.formula = "Σ_k g·A_k,  g = ∂y/∂A_k";
    info.misleads = CAMSCOPE_TEXT("Adds up to the score only where the score is linear in the layer; elsewhere it is a "
                                  "first-order estimate, and in early layers a noisy one.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass behind the layer.");
    info.paper = "Draelos and Carin 2020, Use HiResCAM instead of Grad-CAM for faithful explanations of convolutional "
                 "neural networks";
    return {std::move(info), computeHirescam};
}

} // namespace camscope
