// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/engine/enginestate.h"
#include "core/explain/degenerate.h"
#include "core/explain/fusion.h"
#include "core/explain/method.h"
#include "core/explain/region.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace camscope {

namespace {

using Clock = std::chrono::steady_clock;

/// Everything that was settled before the method runs.
struct Setting
{
    ExplanationSpec spec;
    PreparedInput input;
    ResolvedTarget target;
    TargetFunction score;
    TargetFunction probability; ///< see MethodContext
    std::vector<std::string> layers;
    Explanation facts; ///< all but the map
};

FloatVolume volumeOf(const at::Tensor& raw)
{
    const at::Tensor values = (raw.dim() == 3 ? raw : raw.unsqueeze(0)).detach().to(at::kCPU, at::kFloat).contiguous();
    FloatVolume volume{
        static_cast<int>(values.size(0)), static_cast<int>(values.size(1)), static_cast<int>(values.size(2)), {}};
    volume.values.assign(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());
    return volume;
}

/// `output`: that of the target, by which "auto" chooses.
std::vector<std::string> resolveLayers(const std::vector<std::string>& asked, const Network& network, int output)
{
    const ModelInfo& info = *network.info();
    const std::string& ofOutput = info.outputs.at(output).suggestedLayer;
    const std::string& suggested = output == info.mainOutput || ofOutput.empty() ? info.suggestedLayer : ofOutput;
    std::vector<std::string> layers;
    for (const std::string& name : asked) {
        layers.push_back(name == "auto" ? suggested : name);
        if (layers.back().empty())
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT(
                     "%1 has no layer with a grid of positions that the score depends on; choose a method for the "
                     "input, such as saliency."),
                    {network.info()->path}});
        network.layerValue(layers.back());
    }
    return layers;
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

TargetMaterial targetMaterial(EngineState& state, Network& network, const Setting& setting)
{
    TargetMaterial material{state.outputs(network, setting.input), setting.input.geometry, {}, {},
        conventionRules(setting.spec.convention).sumsSegmentation};
    if (setting.target.spec.kind == TargetSpec::Kind::Embedding)
        material.reference
            = state.outputs(network, state.input(network, PictureReference::parse(setting.target.spec.reference)));
    network.adaptTo(setting.input.tensor); // away from the reference
    const TargetSpec& target = setting.target.spec;
    if (target.kind == TargetSpec::Kind::Segmentation)
        material.region = segmentationRegion(target.region, material.outputs.at(setting.target.output)[0],
            target.classes.at(0).index, material.geometry);
    return material;
}

/// Which part of the picture a segmentation target turned out to be about.
void describeRegion(Explanation& facts, const TargetMaterial& material)
{
    if (!material.region.defined())
        return;
    facts.region = regionOutlines(material.region, material.geometry);
    facts.facts.push_back({"region_share", {CAMSCOPE_TEXT("Region's share of all positions")},
        numberText(100 * material.region.mean(at::kDouble).item<double>(), 3) + " %"});
}

Setting settle(EngineState& state, ExplanationSpec spec)
{
    Setting setting;
    setting.spec = std::move(spec);
    Network& network = state.network(setting.spec.model.path);
    setting.input = state.input(network, setting.spec.picture);
    network.adaptTo(setting.input.tensor);
    setting.spec.model.sha256 = network.info()->sha256;
    setting.spec.picture.sha256 = setting.input.sha256;
    const int output = targetOutput(setting.spec.target, *network.info());
    const PredictionPointer prediction = state.predict(network, setting.input, output);
    setting.target = resolveTarget(setting.spec.target, *network.info(), *prediction);
    const TargetMaterial material = targetMaterial(state, network, setting);
    setting.score = targetFunction(setting.target, *network.info(), material);
    setting.probability = probabilityFunction(setting.target, *network.info(), material);

    Explanation& facts = setting.facts;
    const MethodInfo& info = methodInfo(setting.spec.method.id);
    if (info.needsLayer())
        setting.layers = resolveLayers(setting.spec.layers, network, output);
    if (info.map == MapKind::Input && setting.layers.size() > 1)
        throw Error(ErrorKind::Usage,
            {CAMSCOPE_TEXT("%1 takes one layer at a time; ask for %2 separately."),
                {info.name, layersText(setting.layers)}});
    facts.spec = setting.spec;
    facts.target = setting.target;
    facts.layers = setting.layers;
    facts.kind = info.map;
    facts.geometry = setting.input.geometry;
    facts.score = setting.score(material.outputs).item<double>();
    describeRegion(facts, material);
    if (setting.target.classIndex && prediction->kind != OutputKind::ScoreMap)
        facts.probability = prediction->probabilities.at(*setting.target.classIndex);
    return setting;
}

