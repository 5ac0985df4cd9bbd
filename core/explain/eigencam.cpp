// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/principalcomponent.h"
#include "core/explain/symbols.h"

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
    info.summary = CAMSCOPE_TEXT(
        "The main pattern of the layer, whatever the class: the direction in which its positions differ most. It needs "
        "neither a class nor gradients and shows what the layer distinguishes at all.");
    info.formula = "raw = X v_1";
    info.symbols = legend({},
        {{"X",
             CAMSCOPE_TEXT("the activation as a matrix, one row per position and one column per channel, each column "
                           "less its mean (option centre)")},
            {"v_1",
                CAMSCOPE_TEXT("the first right-singular vector of X, its sign such that the value of largest magnitude "
                              "in the map is positive")}});
    info.misleads = CAMSCOPE_TEXT("It says nothing of a class: the map is the same for all of them. Its sign is a "
                                  "convention, so it may as well show the background, and where the first two singular "
                                  "values are nearly equal it is all but arbitrary (a warning says so).");
    info.cost = CAMSCOPE_TEXT(
        "No pass beyond the one that gives the layer's activation, and one singular value decomposition.");
    info.paper = "Muhammad and Yeasin 2020, Eigen-CAM: Class Activation Map using Principal Components";
    info.link = "https://arxiv.org/abs/2008.00299";
    info.seeAlso = {"eigengradcam", "kpcacam", "fem"};
    info.options = {centreOption()};
    return {std::move(info), computeEigencam};
}

} // namespace camscope
