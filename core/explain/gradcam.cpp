// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Selvaraju et al. 2017: Σ_k α_k A_k with α_k = mean_ij g.
static MapSteps computeGradcam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return weightedSum(context, signal.gradient.mean({1, 2}), signal.activation);
}

Method gradcam()
{
    MethodInfo info;
    info.id = "gradcam";
    info.name = "Grad-CAM";
    info.summary = CAMSCOPE_TEXT("Which positions of the layer raise the score: every channel counts by its mean "
                                 "gradient. It works for any differentiable network and target; in front of global "
                                 "average pooling and one linear layer it is CAM divided by the number of positions.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α_k = mean_ij g";
    info.symbols = legend({"y", "A", "k", "i, j", "α_k", "g"});
    info.misleads
        = CAMSCOPE_TEXT("Averaging loses where in a channel the score is sensitive: in front of flattening or several "
                        "linear layers the map can lie on positions that the score does not use (HiResCAM shows the "
                        "difference). In early layers the gradients of a channel have both signs and cancel out. The "
                        "map is as coarse as the layer's grid and bleeds over small objects.");
    info.cost = CAMSCOPE_TEXT(
        "One forward and one backward pass behind the layer; what lies before it runs once per picture.");
    info.paper
        = "Selvaraju et al. 2017, Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization";
    info.link = "https://arxiv.org/abs/1610.02391";
    info.seeAlso = {"cam", "hirescam", "layercam", "xgradcam", "finercam", "guided_gradcam"};
    return {std::move(info), computeGradcam};
}

} // namespace camscope
