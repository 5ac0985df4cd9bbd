// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"

namespace camscope {

/// Jiang et al. 2021: Σ_k relu(g)·A.
static MapSteps computeLayercam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return (signal.gradient.relu() * signal.activation).sum(0);
}

Method layercam()
{
    MethodInfo info;
    info.id = "layercam";
    info.name = "LayerCAM";
    info.summary = CAMSCOPE_TEXT("Which positions of the layer raise the score, each position weighted by its own "
                                 "positive gradient; usable in early "
                                 "layers, where it shows fine detail.");
    info.formula = "Σ_k relu(∂y/∂A_k) · A_k";
    info.misleads = CAMSCOPE_TEXT("In layers with a stride or pooling behind them the gradient reaches only some "
                                  "positions, which shows as a grid "
                                  "pattern that is no property of the picture.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass behind the layer.");
    info.paper = "Jiang et al. 2021, LayerCAM: Exploring Hierarchical Class Activation Maps for Localization";
    return {std::move(info), computeLayercam};
}

} // namespace camscope
