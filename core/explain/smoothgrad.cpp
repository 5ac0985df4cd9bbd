// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"
#include "core/explain/noise.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Smilkov et al. 2017: mean_m ∂y/∂x at x + σε_m, C×H×W.
static MapSteps computeSmoothgrad(MethodContext& context)
{
    const std::int64_t samples = noisySampleCount(context);
    at::Tensor sum = at::zeros_like(context.input)[0];
    for (std::int64_t sample = 0; sample < samples; ++sample) {
        sum += inputGradient(context, context.network.whole(), noisyPicture(context, sample));
        const double done = static_cast<double>(sample + 1);
        const MethodProgress progress{done / static_cast<double>(samples), sum / done};
        co_yield progress;
    }
    co_return sum / static_cast<double>(samples);
}

Method smoothgrad()
{
    MethodInfo info;
    info.id = "smoothgrad";
    info.name = "SmoothGrad";
    info.family = MethodFamily::Gradient;
    info.map = MapKind::Input;
    info.summary = CAMSCOPE_TEXT("Saliency, averaged over noisy copies of the picture: what stays is less grainy.");
    info.formula = "raw = mean_m ∇y(x + σ η_m)";
    info.symbols = legend({"y", "x"},
        {{"∇y", CAMSCOPE_TEXT("the gradient of y with respect to the picture, at the picture in brackets")},
            {"η_m", CAMSCOPE_TEXT("standard normal noise, drawn anew for every sample m")},
            {"σ", CAMSCOPE_TEXT("option sigma times the range of the picture, max x − min x")}});
    info.misleads = CAMSCOPE_TEXT(
        "It explains the neighbourhood of the picture rather than the picture: much noise blurs away what the score "
        "depends on. As with saliency, a pixel's effect is not the presence of an object.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network for every sample: 25 of "
                              "each, unless the option says otherwise.");
    info.paper = "Smilkov et al. 2017, SmoothGrad: removing noise by adding noise";
    info.link = "https://arxiv.org/abs/1706.03825";
    info.seeAlso = {"saliency", "integrated_gradients"};
    info.options = noisyPictureOptions();
    return {std::move(info), computeSmoothgrad};
}

} // namespace camscope
