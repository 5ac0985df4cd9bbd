// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/principalcomponent.h"

namespace camscope {

/// Muhammad and Yeasin 2020: X v₁, X = A as hw×K minus each channel's mean, v₁ its first right-singular vector.
static MapSteps computeEigencam(MethodContext& context)
{
    co_return principalComponentMap(context, layerActivation(context));
}

Method eigencam()
{
    MethodInfo info;
    info.id = "eigencam";
    info.name = "Eigen-CAM";
    info.needsGradient = false;
    info.summary
        = CAMSCOPE_TEXT("What the layer sees most of, whatever the class: the direction in which its positions "
                        "differ most.");
    info.formula = "X v₁,  X = A as hw×K minus each channel's mean,  v₁ its first right-singular vector";
    info.misleads = CAMSCOPE_TEXT("Says nothing of a class: it is the same map for all of them, and it may show the "
                                  "background as well as the object, because the sign is a convention.");
    info.cost = CAMSCOPE_TEXT("No pass beyond the one that gives the layer's activation; one decomposition of it.");
    info.paper = "Muhammad and Yeasin 2020, Eigen-CAM: Class Activation Map using Principal Components";
    info.options = {centreOption()};
    return {std::move(info), computeEigencam};
}

} // namespace camscope
