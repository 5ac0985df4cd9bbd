// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Simonyan et al. 2014: ∂y/∂x.
static MapSteps computeSaliency(MethodContext& context)
{
    co_return inputGradient(context, context.network.whole(), context.input);
}

Method saliency()
{
    MethodInfo info;
    info.id = "saliency";
    info.name = "Saliency";
    info.family = MethodFamily::Gradient;
    info.map = MapKind::Input;
    info.summary = CAMSCOPE_TEXT("Which pixels change the score most when they change a little.");
    info.formula = "raw = ∂y/∂x";
    info.symbols = legend({"y", "x"});
    info.misleads = CAMSCOPE_TEXT("The effect of a small change is not the presence of an object: edges and textures "
                                  "stand out, and pixels that matter can have no gradient where the network is "
                                  "saturated. The map is noisy from pixel to pixel; SmoothGrad shows what stays.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network.");
    info.paper = "Simonyan et al. 2014, Deep Inside Convolutional Networks: Visualising Image Classification Models "
                 "and Saliency Maps";
    info.link = "https://arxiv.org/abs/1312.6034";
    info.seeAlso = {"smoothgrad", "input_x_gradient", "integrated_gradients"};
    return {std::move(info), computeSaliency};
}

} // namespace camscope
