// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine.h"

#include "core/engine/enginestate.h"
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

PicturePointer Engine::openPicture(const std::string& path)
{
    return m_state->picture(path);
}

PredictionPointer Engine::predict(
    const std::string& modelPath, const PictureReference& picture, const std::string& outputPath)
{
    Network& network = m_state->network(modelPath);
    const PreparedInput input = m_state->input(network, picture);
    network.adaptTo(input.tensor);
    TargetSpec first; // "top1"
    first.output = outputPath;
    const int output = outputPath.empty() ? network.info()->mainOutput : targetOutput(first, *network.info());
    return m_state->predict(network, input, output);
}

Stepwise<Progress, ExplanationPointer> Engine::explain(ExplanationSpec spec)
{
    return explainSpec(*m_state, std::move(spec));
}

} // namespace camscope
