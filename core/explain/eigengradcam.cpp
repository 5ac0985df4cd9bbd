// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/principalcomponent.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Eigen-CAM of g·A, as in pytorch-grad-cam: X v₁, X = g·A as hw×K minus each channel's mean.
static MapSteps computeEigengradcam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return principalComponentMap(context, signal.gradient * signal.activation);
}

Method eigengradcam()
{
    MethodInfo info;
    info.id = "eigengradcam";
    info.name = "Eigen-Grad-CAM";
    info.summary = CAMSCOPE_TEXT(
        "The main pattern in what the layer's positions add to the score: Eigen-CAM that asks about a class.");
    info.formula = "raw = X v_1";
    info.symbols = legend({"y", "A", "g"},
        {{"X",
             CAMSCOPE_TEXT("g·A as a matrix, one row per position and one column per channel, each column less its "
                           "mean (option centre)")},
            {"v_1",
                CAMSCOPE_TEXT("the first right-singular vector of X, its sign such that the value of largest magnitude "
                              "in the map is positive")}});
    info.misleads = CAMSCOPE_TEXT("Its sign is a convention, so a bright position may as well speak against the class; "
                                  "HiResCAM, the sum of the same values instead of their main pattern, has a sign that "
                                  "means something. One direction can miss an object that another direction carries.");
    info.cost
        = CAMSCOPE_TEXT("One forward and one backward pass behind the layer, and one singular value decomposition.");
    info.paper = "Muhammad and Yeasin 2020, Eigen-CAM; weighted by gradients in pytorch-grad-cam";
    info.link = "https://arxiv.org/abs/2008.00299";
    info.seeAlso = {"eigencam", "hirescam"};
    info.options = {centreOption()};
    return {std::move(info), computeEigengradcam};
}

} // namespace camscope
