// SPDX-License-Identifier: Apache-2.0
#include "core/model/networkdescription.h"

#include "core/graph/compiledgraph.h"
#include "core/graph/extract.h"
#include "core/graph/unsteady.h"
#include "core/io/files.h"
#include "core/model/layerdescription.h"

#include <set>
#include <unordered_map>

namespace camscope {

using torch::jit::Value;

namespace {

using Traits = std::unordered_map<const Value*, ValueTraits>;

/// Outputs of all layers and of the network, from one run.
struct ProbeRun
{
    at::Tensor picture;
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

/// Pooling and rearrangement come after the layer that people mean.
bool onlyPassesOn(const LayerInfo& layer)
{
    static const std::set<std::string> rearranging{
        "Permute", "Flatten", "Identity", "Dropout", "Dropout2d", "dropout", "softmax", "log_softmax", "interpolate"};
    return rearranging.contains(layer.type) || layer.type.find("Pool") != std::string::npos
        || (layer.functional && layer.type.find("pool") != std::string::npos)
        || (layer.functional && layer.type.starts_with("upsample"));
}

/// Finds the layer to suggest for an output: the last one whose score gradient is not zero at its grid positions and
/// that is neither the class map itself nor a projection inside attention.
class Suggestion
{
public:
    Suggestion(const ModelInfo& info, const Program& program, const ProbeRun& run, const Traits& traits)
        : m_info(info)
        , m_program(program)
        , m_run(run)
        , m_traits(traits)
    {
    }

    /// "" if no layer will do. Frozen networks have lost their modules: there the operators are layers.
    std::string layer(int output)
    {
        m_output = output;
        if (!m_info.outputs[output].floating)
            return {};
        // Where softmax is saturated no layer has a gradient: then a layer on the way to the score must do.
        for (const bool withGradient : {true, false}) {
            for (const bool functional : {false, true}) {
                if (const std::string name = last(functional, withGradient); !name.empty())
                    return name;
            }
        }
        return {};
    }

private:
    std::string last(bool functional, bool withGradient) const
    {
        for (std::size_t i = m_info.layers.size(); i-- > 0;) {
            const LayerInfo& layer = m_info.layers[i];
            const bool isClassMap
                = m_info.classCount(m_output) > 0 && layer.grid.channels == m_info.classCount(m_output);
            if (layer.functional == functional && layer.aliasOf.empty() && layer.explainable() && !onlyPassesOn(layer)
                && !isClassMap && !m_traits.at(m_program.layers[i].value).feedsAttention
                && (withGradient ? hasGradient(i) : leadsToScore(i)))
                return layer.name;
        }
        return {};
    }

    bool leadsToScore(std::size_t index) const
    {
        return dependentValues(m_program, m_program.layers[index].value).contains(m_program.outputs[m_output].value);
    }

    at::Tensor scoreOf(const at::Tensor& output) const
    {
        return m_info.outputs[m_output].kind == OutputKind::ClassVector ? output.max() : output.mean();
    }

    bool hasGradient(std::size_t index) const
    {
        const at::Tensor& activation = m_run.layers[index];
        const at::Tensor score = scoreOf(m_run.outputs[m_output]);
        if (!activation.requires_grad()) // something before it has no derivative: what follows is run alone
            return headHasGradient(index);
        return score.requires_grad() && isNotZero(score, activation, m_info.layers[index].grid);
    }

    bool headHasGradient(std::size_t index) const
    {
        const Split split = splitAt(m_program, m_program.layers[index].value, {m_program.outputs[m_output].value});
        std::vector<c10::IValue> values;
        {
            const at::NoGradGuard noGradient;
            values = CompiledGraph(split.stem).run({m_run.picture});
        }
        const at::AutoGradMode gradients(true);
        const at::Tensor leaf = values[0].toTensor().detach().requires_grad_();
        values[0] = leaf;
        const at::Tensor score = scoreOf(CompiledGraph(split.head).run(values).at(0).toTensor());
        return score.requires_grad() && isNotZero(score, leaf, m_info.layers[index].grid);
    }

    static bool isNotZero(const at::Tensor& score, const at::Tensor& activation, const GridInfo& grid)
    {
        const at::Tensor gradient = torch::autograd::grad({score}, {activation}, {}, true, false, true)[0];
        return gradient.defined() && gridPart(gradient, grid).abs().max().item<float>() > 0;
    }

    const ModelInfo& m_info;
    const Program& m_program;
    const ProbeRun& m_run;
    const Traits& m_traits;
    int m_output = -1;
};

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
    const Traits traits = valueTraits(program);
    info.layers = describeLayers(
        {model, program, traits, run.layers, static_cast<int>(probe.size(2)), static_cast<int>(probe.size(3))});
    for (std::size_t i = 0; i < program.outputs.size(); ++i)
        info.outputs.push_back(outputInfo(program.outputs[i], run.outputs[i]));
    info.mainOutput = mainOutput(info.outputs);

    Suggestion suggestion(info, program, run, traits);
    for (std::size_t i = 0; i < info.outputs.size(); ++i) {
        if (info.outputs[i].classes > 0 || static_cast<int>(i) == info.mainOutput)
            info.outputs[i].suggestedLayer = suggestion.layer(static_cast<int>(i));
    }
    if (info.mainOutput >= 0)
        info.suggestedLayer = info.outputs[info.mainOutput].suggestedLayer;
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
