// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"

#include "core/base/message.h"
#include "core/explain/backwardsignal.h"
#include "core/explain/headpass.h"

namespace camscope {

namespace {

/// Runs the head on what the stem gave. Without a path from the layer to the score the gradient is zero.
LayerSignal signalOf(const MethodContext& context, const StemValues& stem)
{
    const at::AutoGradMode gradients(true);
    const at::Tensor leaf = stem.activation.detach().requires_grad_();
    const at::Tensor score = context.target(runHead(context, {leaf, stem.skips})).sum();

    at::Tensor gradient;
    if (score.requires_grad())
        gradient = torch::autograd::grad({score}, {leaf}, {}, false, false, true)[0];
    if (!gradient.defined())
        gradient = at::zeros_like(leaf);
    return {onGrid(leaf.detach(), context.grid)[0], onGrid(gradient, context.grid)[0]};
}

} // namespace

void describeGradient(MethodContext& context, const at::Tensor& gradient)
{
    context.facts.push_back({"gradient_norm", {CAMSCOPE_TEXT("Gradient at %1, norm"), {context.layer}},
        numberText(gradient.norm().item<double>())});
    const int64_t nonFinite = at::isfinite(gradient).logical_not().sum().item<int64_t>();
    if (nonFinite > 0)
        context.warn("nan_gradient",
            {CAMSCOPE_TEXT("The gradient at %1 holds %2 values that are NaN or infinite."),
                {context.layer, std::to_string(nonFinite)}});
    else if (gradient.abs().max().item<float>() == 0)
        context.warnings.push_back(zeroGradientWarning(context));
}

at::Tensor onGrid(const at::Tensor& activation, const GridInfo& grid)
{
    switch (grid.layout) {
    case GridLayout::ChannelsFirst:
        return activation;
    case GridLayout::ChannelsLast:
        return activation.permute({0, 3, 1, 2});
    case GridLayout::Tokens: // B×N×K
        return activation.slice(1, grid.extraTokens)
            .transpose(1, 2)
            .reshape({activation.size(0), grid.channels, grid.height, grid.width});
    case GridLayout::TokensFirst: // N×B×K
        return activation.slice(0, grid.extraTokens)
            .permute({1, 2, 0})
            .reshape({activation.size(1), grid.channels, grid.height, grid.width});
    case GridLayout::TokensLast: // B×K×N
        return activation.slice(2, grid.extraTokens)
            .reshape({activation.size(0), grid.channels, grid.height, grid.width});
    case GridLayout::None:
        break;
    }
    return activation.reshape({activation.size(0), -1, 1, 1});
}

at::Tensor layerActivation(const MethodContext& context)
{
    return onGrid(context.stem.activation, context.grid)[0];
}

LayerSignal layerSignal(MethodContext& context)
{
    LayerSignal signal = signalOf(context, context.stem);
    describeGradient(context, signal.gradient);
    return signal;
}

LayerSignal layerSignalAt(const MethodContext& context, const at::Tensor& picture)
{
    StemValues stem;
    {
        const at::NoGradGuard noGradient;
        std::vector<c10::IValue> values = context.network.splitAtLayer(context.layer).stem.run({picture});
        stem = {values.at(0).toTensor(), {values.begin() + 1, values.end()}};
    }
    return signalOf(context, stem);
}

} // namespace camscope
