// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/principalcomponent.h"

namespace camscope {

/// Eigen-CAM of g·A, as in pytorch-grad-cam: X v₁, X = g·A as hw×K minus each channel's mean.
static MapSteps computeEigengradcam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return principalComponentMap(context, signal.gradient * signal.activation);
}

Method eigengradcam()
{
    MethodInfo info;
    info.id = "eigengradcam";
    info.name = "Eigen-Grad-CAM";
    info.summary = CAMSCOPE_TEXT("The main pattern in what the layer's positions add to the score: Eigen-CAM that asks "
                                 "for a class.");
    info.formula = "X v₁,  X = g·A as hw×K minus each channel's mean,  v₁ its first right-singular vector";
    info.misleads = CAMSCOPE_TEXT("Its sign is a convention, so a bright position may as well speak against the class; "
                                  "compare with HiResCAM.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass behind the layer, and one decomposition.");
    info.paper = "Muhammad and Yeasin 2020, Eigen-CAM; weighted by gradients in pytorch-grad-cam";
    info.options = {centreOption()};
    return {std::move(info), computeEigengradcam};
}

} // namespace camscope
