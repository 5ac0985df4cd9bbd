// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/explain/channelterms.h"
#include "core/explain/headpass.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"
#include "core/graph/extract.h"
#include "core/graph/pooledlinear.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

/// The target as weights of class logits; CAM is linear in them.
std::vector<WeightedClass> linearTarget(const MethodContext& context, bool rectified)
{
    const TargetSpec& target = context.resolved.spec;
    std::vector<WeightedClass> classes = target.classes;
    if (target.kind == TargetSpec::Kind::Binary)
        classes = {{0, 1}}; // the classifier's only row
    const bool isLinear = target.kind == TargetSpec::Kind::ClassIndex || target.kind == TargetSpec::Kind::WeightedSet
        || target.kind == TargetSpec::Kind::Difference || target.kind == TargetSpec::Kind::Binary;
    if (!isLinear || (rectified && (classes.size() > 1 || target.negated)))
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("CAM explains class logits; for the target \"%1\" use Grad-CAM."),
                {context.resolved.title}});
    if (target.kind == TargetSpec::Kind::Difference) {
        classes[0].weight = 1;
        classes[1].weight = -1;
    } else if (target.kind == TargetSpec::Kind::ClassIndex) {
        classes[0].weight = 1;
    }
    for (WeightedClass& weighted : classes)
        weighted.weight = target.negated ? -weighted.weight : weighted.weight;
    return classes;
}

/// See findPooledLinear().
int positionDimensions(const GridInfo& grid)
{
    const bool isPlane = grid.layout == GridLayout::ChannelsFirst || grid.layout == GridLayout::ChannelsLast;
    if (isPlane)
        return 2;
    return grid.isGrid() && grid.extraTokens == 0 ? 1 : 0;
}

/// The layer that CAM can explain: the suggested one, else the last that fits. Empty if the network has none.
std::string layerForCam(const MethodContext& context, int output)
{
    const ModelInfo& model = *context.network.info();
    const Program& program = context.network.program();
    const std::vector<torch::jit::Value*> outputs = program.outputValues();
    std::vector<const LayerInfo*> candidates{model.layer(model.suggestedLayer)};
    for (auto layer = model.layers.rbegin(); layer != model.layers.rend(); ++layer)
        candidates.push_back(&*layer);
    for (const LayerInfo* layer : candidates) {
        if (layer == nullptr || !layer->grid.isGrid())
            continue;
        const Split split = splitAt(program, context.network.layerValue(layer->name), outputs);
        if (findPooledLinear(*split.head, output, positionDimensions(layer->grid)).found)
            return layer->name;
    }
    return {};
}

PooledLinear requirePooledLinear(const MethodContext& context, const torch::jit::Graph& head)
{
    const int output = context.resolved.output;
    const PooledLinearSearch search = findPooledLinear(head, output, positionDimensions(context.grid));
    if (search.found)
        return *search.found;
    const std::string layer = layerForCam(context, output);
    const Message remedy = layer.empty()
        ? Message{CAMSCOPE_TEXT("no layer of this network has them, so use Grad-CAM or HiResCAM instead")}
        : Message{CAMSCOPE_TEXT("choose the layer %1, or use Grad-CAM"), {layer}};
    throw Error(ErrorKind::NotPossible,
        {CAMSCOPE_TEXT("CAM needs global pooling and one linear layer right behind %1, but %2; %3."),
            {context.layer, search.obstacle, remedy}});
}

/// The score as the map tells it: Σ_ij raw/(hw) + b, or Σ_ij relu(raw + b)/(hw).
double scoreFromMap(const at::Tensor& raw, double bias, bool rectified)
{
    return rectified ? (raw + bias).relu().mean().item<double>() : raw.mean().item<double>() + bias;
}

/// Zhou et al. 2016: Σ_k w_k^c A_k, w^c the classifier's row of the class.
MapSteps computeCam(MethodContext& context)
{
    const CompiledGraph& head = context.network.splitAtLayer(context.layer).head;
    const PooledLinear classifier = requirePooledLinear(context, head.graph());
    const at::Tensor activation = layerActivation(context);
    const at::Tensor weights = at::zeros({activation.size(0)}, activation.options());
    double bias = 0;
    for (const WeightedClass& weighted : linearTarget(context, classifier.rectified)) {
        if (classifier.weights.defined())
            weights.add_(classifier.weights[weighted.index].to(activation.options()), weighted.weight);
        else // the layer is the class map itself
            weights[weighted.index] += weighted.weight;
        if (classifier.bias.defined())
            bias += weighted.weight * classifier.bias[weighted.index].item<double>();
    }
    const at::Tensor raw = weightedSum(context, weights, activation);
    if (classifier.maximum) {
        context.warn("max_pooling",
            {CAMSCOPE_TEXT(
                "The network pools by maximum: the map uses the same weights, but does not add up to the score.")});
        co_return raw;
    }
    const double score = scoreOfPicture(context);
    const double residual = std::abs(score - scoreFromMap(raw, bias, classifier.rectified));
    const double bound = 1e-4 * std::max(std::abs(score), raw.abs().mean().item<double>());
    context.facts.push_back(
        {"cam_identity_residual", {CAMSCOPE_TEXT("Residual of the CAM identity")}, numberText(residual, 3)});
    if (!(residual <= bound))
        context.warn("cam_identity",
            {CAMSCOPE_TEXT("The map does not add up to the score: they differ by %1, more than rounding explains."),
                {numberText(residual, 3)}});
    co_return raw;
}

} // namespace

Method cam()
{
    MethodInfo info;
    info.id = "cam";
    info.name = "CAM";
    info.needsGradient = false;
    info.needsPooledLinear = true;
    info.summary = CAMSCOPE_TEXT(
        "How much every position of the layer adds to the class's logit. Behind the layer stand only an average over "
        "positions and one linear layer, so the classifier's own weights say it exactly; nothing is estimated.");
    info.formula = "raw = Σ_k w_k^c A_k\n"
                   "y = Σ_ij raw / hw + b";
    info.symbols = legend({"y", "A", "k", "i, j"},
        {{"w^c", CAMSCOPE_TEXT("the classifier's weights for the class c")},
            {"b", CAMSCOPE_TEXT("the classifier's bias for the class")},
            {"hw", CAMSCOPE_TEXT("the number of positions")}});
    info.misleads
        = CAMSCOPE_TEXT("Exact, but for such networks and their last layer only. A ReLU in front of the pooling "
                        "(SqueezeNet, NiN) cuts off what is negative before the average, and with global max pooling "
                        "the map does not add up to the score. A position sees more of the picture than its cell: the "
                        "map says where the features lie, not which pixels made them.");
    info.cost = CAMSCOPE_TEXT("No pass beyond the picture's own forward pass.");
    info.paper = "Zhou et al. 2016, Learning Deep Features for Discriminative Localization";
    info.link = "https://arxiv.org/abs/1512.04150";
    info.seeAlso = {"gradcam", "hirescam", "edges"};
    return {std::move(info), computeCam};
}

} // namespace camscope
