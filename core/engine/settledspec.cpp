// SPDX-License-Identifier: Apache-2.0
#include "core/engine/settledspec.h"

#include "core/base/error.h"
#include "core/explain/method.h"
#include "core/explain/region.h"

namespace camscope {

namespace {

/// `output`: that of the target, by which "auto" chooses.
std::vector<std::string> resolveLayers(const std::vector<std::string>& asked, const Network& network, int output)
{
    const ModelInfo& info = *network.info();
    std::vector<std::string> layers;
    for (const std::string& name : asked) {
        layers.push_back(name == "auto" ? info.layerForOutput(output) : name);
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

/// What the target's output is for the reference picture, on which the network may take another course with other
/// outputs.
at::Tensor referenceOutput(EngineState& state, Network& network, const SettledSpec& settled)
{
    TargetSpec sameOutput;
    sameOutput.output = network.info()->outputs.at(settled.target.output).path;
    const PreparedInput reference = state.input(network, PictureReference::parse(settled.target.spec.reference));
    const std::vector<at::Tensor> outputs = state.outputs(network, reference);
    const int index = targetOutput(sameOutput, *network.info());
    network.adaptTo(settled.input.tensor);
    return outputs.at(index);
}

TargetMaterial targetMaterial(EngineState& state, Network& network, const SettledSpec& settled)
{
    TargetMaterial material{state.outputs(network, settled.input), settled.input.geometry, {}, {},
        conventionRules(settled.spec.convention).sumsSegmentation};
    const TargetSpec& target = settled.target.spec;
    if (target.kind == TargetSpec::Kind::Embedding)
        material.reference = referenceOutput(state, network, settled);
    if (target.kind == TargetSpec::Kind::Segmentation)
        material.region = segmentationRegion(target.region, material.outputs.at(settled.target.output)[0],
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

} // namespace

SettledSpec settle(EngineState& state, ExplanationSpec spec)
{
    SettledSpec settled;
    settled.spec = std::move(spec);
    Network& network = state.network(settled.spec.model.path);
    settled.input = state.input(network, settled.spec.picture);
    network.adaptTo(settled.input.tensor);
    settled.spec.model.sha256 = network.info()->sha256;
    settled.spec.picture.sha256 = settled.input.sha256;
    const int output = targetOutput(settled.spec.target, *network.info());
    const PredictionPointer prediction = state.predict(network, settled.input, output);
    settled.target = resolveTarget(settled.spec.target, *network.info(), *prediction);
    const TargetMaterial material = targetMaterial(state, network, settled);
    settled.score = targetFunction(settled.target, *network.info(), material);
    settled.probability = probabilityFunction(settled.target, *network.info(), material);

    Explanation& facts = settled.facts;
    const MethodInfo& info = methodInfo(settled.spec.method.id);
    if (info.needsLayer())
        settled.layers = resolveLayers(settled.spec.layers, network, output);
    if (info.map == MapKind::Input && settled.layers.size() > 1)
        throw Error(ErrorKind::Usage,
            {CAMSCOPE_TEXT("%1 takes one layer at a time; ask for %2 separately."),
                {info.name, layersText(settled.layers)}});
    facts.spec = settled.spec;
    facts.target = settled.target;
    facts.layers = settled.layers;
    facts.kind = info.map;
    facts.geometry = settled.input.geometry;
    facts.score = settled.score(material.outputs).item<double>();
    describeRegion(facts, material);
    if (settled.target.classIndex && prediction->kind != OutputKind::ScoreMap)
        facts.probability = prediction->probabilities.at(*settled.target.classIndex);
    return settled;
}

} // namespace camscope
