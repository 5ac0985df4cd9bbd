// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"

namespace camscope {

/// Element-wise Grad-CAM, as in pytorch-grad-cam: Σ_k relu(g·A); A and g are K×h×w.
static MapSteps computeGradcamElementwise(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return (signal.gradient * signal.activation).relu().sum(0);
}

Method gradcamElementwise()
{
    MethodInfo info;
    info.id = "gradcam_elementwise";
    info.name = "Element-wise Grad-CAM";
    info.summary = CAMSCOPE_TEXT("HiResCAM without what speaks against the score: at every position the positive "
                                 "contributions of the channels are added.");
    info.formula = "Σ_k relu(g·A_k),  g = ∂y/∂A_k";
    info.misleads = CAMSCOPE_TEXT("Contributions that other channels cancel out stay in the map, so it can highlight "
                                  "positions that lower the score on balance. Equals LayerCAM where no activation is "
                                  "negative.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass behind the layer.");
    info.paper = "Gildenblat et al. 2021, pytorch-grad-cam";
    return {std::move(info), computeGradcamElementwise};
}

} // namespace camscope
