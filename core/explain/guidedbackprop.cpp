// SPDX-License-Identifier: Apache-2.0
#include "core/explain/inputgradient.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

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
    info.formula = "raw = ∂y/∂x\n"
                   "R → R·[R > 0]·[a > 0]";
    info.symbols = legend({"y", "x"},
        {{"R",
             CAMSCOPE_TEXT("the signal that comes back to a ReLU, and what the ReLU passes on instead of its "
                           "derivative; […] is 1 where it holds, else 0")},
            {"a", CAMSCOPE_TEXT("what the ReLU put out on the way forward")}});
    info.misleads = CAMSCOPE_TEXT(
        "It fails the sanity checks of Adebayo et al. (2018): it stays much the same when the upper layers get random "
        "weights, and hardly changes with the class, because it partly recovers the picture, above all its edges. Do "
        "not read from it why a class was chosen; compare with Edges.");
    info.cost = CAMSCOPE_TEXT("One forward and one backward pass through the whole network.");
    info.paper = "Springenberg et al. 2015, Striving for Simplicity: The All Convolutional Net";
    info.link = "https://arxiv.org/abs/1412.6806";
    info.seeAlso = {"saliency", "deconvnet", "guided_gradcam", "edges"};
    return {std::move(info), computeGuidedBackprop};
}

} // namespace camscope
