// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/inputgradient.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Selvaraju et al. 2017: guided backpropagation ∘ U(relu(Grad-CAM)), C×H×W; neither is normalised.
static MapSteps computeGuidedGradcam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    const at::Tensor gradcam = weightedSum(signal.gradient.mean({1, 2}), signal.activation).relu();
    if (gradcam.max().item<float>() == 0)
        context.warn("gradcam_empty",
            {CAMSCOPE_TEXT("No position of Grad-CAM at %1 is positive, so nothing is left of the product; the signed "
                           "view of Grad-CAM shows why."),
                {context.layer}});
    const at::IntArrayRef size = context.input.sizes().slice(2);
    const at::Tensor coarse = gradcam.unsqueeze(0).unsqueeze(0);
    const at::Tensor upsampled = context.rules.guidedGradcamNearest ? at::upsample_nearest2d(coarse, size)
                                                                    : at::upsample_bilinear2d(coarse, size, false);
    co_return rectifiedGradient(context, ReluRule::Guided) * upsampled[0];
}

Method guidedGradcam()
{
    MethodInfo info;
    info.id = "guided_gradcam";
    info.name = "Guided Grad-CAM";
    info.family = MethodFamily::Gradient;
    info.map = MapKind::Input;
    info.readsLayer = true;
    info.summary = CAMSCOPE_TEXT("Guided backpropagation, kept only where Grad-CAM is positive: fine detail at the "
                                 "places that speak for the class.");
    info.formula = "raw = B ∘ U(relu(Σ_k α_k A_k))\n"
                   "α_k = mean_ij g";
    info.symbols = legend({"y", "A", "k", "i, j", "α_k", "g", "U", "relu", "∘"},
        {{"B", CAMSCOPE_TEXT("the map of guided backpropagation")}});
    info.misleads = CAMSCOPE_TEXT(
        "It fails the sanity checks of Adebayo et al. (2018) as guided backpropagation does, whose detail it shows: "
        "the fine lines are edges of the picture, whatever the class. Only the coarse place, from Grad-CAM, depends on "
        "the class; where Grad-CAM is nowhere positive the map is empty.");
    info.cost = CAMSCOPE_TEXT(
        "One forward and one backward pass through the whole network, and one of each behind the layer.");
    info.conventions
        = {{"captum", CAMSCOPE_TEXT("Grad-CAM is enlarged by repeating its values instead of bilinearly.")}};
    info.paper
        = "Selvaraju et al. 2017, Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization";
    info.link = "https://arxiv.org/abs/1610.02391";
    info.seeAlso = {"gradcam", "guided_backprop", "edges"};
    return {std::move(info), computeGuidedGradcam};
}

} // namespace camscope
