// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

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
    info.formula = "raw = ∂y/∂x\n"
                   "R → R·[R > 0]";
    info.symbols = legend({"y", "x"},
        {{"R",
            CAMSCOPE_TEXT("the signal that comes back to a ReLU, and what the ReLU passes on instead of its "
                          "derivative; […] is 1 where it holds, else 0")}});
    info.misleads = CAMSCOPE_TEXT(
        "It partly recovers the picture instead of showing why a class was chosen, and hardly changes with the class "
        "(Nie et al. 2018). In a network of ReLUs without max pooling the map of a logit does not depend on the "
        "picture at all, and where every returning signal is negative it vanishes (a warning names the layer).");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network.");
    info.paper = "Zeiler and Fergus 2014, Visualizing and Understanding Convolutional Networks";
    info.link = "https://arxiv.org/abs/1311.2901";
    info.seeAlso = {"guided_backprop", "saliency", "edges"};
    return {std::move(info), computeDeconvnet};
}

} // namespace camscope
