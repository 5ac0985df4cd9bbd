// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/bytecache.h"
#include "core/engine/engine.h"
#include "core/explain/methodcontext.h"
#include "core/model/network.h"

#include <map>
#include <memory>
#include <string>

namespace camscope {

/// A picture ready for one model.
struct PreparedInput
{
    std::string sha256; ///< of the file, or of the scene's pixels
    std::string key; ///< tells inputs apart: an array may be the input itself, or be read as a picture
    at::Tensor tensor; ///< 1×C×H×W on the model's device
    PictureGeometry geometry;
};

/// What the engine holds: networks, pictures, and what was computed of them. One thread uses it.
class EngineState
{
public:
    explicit EngineState(EngineSettings settings);

    const EngineSettings& settings() const { return m_settings; }

    Network& network(const std::string& path);
    void forgetModel(const std::string& path);
    PicturePointer picture(const std::string& name);
    PreparedInput input(Network& network, const PictureReference& reference);

    /// The network's outputs for a picture, batch 1, without gradient.
    std::vector<at::Tensor> outputs(Network& network, const PreparedInput& input);
    /// Of the output of this index (ModelInfo::outputs); without classes where it is −1.
    PredictionPointer predict(Network& network, const PreparedInput& input, int output);

    /// What the stem gives, from the cache where the picture was seen at this layer before.
    StemValues stem(Network& network, const PreparedInput& input, const std::string& layer);

    /// Pictures per forward for perturbation methods.
    int batchSize(Network& network, const at::Tensor& input) const;

private:
    EngineSettings m_settings;
    at::Device m_device;
    std::map<std::string, std::shared_ptr<Network>> m_networks;
    ByteCache<PicturePointer> m_pictures;
    ByteCache<PreparedInput> m_inputs;
    ByteCache<std::vector<at::Tensor>> m_outputs;
    ByteCache<StemValues> m_stems;
};

/// The explanation of a spec, step by step. `state` outlives the steps.
Stepwise<Progress, ExplanationPointer> explainSpec(EngineState& state, ExplanationSpec spec);

} // namespace camscope
