// SPDX-License-Identifier: Apache-2.0
#include "core/model/networkdescription.h"

#include "core/graph/compiledgraph.h"
#include "core/graph/extract.h"
#include "core/io/files.h"
#include "core/model/gridlayout.h"

#include <algorithm>
#include <map>
#include <set>

namespace camscope {

using torch::jit::Value;

namespace {

/// Names that share a value: the outermost stands for all of them.
std::map<const Value*, const NamedValue*> outermostNames(const Program& program)
{
    const auto rank = [](const NamedValue& named) {
        return std::pair(named.functional, std::count(named.name.begin(), named.name.end(), '.'));
    };
    std::map<const Value*, const NamedValue*> outermost;
    for (const NamedValue& named : program.layers) {
        const NamedValue*& best = outermost[named.value];
        if (best == nullptr || rank(named) < rank(*best))
            best = &named;
    }
    return outermost;
}

Message unavailability(const GridInfo& grid, const at::Tensor& activation)
{
    if (!activation.requires_grad())
        return {CAMSCOPE_TEXT("Its output does not depend on the picture.")};
    if (grid.layout == GridLayout::None)
        return {CAMSCOPE_TEXT("Its output has no grid of positions: it lies behind pooling or flattening.")};
    if (!grid.isGrid())
        return {CAMSCOPE_TEXT("Its grid is 1×1: one value for the whole picture.")};
    return activation.size(0) == 1 ? Message()
                                   : Message{CAMSCOPE_TEXT("Its output does not hold one activation per picture.")};
}

/// Outputs of all layers and of the network, from one run.
struct ProbeRun
{
    std::vector<at::Tensor> layers;
    std::vector<at::Tensor> outputs;
};

ProbeRun runOn(const Program& program, const at::Tensor& probe)
{
    std::vector<Value*> wanted;
    for (const NamedValue& named : program.layers)
        wanted.push_back(named.value);
    for (const ProgramOutput& output : program.outputs)
        wanted.push_back(output.value);
    const CompiledGraph graph(extract(program, {{program.input}, wanted}));
    // Gradients of the score with respect to every layer decide which one is suggested.
    const at::AutoGradMode gradients(true);
    const auto values = graph.run({probe.detach().requires_grad_()});
    ProbeRun run;
    for (std::size_t i = 0; i < values.size(); ++i)
        (i < program.layers.size() ? run.layers : run.outputs).push_back(values[i].toTensor());
    return run;
}

/// Whether the value comes straight from a softmax or sigmoid.
bool isProbability(const Value* value)
{
    static const std::set<std::string> normalising{"aten::softmax", "aten::_softmax", "aten::sigmoid"};
    return normalising.contains(value->node()->kind().toQualString());
}

OutputInfo outputInfo(const ProgramOutput& named, const at::Tensor& output)
{
    OutputInfo info;
    info.path = named.path;
    info.shape = output.sizes().vec();
    info.floating = output.is_floating_point();
    if (!info.floating || output.dim() == 0 || output.size(0) != 1)
        return info;
    const bool hasClasses = output.dim() > 1 && output.size(1) > 1;
    if (output.numel() == 1) {
        info.kind = OutputKind::SingleScore;
        info.classes = 2;
    } else if (hasClasses && (output.dim() == 2 || output.dim() == 4)) {
        info.kind = output.dim() == 2 ? OutputKind::ClassVector : OutputKind::ScoreMap;
        info.classes = static_cast<int>(output.size(1));
    }
    info.probabilities = info.classes > 0 && isProbability(named.value);
    return info;
}

/// See ModelInfo::mainOutput.
int mainOutput(const std::vector<OutputInfo>& outputs)
{
    for (const OutputKind kind :
        {OutputKind::ClassVector, OutputKind::ScoreMap, OutputKind::SingleScore, OutputKind::Other}) {
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (outputs[i].kind == kind && outputs[i].floating)
                return static_cast<int>(i);
        }
    }
    return -1;
}

/// The part of an activation or its gradient that belongs to grid positions.
at::Tensor gridPart(const at::Tensor& tensor, const GridInfo& grid)
{
    return grid.layout == GridLayout::Tokens ? tensor.slice(1, grid.extraTokens) : tensor;
}

/// Pooling and rearrangement come after the layer that people mean.
bool onlyPassesOn(const std::string& type)
{
    static const std::set<std::string> rearranging{"Permute", "Flatten", "Identity", "Dropout", "Dropout2d"};
    return rearranging.contains(type) || type.find("Pool") != std::string::npos;
}

/// The last layer whose score gradient is not zero at its grid positions and that is not the class map itself.
std::string suggestLayer(const ModelInfo& info, const ProbeRun& run)
{
    at::Tensor score;
    if (info.mainOutput >= 0) {
        const at::Tensor& output = run.outputs[info.mainOutput];
        score = info.outputs[info.mainOutput].kind == OutputKind::ClassVector ? output.max() : output.mean();
    }
    for (std::size_t i = info.layers.size(); i-- > 0;) {
        const LayerInfo& layer = info.layers[i];
        if (!layer.explainable() || !layer.aliasOf.empty() || layer.functional || onlyPassesOn(layer.type))
            continue;
        const bool isClassMap = info.classCount() > 0 && layer.grid.channels == info.classCount();
        if (isClassMap || !score.defined() || !score.requires_grad() || !run.layers[i].requires_grad())
            continue;
        const auto gradients = torch::autograd::grad({score}, {run.layers[i]}, {}, true, false, true);
        if (gradients[0].defined() && gridPart(gradients[0], layer.grid).abs().max().item<float>() > 0)
            return layer.name;
    }
    return {};
}

} // namespace

