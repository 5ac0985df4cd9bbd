// SPDX-License-Identifier: Apache-2.0
#include "core/explain/backwardsignal.h"

#include "core/explain/nonfinite.h"
#include "core/graph/valuetraits.h"

#include <algorithm>
#include <vector>

namespace camscope {

namespace {

using torch::jit::Value;

/// What comes back to the output of a layer.
struct SignalPoint
{
    const NamedValue* layer = nullptr;
    bool isCutOff = false; ///< no path of derivatives from the picture to the layer
    at::Tensor gradient; ///< ∂y/∂A, batch 1; undefined without a path of derivatives from the layer to the score
};

/// The gradient of the score on its way back.
struct BackwardSignal
{
    at::Tensor picture; ///< ∂y/∂x; undefined without a path of derivatives
    std::vector<SignalPoint> layers; ///< in order of execution
};

/// One pass forward and backward through the whole network, with the method's rule at the rectifiers.
BackwardSignal backwardSignal(const MethodContext& context)
{
    const Program& program = context.network.program();
    const auto graph = extract(program, {{program.input}, program.layerAndOutputValues()});
    if (context.reluRule)
        applyReluRule(*graph, *context.reluRule);

    const at::AutoGradMode gradients(true);
    const at::Tensor leaf = context.input.detach().requires_grad_();
    const auto values = CompiledGraph(graph).run({leaf});
    BackwardSignal signal;
    std::vector<at::Tensor> outputs;
    std::vector<at::Tensor> reached{leaf};
    std::vector<std::size_t> reachedLayers; // of those behind the leaf
    for (std::size_t i = 0; i < values.size(); ++i) {
        const at::Tensor value = values[i].toTensor();
        if (i >= program.layers.size()) {
            outputs.push_back(value);
            continue;
        }
        signal.layers.push_back({&program.layers[i], value.is_floating_point() && !value.requires_grad(), {}});
        if (value.requires_grad()) {
            reached.push_back(value);
            reachedLayers.push_back(i);
        }
    }
    const at::Tensor score = context.target(outputs).sum();
    if (!score.requires_grad())
        return signal;
    const auto found = torch::autograd::grad({score}, reached, {}, false, false, true);
    signal.picture = found[0];
    for (std::size_t i = 0; i < reachedLayers.size(); ++i)
        signal.layers[reachedLayers[i]].gradient = found[i + 1];
    return signal;
}

bool isZero(const at::Tensor& gradient)
{
    return !gradient.defined() || gradient.abs().max().item<float>() == 0;
}

std::string shownName(const MethodContext& context, const NamedValue& layer)
{
    return context.network.info()->shownName(layer.name);
}

const Value* outputOfTarget(const MethodContext& context)
{
    return context.network.program().outputs.at(context.resolved.output).value;
}

bool leadsToScore(const MethodContext& context, const Value* value)
{
    return dependentValues(context.network.program(), value).contains(outputOfTarget(context));
}

/// Why softmax or sigmoid is flat at this score; empty where it is not.
Message saturation(const MethodContext& context)
{
    const at::NoGradGuard noGradient;
    const std::vector<at::Tensor> outputs = context.network.outputs(context.input);
    const auto isFlat = [](const at::Tensor& p) { return p.mul(1 - p).abs().max().item<float>() == 0; };
    const at::Tensor score = context.target(outputs);
    const std::string text = numberText(score.item<double>());
    const auto output = static_cast<std::size_t>(context.resolved.output);
    if (context.network.info()->outputs.at(output).probabilities && isFlat(outputs.at(output)))
        return {CAMSCOPE_TEXT("the model ends in softmax or sigmoid and answers exactly %1, where that is flat; export "
                              "it without that last step"),
            {text}};
    if (context.resolved.spec.kind == TargetSpec::Kind::Probability && isFlat(score.abs()))
        return {CAMSCOPE_TEXT("the probability is saturated at exactly %1; explain the class's logit instead"), {text}};
    return {};
}

/// What keeps the signal from the context's layer, seen from the gradients between it and the score.
Message obstacleBehindLayer(const MethodContext& context)
{
    const Value* layer = context.network.layerValue(context.layer);
    const auto behind = dependentValues(context.network.program(), layer);
    at::Tensor own;
    for (const SignalPoint& point : backwardSignal(context).layers) {
        if (point.layer->value == layer) {
            own = point.gradient;
            if (context.grid.extraTokens > 0 && !isZero(own))
                return {CAMSCOPE_TEXT(
                    "the score reads it only through its class or register tokens; choose an earlier layer")};
        } else if (behind.contains(point.layer->value) && point.isCutOff && !own.defined()) {
            return {CAMSCOPE_TEXT("an operator between it and %1 has no derivative, as rounding has none; use a method "
                                  "that needs no gradient"),
                {shownName(context, *point.layer)}};
        } else if (behind.contains(point.layer->value) && own.defined() && !isZero(point.gradient)) {
            return {CAMSCOPE_TEXT("the backward signal dies at %1; choose that layer or a later one"),
                {shownName(context, *point.layer)}};
        }
    }
    return {CAMSCOPE_TEXT("the score is saturated or reads nothing from there")};
}

} // namespace

std::optional<Warning> independenceWarning(const MethodContext& context)
{
    const Value* layer = context.network.layerValue(context.layer);
    if (leadsToScore(context, layer))
        return {};
    const bool isBehind = dependentValues(context.network.program(), outputOfTarget(context)).contains(layer);
    return Warning{"score_independent_of_layer",
        {isBehind ? CAMSCOPE_TEXT("%1 lies behind the score: it is made of it, so the score does not depend on it. "
                                  "Choose a layer before the output.")
                  : CAMSCOPE_TEXT("%1 lies beside the way to the score, in another branch of the network, so the score "
                                  "does not depend on it. Choose a layer on the way, or a target of that branch."),
            {context.layer}}};
}

Warning zeroGradientWarning(const MethodContext& context)
{
    if (std::optional<Warning> independent = independenceWarning(context))
        return *independent;
    Message reason = saturation(context);
    if (reason.isEmpty())
        reason = obstacleBehindLayer(context);
    return {
        "zero_gradient", {CAMSCOPE_TEXT("The gradient at %1 is zero at every position: %2."), {context.layer, reason}}};
}

std::optional<Warning> lostSignalWarning(const MethodContext& context)
{
    const BackwardSignal signal = backwardSignal(context);
    if (!isZero(signal.picture))
        return {};
    if (const Message reason = saturation(context); !reason.isEmpty())
        return Warning{
            "zero_gradient", {CAMSCOPE_TEXT("The gradient at the picture is zero everywhere: %1."), {reason}}};
    const auto cutOff = std::find_if(signal.layers.begin(), signal.layers.end(),
        [&](const SignalPoint& point) { return point.isCutOff && leadsToScore(context, point.layer->value); });
    if (!signal.picture.defined() && cutOff != signal.layers.end())
        return Warning{"signal_dies",
            {CAMSCOPE_TEXT("No gradient gets past %1 to the picture: an operator before it has no derivative, as "
                           "rounding has none. Use a method that needs no gradient, or one on a layer."),
                {shownName(context, *cutOff->layer)}}};
    std::string last; // the output's own layer, if even there is nothing
    for (const SignalPoint& point : signal.layers) {
        if (point.gradient.defined())
            last = shownName(context, *point.layer);
        if (!isZero(point.gradient))
            break;
    }
    if (last.empty())
        return {};
    return Warning{"signal_dies",
        {CAMSCOPE_TEXT("The backward signal dies at %1: nothing of it gets past there to the picture."), {last}}};
}

std::string layerWhereSignalBreaks(const MethodContext& context)
{
    std::string name;
    for (const SignalPoint& point : backwardSignal(context).layers) {
        if (point.gradient.defined() && !isFinite(point.gradient))
            name = shownName(context, *point.layer);
    }
    return name;
}

} // namespace camscope
