// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"

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
    info.formula = "∂y/∂x";
    info.misleads = CAMSCOPE_TEXT(
        "A small change is not the presence of an object: the map is noisy, and strong edges stand out in it.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network.");
    info.paper = "Simonyan et al. 2014, Deep Inside Convolutional Networks";
    return {std::move(info), computeSaliency};
}

} // namespace camscope
