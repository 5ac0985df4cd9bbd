// SPDX-License-Identifier: Apache-2.0
#include "core/model/layersuggestion.h"

#include "core/graph/compiledgraph.h"
#include "core/graph/extract.h"
#include "core/model/layerdescription.h"

#include <set>

namespace camscope {

namespace {

/// Pooling and rearrangement come after the layer that people mean.
bool onlyPassesOn(const LayerInfo& layer)
{
    static const std::set<std::string> rearranging{
        "Permute", "Flatten", "Identity", "Dropout", "Dropout2d", "dropout", "softmax", "log_softmax", "interpolate"};
    return rearranging.contains(layer.type) || layer.type.find("Pool") != std::string::npos
        || (layer.functional && layer.type.find("pool") != std::string::npos)
        || (layer.functional && layer.type.starts_with("upsample"));
}

bool isNotZero(const at::Tensor& score, const at::Tensor& activation, const GridInfo& grid)
{
    const at::Tensor gradient = torch::autograd::grad({score}, {activation}, {}, true, false, true)[0];
    return gradient.defined() && gridPart(gradient, grid).abs().max().item<float>() > 0;
}

} // namespace

LayerSuggestion::LayerSuggestion(
    const ModelInfo& info, const Program& program, const ProbeRun& run, const Traits& traits)
    : m_info(info)
    , m_program(program)
    , m_run(run)
    , m_traits(traits)
{
}

std::string LayerSuggestion::layer(int output)
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

std::string LayerSuggestion::last(bool functional, bool withGradient) const
{
    for (std::size_t i = m_info.layers.size(); i-- > 0;) {
        const LayerInfo& layer = m_info.layers[i];
        const bool isClassMap = m_info.classCount(m_output) > 0 && layer.grid.channels == m_info.classCount(m_output);
        if (layer.functional == functional && layer.aliasOf.empty() && layer.explainable() && !onlyPassesOn(layer)
            && !isClassMap && !m_traits.at(m_program.layers[i].value).feedsAttention
            && (withGradient ? hasGradient(i) : leadsToScore(i)))
            return layer.name;
    }
    return {};
}

bool LayerSuggestion::leadsToScore(std::size_t index) const
{
    return dependentValues(m_program, m_program.layers[index].value).contains(m_program.outputs[m_output].value);
}

at::Tensor LayerSuggestion::scoreOf(const at::Tensor& output) const
{
    return m_info.outputs[m_output].kind == OutputKind::ClassVector ? output.max() : output.mean();
}

bool LayerSuggestion::hasGradient(std::size_t index) const
{
    const at::Tensor& activation = m_run.layers[index];
    const at::Tensor score = scoreOf(m_run.outputs[m_output]);
    if (!activation.requires_grad()) // something before it has no derivative: what follows is run alone
        return headHasGradient(index);
    return score.requires_grad() && isNotZero(score, activation, m_info.layers[index].grid);
}

bool LayerSuggestion::headHasGradient(std::size_t index) const
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

} // namespace camscope