MethodContext makeContext(EngineState& state, Network& network, const Setting& setting, const std::string& layer)
{
    const MethodInfo& chosen = methodInfo(setting.spec.method.id);
    MethodContext context{network, setting.input.tensor, setting.target, setting.score, setting.probability, chosen,
        setting.spec.method.options, conventionRules(setting.spec.convention),
        chosen.needsGradient ? 1 : state.batchSize(network, setting.input.tensor), layer, {}, {}, {}, {}};
    if (!layer.empty()) {
        context.stem = state.stem(network, setting.input, layer);
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

std::shared_ptr<Explanation> explanationOf(const Setting& setting, MapValues map, double seconds)
{
    auto explanation = std::make_shared<Explanation>(setting.facts);
    explanation->raw = std::move(map.volume);
    explanation->statistics = map.statistics;
    explanation->seconds = seconds;
    return explanation;
}

ExplanationPointer partialExplanation(const Setting& setting, const at::Tensor& raw, double seconds)
{
    std::shared_ptr<Explanation> explanation = explanationOf(setting, MapValues(raw), seconds);
    explanation->partial = true;
    return explanation;
}

} // namespace

Stepwise<Progress, ExplanationPointer> explainSpec(EngineState& state, ExplanationSpec spec)
{
    auto begin = Clock::now();
    double seconds = 0;
    Setting setting = settle(state, std::move(spec));
    Network& network = state.network(setting.spec.model.path);
    const Method& chosen = method(setting.spec.method.id);

    const std::vector<std::string> passes = setting.layers.empty() ? std::vector<std::string>{""} : setting.layers;
    std::vector<at::Tensor> maps;
    std::optional<MapValues> values; // of the last map
    for (const std::string& layer : passes) {
        network.adaptTo(setting.input.tensor); // another picture may have been looked at since the last step
        const std::shared_ptr<const void> held = network.hold();
        MethodContext context = makeContext(state, network, setting, layer);
        MapSteps steps = chosen.compute(context);
        while (steps.resume()) {
            const MethodProgress reached = steps.progress().value_or(MethodProgress{});
            seconds += std::chrono::duration<double>(Clock::now() - begin).count();
            Progress progress;
            progress.fraction
                = (static_cast<double>(maps.size()) + reached.fraction) / static_cast<double>(passes.size());
            if (reached.partial.defined() && passes.size() == 1)
                progress.partial = partialExplanation(setting, reached.partial, seconds);
            co_yield progress;
            begin = Clock::now();
            network.adaptTo(setting.input.tensor);
        }
        maps.push_back(steps.takeResult());
        values.emplace(maps.back());
        addOnce(context.warnings, setting.facts.warnings);
        addOnce(degenerateWarnings(context, values->statistics), setting.facts.warnings);
        setting.facts.facts.insert(setting.facts.facts.end(), context.facts.begin(), context.facts.end());
    }
    if (maps.size() > 1) {
        const FusionOptions fusion = fusionOptions(setting.spec, setting.input.geometry);
        values.emplace(fusedMap(maps, fusion));
        setting.facts.facts.push_back(fusionFact(fusion));
    }
    seconds += std::chrono::duration<double>(Clock::now() - begin).count();
    co_return explanationOf(setting, *std::move(values), seconds);
}

} // namespace camscope
