// SPDX-License-Identifier: Apache-2.0
#include "core/explain/degenerate.h"

#include <algorithm>

namespace camscope {

namespace {

/// Positive values below this share of the most negative one are noise beside it.
constexpr float faintShare = 0.01F;

bool isFinite(const at::Tensor& tensor)
{
    return at::isfinite(tensor).all().item<bool>();
}

bool isZero(const at::Tensor& gradient)
{
    return !gradient.defined() || gradient.abs().max().item<float>() == 0;
}

/// The first step on the way from the picture to the map that gave NaN or infinity.
Message sourceOfNaN(MethodContext& context)
{
    const at::NoGradGuard noGradient;
    if (!isFinite(context.input))
        return {CAMSCOPE_TEXT("The preprocessed picture already holds values that are NaN or infinite.")};
    if (context.stem.activation.defined() && !isFinite(context.stem.activation))
        return {CAMSCOPE_TEXT(
                    "The activation of %1 holds NaN or infinite values: the network makes them before this layer, "
                    "most likely from its weights."),
            {context.layer}};
    for (const at::Tensor& output : context.network.outputs(context.input)) {
        if (output.is_floating_point() && !isFinite(output))
            return {CAMSCOPE_TEXT("The network's output is NaN or infinite, most likely from its weights.")};
    }
    return {
        CAMSCOPE_TEXT("The map holds NaN or infinite values although activation and output are finite: the gradient or "
                      "the method's formula made them.")};
}

void warnAboutGrid(const MethodContext& context, std::vector<Warning>& warnings)
{
    if (context.method.map != MapKind::Layer)
        return;
    if (context.grid.layout == GridLayout::None)
        warnings.push_back({"layer_without_grid",
            {CAMSCOPE_TEXT(
                 "%1 has no grid of positions (it lies behind pooling or flattening), so the map is one value; "
                 "choose an earlier layer."),
                {context.layer}}});
    else if (!context.grid.isGrid())
        warnings.push_back({"grid_1x1",
            {CAMSCOPE_TEXT(
                 "The grid of %1 is 1×1, so the map is one value for the whole picture; choose an earlier layer."),
                {context.layer}}});
}

void warnAboutDeadSignal(MethodContext& context, std::vector<Warning>& warnings)
{
    const std::string layer = layerWhereSignalDies(context, context.reluRule);
    if (layer.empty())
        return;
    warnings.push_back({"signal_dies",
        {CAMSCOPE_TEXT("The backward signal dies at %1: nothing of it gets past there to the picture."), {layer}}});
}

bool hasCode(const std::vector<Warning>& warnings, const std::string& code)
{
    return std::any_of(warnings.begin(), warnings.end(), [&](const Warning& warning) { return warning.code == code; });
}

} // namespace

std::string layerWhereSignalDies(MethodContext& context, std::optional<ReluRule> rule)
{
    const Program& program = context.network.program();
    std::vector<torch::jit::Value*> wanted;
    for (const NamedValue& layer : program.layers)
        wanted.push_back(layer.value);
    for (const ProgramOutput& output : program.outputs)
        wanted.push_back(output.value);
    auto graph = extract(program, {{program.input}, wanted});
    if (rule)
        applyReluRule(*graph, *rule);

    const at::AutoGradMode gradients(true);
    const at::Tensor leaf = context.input.detach().requires_grad_();
    const auto values = CompiledGraph(graph).run({leaf});
    std::vector<at::Tensor> outputs;
    for (std::size_t i = program.layers.size(); i < values.size(); ++i)
        outputs.push_back(values[i].toTensor());
    const at::Tensor score = context.target(outputs).sum();
    if (!score.requires_grad())
        return {};
    std::vector<at::Tensor> points{leaf};
    std::vector<const NamedValue*> layers{nullptr}; // of the points
    for (std::size_t i = 0; i < program.layers.size(); ++i) {
        if (values[i].toTensor().requires_grad()) {
            points.push_back(values[i].toTensor());
            layers.push_back(&program.layers[i]);
        }
    }
    const auto found = torch::autograd::grad({score}, points, {}, false, false, true);
    std::size_t last = layers.size() - 1; // the output's own layer, if even there is nothing
    for (std::size_t i = 0; i < last; ++i) {
        if (!isZero(found[i]))
            last = i;
    }
    while (last + 1 < layers.size() && last > 0 && layers[last + 1]->value == layers[last]->value)
        ++last; // the outermost of the names that share the value
    return last > 0 ? layers[last]->name : std::string();
}

std::vector<Warning> degenerateWarnings(MethodContext& context, const MapStatistics& statistics)
{
    std::vector<Warning> warnings;
    warnAboutGrid(context, warnings);
    if (statistics.nanCount > 0) {
        warnings.push_back({"nan",
            {CAMSCOPE_TEXT("%1 of %2 values of the map are NaN or infinite."),
                {std::to_string(statistics.nanCount), std::to_string(statistics.count)}}});
        warnings.push_back({"nan_source", sourceOfNaN(context)});
        return warnings;
    }
    const bool isLayerMap = context.method.map == MapKind::Layer;
    if (statistics.count > 1 && statistics.minimum == statistics.maximum) {
        warnings.push_back({"constant",
            {CAMSCOPE_TEXT("The map has the same value everywhere (%1), so it shows no place."),
                {numberText(statistics.maximum)}}});
        if (statistics.maximum == 0 && !isLayerMap && context.method.family != MethodFamily::Control)
            warnAboutDeadSignal(context, warnings);
    } else if (isLayerMap && statistics.maximum <= 0 && !hasCode(context.warnings, "zero_gradient")) {
        warnings.push_back({"all_negative",
            {CAMSCOPE_TEXT(
                 "No position is positive (values from %1 to %2), so nothing is left after ReLU: here the layer speaks "
                 "against the class. The signed view shows the map."),
                {numberText(statistics.minimum), numberText(statistics.maximum)}}});
    } else if (isLayerMap && statistics.maximum < faintShare * -statistics.minimum) {
        warnings.push_back({"faint_positive",
            {CAMSCOPE_TEXT(
                 "Next to nothing is positive (largest value %1, most negative %2): scaled by itself, the map shows "
                 "noise. A scale shared with other classes shows it for what it is."),
                {numberText(statistics.maximum), numberText(statistics.minimum)}}});
    }
    return warnings;
}

} // namespace camscope
