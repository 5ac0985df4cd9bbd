// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/bytecache.h"
#include "core/engine/engine.h"
#include "core/explain/methodcontext.h"
#include "core/model/network.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace camscope {

/// A picture ready for one model.
struct PreparedInput
{
    std::string sha256; ///< of the file, or of the scene's pixels
    std::string key; ///< tells inputs apart: an array may be the input itself, a picture may be painted over, and
                     ///< preprocessed in several ways
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
    /// See Engine::describeModel().
    Network& describeModel(const std::string& path, const std::optional<ModelDescription>& given);
    void forgetModel(const std::string& path);
    PicturePointer picture(const PictureReference& reference);
    void useAnnotations(std::vector<AnnotationsPointer> annotations);
    PreparedInput input(Network& network, const PictureReference& reference)
    {
        return input(network, reference, network.info()->description.input);
    }
    /// Preprocessed in another way than the model's own.
    PreparedInput input(Network& network, const PictureReference& reference, const InputDescription& way);

    /// The network's outputs for a picture, batch 1, without gradient.
    std::vector<at::Tensor> outputs(Network& network, const PreparedInput& input);
    /// Of the output of this index (ModelInfo::outputs); without classes where it is −1.
    PredictionPointer predict(Network& network, const PreparedInput& input, int output);

    /// What the stem gives, from the cache where the picture was seen at this layer before.
    StemValues stem(Network& network, const PreparedInput& input, const std::string& layer);

    /// Pictures per forward for perturbation methods.
    int batchSize(Network& network, const at::Tensor& input) const;

private:
    PicturePointer erasedPicture(const PictureReference& reference);

    EngineSettings m_settings;
    at::Device m_device;
    std::vector<AnnotationsPointer> m_annotations;
    std::map<std::string, std::shared_ptr<Network>> m_networks;
    ByteCache<PicturePointer> m_pictures;
    ByteCache<PicturePointer> m_erased; ///< apart, because every move of the brush makes another one
    ByteCache<PreparedInput> m_inputs;
    ByteCache<std::vector<at::Tensor>> m_outputs;
    ByteCache<StemValues> m_stems;
};

/// The explanation of a spec, step by step. `state` outlives the steps.
Stepwise<Progress, ExplanationPointer> explainSpec(EngineState& state, ExplanationSpec spec);

} // namespace camscope
