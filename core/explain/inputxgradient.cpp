// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Shrikumar et al. 2016: x·∂y/∂x, C×H×W.
static MapSteps computeInputXGradient(MethodContext& context)
{
    co_return context.input[0] * inputGradient(context, context.network.whole(), context.input);
}

Method inputXGradient()
{
    MethodInfo info;
    info.id = "input_x_gradient";
    info.name = "Input × gradient";
    info.family = MethodFamily::Gradient;
    info.map = MapKind::Input;
    info.summary = CAMSCOPE_TEXT("How much every pixel would add to the score if the network were linear. In a network "
                                 "of ReLUs without biases the map adds up to the score.");
    info.formula = "raw = x ∘ ∂y/∂x";
    info.symbols = legend({"y", "x", "∘"});
    info.misleads = CAMSCOPE_TEXT("Pixels near the mean colour (zero after preprocessing) get nothing, whatever they "
                                  "mean: the map follows the picture's own contrast. It is as noisy as the gradient.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network.");
    info.paper = "Shrikumar et al. 2016, Not Just a Black Box: Learning Important Features Through Propagating "
                 "Activation Differences";
    info.link = "https://arxiv.org/abs/1605.01713";
    info.seeAlso = {"integrated_gradients", "saliency", "fullgrad"};
    return {std::move(info), computeInputXGradient};
}

} // namespace camscope
