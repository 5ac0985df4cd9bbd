// SPDX-License-Identifier: Apache-2.0
#include "core/model/networkdescription.h"

#include "core/graph/compiledgraph.h"
#include "core/graph/extract.h"
#include "core/graph/unsteady.h"
#include "core/io/files.h"
#include "core/model/layerdescription.h"
#include "core/model/layersuggestion.h"
#include "core/model/modellabels.h"

#include <set>

namespace camscope {

using torch::jit::Value;

namespace {

ProbeRun runOn(const Program& program, const at::Tensor& probe)
{
    const CompiledGraph graph(extract(program, {{program.input}, program.layerAndOutputValues()}));
    // Gradients of the score with respect to every layer decide which one is suggested.
    const at::AutoGradMode gradients(true);
    const auto values = graph.run({probe.detach().requires_grad_()});
    ProbeRun run;
    run.picture = probe;
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

/// What a user should know before believing a map of this network.
void addWarnings(const ImportedModel& model, const Program& program, ModelInfo& info)
{
    if (info.mainOutput >= 0 && info.outputs[info.mainOutput].probabilities)
        info.warnings.push_back({CAMSCOPE_TEXT(
            "The model ends in softmax or sigmoid, so its answer is a probability and no logit: where it is sure of "
            "itself, gradients vanish. An export without that last step gives better maps.")});
    for (const std::string& precision : program.replacedPrecisions)
        info.warnings.push_back(
            {CAMSCOPE_TEXT("The model is stored in %1; it is computed in float32, so its scores may "
                           "differ a little from those of the original."),
                {precision}});
    if (!program.guards.empty())
        info.warnings.push_back({CAMSCOPE_TEXT(
            "The model's course depends on the picture's values. Methods that change the picture follow the course of "
            "the unchanged one, so that their scores may differ from the model's own.")});
    const Unsteadiness unsteady = unsteadiness(program);
    if (!unsteady.randomOperator.empty())
        info.warnings.push_back(
            {CAMSCOPE_TEXT("The model draws random numbers while it runs (%1), so its scores and all "
                           "maps change from run to run; export it in evaluation mode."),
                {unsteady.randomOperator}});
    if (unsteady.normalisesByBatch)
        info.warnings.push_back(
            {CAMSCOPE_TEXT("A batch norm uses the batch's own statistics, so the model was exported "
                           "in training mode; export it again after eval().")});
    if (model.hasNonFiniteWeights)
        info.warnings.push_back({CAMSCOPE_TEXT("Some weights are NaN or infinite; predictions and maps will be too.")});
}

/// What follows from the description alone.
std::vector<Message> descriptionWarnings(const ModelInfo& info)
{
    std::vector<Message> warnings;
    const ModelDescription& description = info.description;
    if (!description.layer.empty() && info.layer(description.layer) == nullptr)
        warnings.push_back({CAMSCOPE_TEXT("The description suggests the layer \"%1\", which the model does not have."),
            {description.layer}});
    if (info.descriptionSource == DescriptionSource::Default)
        warnings.push_back(
            {CAMSCOPE_TEXT("The model says nothing about its input; ImageNet's preprocessing is assumed.")});
    const int labelCount = static_cast<int>(description.labels.size());
    if (labelCount > 0 && !labelsFit(labelCount, info))
        warnings.push_back({CAMSCOPE_TEXT("The description has %1 labels for %2 classes."),
            {std::to_string(labelCount), std::to_string(info.classCount())}});
    return warnings;
}

void addDescription(const SourcedDescription& described, ModelInfo& info)
{
    info.description = described.description;
    info.descriptionSource = described.source;
    if (info.description.name.empty())
        info.description.name = fromPath(toPath(info.path).stem());
    const std::vector<Message> warnings = descriptionWarnings(info);
    info.warnings.insert(info.warnings.end(), warnings.begin(), warnings.end());
}

} // namespace

ModelInfo describeNetwork(
    const std::string& path, const ImportedModel& model, const Program& program, const at::Tensor& probe)
{
    ModelInfo info;
    info.path = path;
    info.format = model.format;
    info.parameterCount = model.parameterCount;
    info.inputShape = probe.sizes().vec();
    info.nodeCount = std::distance(program.graph->nodes().begin(), program.graph->nodes().end());

    const ProbeRun run = runOn(program, probe);
    const LayerSuggestion::Traits traits = valueTraits(program);
    info.layers = describeLayers(
        {model, program, traits, run.layers, static_cast<int>(probe.size(2)), static_cast<int>(probe.size(3))});
    for (std::size_t i = 0; i < program.outputs.size(); ++i)
        info.outputs.push_back(outputInfo(program.outputs[i], run.outputs[i]));
    info.mainOutput = mainOutput(info.outputs);

    LayerSuggestion suggestion(info, program, run, traits);
    for (std::size_t i = 0; i < info.outputs.size(); ++i) {
        if (info.outputs[i].classes > 0 || static_cast<int>(i) == info.mainOutput)
            info.outputs[i].suggestedLayer = suggestion.layer(static_cast<int>(i));
    }
    if (info.mainOutput >= 0)
        info.suggestedLayer = info.outputs[info.mainOutput].suggestedLayer;
    const std::string& described = model.described.description.layer;
    if (!described.empty() && info.layer(described) != nullptr)
        info.suggestedLayer = described;
    addWarnings(model, program, info);
    addDescription(model.described, info);
    return info;
}

bool describesSameLayers(const ModelDescription& one, const ModelDescription& other)
{
    return one.input.width == other.input.width && one.input.height == other.input.height
        && one.input.channelCount() == other.input.channelCount() && one.layer == other.layer
        && one.grids == other.grids;
}

ModelInfo redescribed(ModelInfo info, const SourcedDescription& described)
{
    info.warnings.resize(info.warnings.size() - descriptionWarnings(info).size()); // they are the last ones
    addDescription(described, info);
    return info;
}

} // namespace camscope
