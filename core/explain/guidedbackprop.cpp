// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"

namespace camscope {

/// Springenberg et al. 2015: backward through every ReLU as R·[R > 0]·[f > 0].
static MapSteps computeGuidedBackprop(MethodContext& context)
{
    co_return rectifiedGradient(context, ReluRule::Guided);
}

Method guidedBackprop()
{
    MethodInfo info;
    info.id = "guided_backprop";
    info.name = "Guided backpropagation";
    info.family = MethodFamily::Gradient;
    info.map = MapKind::Input;
    info.summary = CAMSCOPE_TEXT("A sharp picture of the patterns that excite the network on the way to the score.");
    info.formula = "∂y/∂x with R·[R > 0]·[f > 0] at every ReLU";
    info.misleads = CAMSCOPE_TEXT("Largely recovers edges of the picture: it hardly changes with the class or even "
                                  "with random weights (Adebayo et al. "
                                  "2018), so it does not show why a class was chosen.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network.");
    info.paper = "Springenberg et al. 2015, Striving for Simplicity: The All Convolutional Net";
    return {std::move(info), computeGuidedBackprop};
}

} // namespace camscope
