// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Element-wise Grad-CAM, as in pytorch-grad-cam: Σ_k relu(g·A); A and g are K×h×w.
static MapSteps computeGradcamElementwise(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return summedTerms(context, (signal.gradient * signal.activation).relu());
}

Method gradcamElementwise()
{
    MethodInfo info;
    info.id = "gradcam_elementwise";
    info.name = "Element-wise Grad-CAM";
    info.summary = CAMSCOPE_TEXT("What raises the score at every position of the layer: the contributions of the "
                                 "channels are added where they are positive and left out where they are negative.");
    info.formula = "raw = Σ_k relu(g · A)";
    info.symbols = legend({"y", "A", "k", "g", "relu"});
    info.misleads = CAMSCOPE_TEXT(
        "Contributions that other channels cancel out stay in the map, so it can light up positions that lower the "
        "score on balance; HiResCAM shows the balance. Where no activation is negative it is LayerCAM.");
    info.cost = CAMSCOPE_TEXT(
        "One forward and one backward pass behind the layer; what lies before it runs once per picture.");
    info.paper = "Gildenblat et al. 2021, pytorch-grad-cam";
    info.link = "https://github.com/jacobgil/pytorch-grad-cam";
    info.seeAlso = {"hirescam", "layercam"};
    return {std::move(info), computeGradcamElementwise};
}

} // namespace camscope
