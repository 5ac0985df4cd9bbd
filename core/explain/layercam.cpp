// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

/// Jiang et al. 2021: Σ_k relu(g)·A.
static MapSteps computeLayercam(MethodContext& context)
{
    const LayerSignal signal = layerSignal(context);
    co_return summedTerms(context, signal.gradient.relu() * signal.activation);
}

Method layercam()
{
    MethodInfo info;
    info.id = "layercam";
    info.name = "LayerCAM";
    info.summary
        = CAMSCOPE_TEXT("Which positions of the layer raise the score, each weighted by its own positive gradient. It "
                        "stays sharp in early layers, where one weight per channel says too little.");
    info.formula = "raw = Σ_k relu(g) · A";
    info.symbols = legend({"y", "A", "k", "g", "relu"});
    info.misleads = CAMSCOPE_TEXT(
        "Where a stride or max pooling follows the layer, the gradient reaches only some positions, which shows as a "
        "grid that is no property of the picture. Only positive gradients count, so what speaks against the class does "
        "not show; in early layers the map follows edges and textures more than the class.");
    info.cost = CAMSCOPE_TEXT(
        "One forward and one backward pass behind the layer; what lies before it runs once per picture.");
    info.paper = "Jiang et al. 2021, LayerCAM: Exploring Hierarchical Class Activation Maps for Localization";
    info.link = "https://doi.org/10.1109/TIP.2021.3089943";
    info.seeAlso = {"hirescam", "gradcam_elementwise", "gradcam"};
    return {std::move(info), computeLayercam};
}

} // namespace camscope