ModelInfo describeNetwork(const ImportedModel& model, const Program& program, const at::Tensor& probe)
{
    ModelInfo info;
    info.format = model.format;
    info.description = model.description;
    info.descriptionSource = model.descriptionSource;
    info.parameterCount = model.parameterCount;
    info.inputShape = probe.sizes().vec();
    info.nodeCount = std::distance(program.graph->nodes().begin(), program.graph->nodes().end());

    const ProbeRun run = runOn(program, probe);
    const auto outermost = outermostNames(program);
    for (std::size_t i = 0; i < program.layers.size(); ++i) {
        const NamedValue& named = program.layers[i];
        LayerInfo layer;
        layer.name = named.name;
        layer.type = named.type;
        layer.call = named.call;
        layer.functional = named.functional;
        layer.shape = run.layers[i].sizes().vec();
        layer.grid = gridLayout(layer.shape, static_cast<int>(probe.size(2)), static_cast<int>(probe.size(3)));
        layer.unavailable = unavailability(layer.grid, run.layers[i]);
        if (const NamedValue* shown = outermost.at(named.value); shown != &named)
            layer.aliasOf = shown->name;
        info.layers.push_back(std::move(layer));
    }
    for (std::size_t i = 0; i < program.outputs.size(); ++i)
        info.outputs.push_back(outputInfo(program.outputs[i], run.outputs[i]));
    info.mainOutput = mainOutput(info.outputs);

    info.suggestedLayer = suggestLayer(info, run);
    if (!model.description.layer.empty()) {
        if (info.layer(model.description.layer) != nullptr)
            info.suggestedLayer = model.description.layer;
        else
            info.warnings.push_back(
                {CAMSCOPE_TEXT("The description suggests the layer \"%1\", which the model does not have."),
                    {model.description.layer}});
    }
    if (info.mainOutput >= 0 && info.outputs[info.mainOutput].probabilities)
        info.warnings.push_back({CAMSCOPE_TEXT(
            "The model ends in softmax or sigmoid, so its answer is a probability and no logit: where it is sure of "
            "itself, gradients vanish. An export without that last step gives better maps.")});
    if (model.hasNonFiniteWeights)
        info.warnings.push_back({CAMSCOPE_TEXT("Some weights are NaN or infinite; predictions and maps will be too.")});
    if (model.descriptionSource == DescriptionSource::Default)
        info.warnings.push_back(
            {CAMSCOPE_TEXT("The model says nothing about its input; ImageNet's preprocessing is assumed.")});
    const int labelCount = static_cast<int>(model.description.labels.size());
    const bool isBinary = info.mainOutput >= 0 && info.outputs[info.mainOutput].kind == OutputKind::SingleScore;
    const bool labelsFit = labelCount == info.classCount() || (isBinary && labelCount == 1); // one: that of "yes"
    if (labelCount > 0 && info.classCount() > 0 && !labelsFit)
        info.warnings.push_back({CAMSCOPE_TEXT("The description has %1 labels for %2 classes."),
            {std::to_string(labelCount), std::to_string(info.classCount())}});
    return info;
}

} // namespace camscope
