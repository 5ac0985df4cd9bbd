// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"

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
    info.summary = CAMSCOPE_TEXT("How much every pixel adds to the score if the network were linear in it.");
    info.formula = "x · ∂y/∂x";
    info.misleads = CAMSCOPE_TEXT("Pixels near the mean colour (zero after preprocessing) get nothing, whatever they "
                                  "mean; the map follows the picture's own contrast.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network.");
    info.paper = "Shrikumar et al. 2016, Not Just a Black Box: Learning Important Features Through Propagating "
                 "Activation Differences";
    return {std::move(info), computeInputXGradient};
}

} // namespace camscope
