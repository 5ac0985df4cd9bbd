// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Draelos and Carin 2020: Σ_k g·A; A and g are K×h×w.
static MapSteps computeHirescam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return summedTerms(context, signal.gradient * signal.activation);
}

Method hirescam()
{
    MethodInfo info;
    info.id = "hirescam";
    info.name = "HiResCAM";
    info.summary = CAMSCOPE_TEXT("What every position of the layer adds to the score, each with its own gradient; "
                                 "nothing is averaged. Where one linear layer follows, with or without average pooling "
                                 "before it, the map adds up to the score but for the bias.");
    info.formula = "raw = Σ_k g · A";
    info.symbols = legend({"y", "A", "k", "g"});
    info.misleads = CAMSCOPE_TEXT(
        "With more layers behind it, it is a first-order account, taken at this one picture: what the biases add has "
        "no place in it, and the gradient may change a step further on. In early layers it is noisy.");
    info.cost = CAMSCOPE_TEXT(
        "One forward and one backward pass behind the layer; what lies before it runs once per picture.");
    info.paper = "Draelos and Carin 2020, Use HiResCAM instead of Grad-CAM for faithful explanations of convolutional "
                 "neural networks";
    info.link = "https://arxiv.org/abs/2011.08891";
    info.seeAlso = {"gradcam", "layercam", "gradcam_elementwise"};
    return {std::move(info), computeHirescam};
}

} // namespace camscope
