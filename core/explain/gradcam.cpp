// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"

namespace camscope {

/// Selvaraju et al. 2017: Σ_k α_k A_k with α_k = mean_ij g.
static MapSteps computeGradcam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return weightedSum(signal.gradient.mean({1, 2}), signal.activation);
}

Method gradcam()
{
    MethodInfo info;
    info.id = "gradcam";
    info.name = "Grad-CAM";
    info.summary
        = CAMSCOPE_TEXT("Which positions of the layer raise the score, each channel weighted by its mean gradient.");
    info.formula = "Σ_k α_k A_k,  α_k = mean_ij ∂y/∂A_k,ij";
    info.misleads = CAMSCOPE_TEXT("Averaging the gradient loses where in a channel the score is sensitive; channels "
                                  "whose gradient has both signs "
                                  "may cancel out, and in early layers the map can highlight what the score ignores.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass behind the layer.");
    info.paper
        = "Selvaraju et al. 2017, Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization";
    return {std::move(info), computeGradcam};
}

} // namespace camscope
