// SPDX-License-Identifier: Apache-2.0
#include "core/explain/degenerate.h"

#include "core/explain/backwardsignal.h"
#include "core/explain/layersignal.h"
#include "core/explain/nonfinite.h"

#include <algorithm>

namespace camscope {

namespace {

/// Positive values below this share of the most negative one are noise beside it.
constexpr float faintShare = 0.01F;

/// The first step on the way from the picture to the map that gave NaN or infinity.
Message sourceOfNaN(const MethodContext& context)
{
    if (Message forward = sourceOfNonFinite(context.network, context.input); !forward.isEmpty())
        return forward;
    if (context.method.needsGradient) {
        if (const std::string layer = layerWhereSignalBreaks(context); !layer.empty())
            return {CAMSCOPE_TEXT("On the way forward all is finite; on the way back %1 is the first layer whose "
                                  "gradient holds such values: the root of zero, for example, has no derivative."),
                {layer}};
    }
    return {
        CAMSCOPE_TEXT("Activations, output and gradients are finite, so the method's own formula makes such values: "
                      "an overflow, or a division by zero.")};
}

bool hasCode(const std::vector<Warning>& warnings, const std::string& code)
{
    return std::any_of(warnings.begin(), warnings.end(), [&](const Warning& warning) { return warning.code == code; });
}

/// Whether the map depends on the score at all.
bool readsScore(const MethodInfo& method)
{
    return method.needsGradient || method.needsPooledLinear || method.family == MethodFamily::Perturbation;
}

/// Methods that read the score through its gradient say so themselves (zeroGradientWarning).
void warnAboutIndependence(const MethodContext& context, std::vector<Warning>& warnings)
{
    if (context.layer.empty() || !readsScore(context.method) || hasCode(context.warnings, "score_independent_of_layer"))
        return;
    if (const std::optional<Warning> independent = independenceWarning(context))
        warnings.push_back(*independent);
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

/// A map that is the same everywhere, and what made it so.
void warnAboutConstant(const MethodContext& context, const MapStatistics& statistics, std::vector<Warning>& warnings)
{
    warnings.push_back({"constant",
        {CAMSCOPE_TEXT("The map has the same value everywhere (%1), so it shows no place."),
            {numberText(statistics.maximum + 0.0)}}}); // no "-0"
    if (context.method.map == MapKind::Layer) {
        const at::Tensor activation = layerActivation(context);
        if (activation.amax({1, 2}).equal(activation.amin({1, 2})))
            warnings.push_back({"constant_activation",
                {CAMSCOPE_TEXT("Every channel of %1 has one value at all positions, so no map of this layer can show a "
                               "place; choose another layer."),
                    {context.layer}}});
    } else if (context.method.needsGradient && statistics.maximum == 0) {
        if (const std::optional<Warning> lost = lostSignalWarning(context))
            warnings.push_back(*lost);
    }
}

} // namespace

std::vector<Warning> degenerateWarnings(MethodContext& context, const MapStatistics& statistics)
{
    std::vector<Warning> warnings;
    warnAboutGrid(context, warnings);
    warnAboutIndependence(context, warnings);
    if (statistics.nanCount > 0) {
        warnings.push_back({"nan",
            {CAMSCOPE_TEXT("%1 of %2 values of the map are NaN or infinite."),
                {std::to_string(statistics.nanCount), std::to_string(statistics.count)}}});
        warnings.push_back({"nan_source", sourceOfNaN(context)});
        return warnings;
    }
    const bool isLayerMap = context.method.map == MapKind::Layer;
    if (statistics.count > 1 && statistics.minimum == statistics.maximum) {
        warnAboutConstant(context, statistics, warnings);
    } else if (isLayerMap && statistics.maximum <= 0 && !hasCode(context.warnings, "zero_gradient")) {
        warnings.push_back({"all_negative",
            {readsScore(context.method)
                    ? CAMSCOPE_TEXT("No position is positive (values from %1 to %2), so nothing is left after ReLU: "
                                    "here the layer speaks against the class. The signed view shows the map.")
                    : CAMSCOPE_TEXT("No position is positive (values from %1 to %2), so nothing is left after ReLU. "
                                    "The signed view shows the map."),
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
