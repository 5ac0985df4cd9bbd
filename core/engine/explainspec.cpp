// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/engine/enginestate.h"
#include "core/engine/settledspec.h"
#include "core/explain/channelterms.h"
#include "core/explain/degenerate.h"
#include "core/explain/fusion.h"
#include "core/explain/method.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace camscope {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int strongestChannels = 8; ///< kept one by one for the inspector

FloatVolume volumeOf(const at::Tensor& raw)
{
    const at::Tensor values = (raw.dim() == 3 ? raw : raw.unsqueeze(0)).detach().to(at::kCPU, at::kFloat).contiguous();
    FloatVolume volume{
        static_cast<int>(values.size(0)), static_cast<int>(values.size(1)), static_cast<int>(values.size(2)), {}};
    volume.values.assign(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());
    return volume;
}

GridInfo gridOf(const Network& network, const std::string& layer, const at::Tensor& activation)
{
    const LayerInfo* info = network.info()->layer(layer);
    const GridInfo grid = info != nullptr ? info->grid : GridInfo();
    if (activation.dim() < 2 || activation.dim() > 4 || activation.size(grid.batchDimension()) != 1)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT(
                 "The output of %1 has the shape %2, which is no activation of one picture; choose another layer."),
                {layer, c10::str(activation.sizes())}});
    return grid;
}

MethodContext makeContext(EngineState& state, Network& network, const SettledSpec& settled, const std::string& layer)
{
    const MethodInfo& chosen = methodInfo(settled.spec.method.id);
    MethodContext context{network, settled.input.tensor, settled.target, settled.score, settled.probability, chosen,
        settled.spec.method.options, conventionRules(settled.spec.convention),
        chosen.needsGradient ? 1 : state.batchSize(network, settled.input.tensor), layer, {}, {}, {}, {}};
    if (!layer.empty()) {
        context.stem = state.stem(network, settled.input, layer);
        context.grid = gridOf(network, layer, context.stem.activation);
    }
    return context;
}

/// What is not of one layer alone is the same for each of several.
void addOnce(const std::vector<Warning>& more, std::vector<Warning>& warnings)
{
    for (const Warning& warning : more) {
        const bool isKnown = std::any_of(warnings.begin(), warnings.end(), [&](const Warning& known) {
            return known.code == warning.code && known.message.text() == warning.message.text();
        });
        if (!isKnown)
            warnings.push_back(warning);
    }
}

/// A raw map as values with its statistics.
struct MapValues
{
    explicit MapValues(const at::Tensor& raw)
        : volume(volumeOf(raw))
        , statistics(mapStatistics(volume))
    {
    }

    FloatVolume volume;
    MapStatistics statistics;
};

std::shared_ptr<Explanation> explanationOf(const SettledSpec& settled, MapValues map, double seconds)
{
    auto explanation = std::make_shared<Explanation>(settled.facts);
    explanation->raw = std::move(map.volume);
    explanation->statistics = map.statistics;
    explanation->seconds = seconds;
    return explanation;
}

ExplanationPointer partialExplanation(const SettledSpec& settled, const at::Tensor& raw, double seconds)
{
    std::shared_ptr<Explanation> explanation = explanationOf(settled, MapValues(raw), seconds);
    explanation->partial = true;
    return explanation;
}

} // namespace

Stepwise<Progress, ExplanationPointer> explainSpec(EngineState& state, ExplanationSpec spec)
{
    auto begin = Clock::now();
    double seconds = 0;
    SettledSpec settled = settle(state, std::move(spec));
    Network& network = state.network(settled.spec.model.path);
    const Method& chosen = method(settled.spec.method.id);

    const std::vector<std::string> passes = settled.layers.empty() ? std::vector<std::string>{""} : settled.layers;
    std::vector<at::Tensor> maps;
    std::optional<MapValues> values; // of the last map
    for (const std::string& layer : passes) {
        network.adaptTo(settled.input.tensor); // another picture may have been looked at since the last step
        const std::shared_ptr<const void> held = network.hold();
        MethodContext context = makeContext(state, network, settled, layer);
        MapSteps steps = chosen.compute(context);
        while (steps.resume()) {
            const MethodProgress reached = steps.progress().value_or(MethodProgress{});
            seconds += std::chrono::duration<double>(Clock::now() - begin).count();
            Progress progress;
            progress.fraction
                = (static_cast<double>(maps.size()) + reached.fraction) / static_cast<double>(passes.size());
            if (reached.partial.defined() && passes.size() == 1)
                progress.partial = partialExplanation(settled, reached.partial, seconds);
            co_yield progress;
            begin = Clock::now();
            network.adaptTo(settled.input.tensor);
        }
        maps.push_back(steps.takeResult());
        if (passes.size() == 1)
            settled.facts.channels = channelShares(context, strongestChannels);
        values.emplace(maps.back());
        addOnce(context.warnings, settled.facts.warnings);
        addOnce(degenerateWarnings(context, values->statistics), settled.facts.warnings);
        settled.facts.facts.insert(settled.facts.facts.end(), context.facts.begin(), context.facts.end());
    }
    if (maps.size() > 1) {
        const FusionOptions fusion = fusionOptions(settled.spec, settled.input.geometry);
        values.emplace(fusedMap(maps, fusion));
        settled.facts.facts.push_back(fusionFact(fusion));
    }
    seconds += std::chrono::duration<double>(Clock::now() - begin).count();
    co_return explanationOf(settled, *std::move(values), seconds);
}

} // namespace camscope
