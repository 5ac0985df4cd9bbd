// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine.h"

#include "core/engine/enginestate.h"
#include "core/model/modellabels.h"
#include "core/model/resolvedtarget.h"

namespace camscope {

struct Engine::State : EngineState
{
    using EngineState::EngineState;
};

Engine::Engine(EngineSettings settings)
    : m_state(std::make_unique<State>(std::move(settings)))
{
}

Engine::~Engine() = default;

const EngineSettings& Engine::settings() const
{
    return m_state->settings();
}

ModelInfoPointer Engine::openModel(const std::string& path)
{
    return m_state->network(path).loadedInfo();
}

void Engine::forgetModel(const std::string& path)
{
    m_state->forgetModel(path);
}

ModelInfoPointer Engine::describeModel(const std::string& path, const std::optional<ModelDescription>& description)
{
    return m_state->describeModel(path, description).loadedInfo();
}

ModelInfoPointer Engine::useLabels(const std::string& path, const std::string& labelFile)
{
    Network& network = m_state->network(path);
    network.nameClasses(labelsFor(*network.loadedInfo(), labelFile));
    return network.loadedInfo();
}

PicturePointer Engine::openPicture(const std::string& path)
{
    return m_state->picture(PictureReference::parse(path));
}

void Engine::useAnnotations(std::vector<AnnotationsPointer> annotations)
{
    m_state->useAnnotations(std::move(annotations));
}

PredictionPointer Engine::predict(const std::string& modelPath, const PictureReference& picture,
    const std::string& outputPath, const std::optional<InputDescription>& way)
{
    Network& network = m_state->network(modelPath);
    const PreparedInput input = m_state->input(network, picture, way ? *way : network.info()->description.input);
    network.adaptTo(input.tensor);
    // The outputs of the course that the network takes for this picture may be others than those it was opened with.
    const ModelInfo& opened = *network.loadedInfo();
    const ModelInfo& current = *network.info();
    TargetSpec first; // "top1"
    first.output = outputPath.empty() && opened.mainOutput >= 0 ? opened.outputs[opened.mainOutput].path : outputPath;
    const int output = first.output.empty() && current.mainOutput < 0 ? -1 : targetOutput(first, current);
    Prediction prediction = *m_state->predict(network, input, output);
    prediction.output = output < 0 ? -1 : opened.outputIndex(current.outputs[output].path);
    return std::make_shared<const Prediction>(std::move(prediction));
}

Stepwise<Progress, ExplanationPointer> Engine::explain(ExplanationSpec spec)
{
    return explainSpec(*m_state, std::move(spec));
}

} // namespace camscope
