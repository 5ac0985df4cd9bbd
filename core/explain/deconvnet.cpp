// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"

namespace camscope {

/// Zeiler & Fergus 2014: ∂y/∂x with R·[R > 0] at every ReLU, C×H×W.
static MapSteps computeDeconvnet(MethodContext& context)
{
    co_return rectifiedGradient(context, ReluRule::Deconvnet);
}

Method deconvnet()
{
    MethodInfo info;
    info.id = "deconvnet";
    info.name = "Deconvnet";
    info.family = MethodFamily::Gradient;
    info.map = MapKind::Input;
    info.summary = CAMSCOPE_TEXT("The pattern that would excite the score, projected back through the network without "
                                 "asking which units fired.");
    info.formula = "∂y/∂x with R·[R > 0] at every ReLU";
    info.misleads
        = CAMSCOPE_TEXT("Largely a drawing of the network's filters: in layers without pooling it hardly "
                        "depends on the picture, and it can vanish altogether where every signal is negative.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network.");
    info.paper = "Zeiler & Fergus 2014, Visualizing and Understanding Convolutional Networks";
    return {std::move(info), computeDeconvnet};
}

} // namespace camscope
