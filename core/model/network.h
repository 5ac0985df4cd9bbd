// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/importedmodel.h"
#include "core/model/networkvariant.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// A loaded network as a straight-line program, with the pieces of it that were asked for so far. One thread uses it.
class Network
{
public:
    /// Loads, straightens and describes a model; `given` takes the place of what it says about itself. Throws Error.
    static std::shared_ptr<Network> load(
        const std::string& path, const at::Device& device, const std::optional<ModelDescription>& given = std::nullopt);

    /// Takes this in place of what the model says about itself; nothing: back to that, read anew. The model is not
    /// loaded again; it is straightened anew where its input has another size. Throws Error(BadInput) if it does not
    /// run on that size; then nothing has changed.
    void describe(const std::optional<ModelDescription>& given);
    /// Other labels in the description; the model is otherwise described as before.
    void nameClasses(std::vector<std::string> labels);

    /// What the network looks like for the picture at hand. Another course or another picture size may give it other
    /// layers.
    const std::shared_ptr<const ModelInfo>& info() const { return m_variants.front()->info(); }
    /// What it looked like when it was loaded.
    const std::shared_ptr<const ModelInfo>& loadedInfo() const { return m_loadedInfo; }
    const Program& program() const { return m_variants.front()->program(); }
    const at::Device& device() const { return m_device; }

    /// All output tensors, in the order of ModelInfo::outputs. `input`: B×C×H×W on the network's device; records
    /// gradients if the calling thread has them enabled.
    std::vector<at::Tensor> outputs(const at::Tensor& input) const;

    /// The whole program: picture → outputs.
    const CompiledGraph& whole() const { return m_variants.front()->whole(); }

    /// Makes the program fit this picture: its size and the decisions that depended on the picture's values are
    /// checked, and where one differs, the network is straightened anew. Throws Error(BadInput) if it does not run on
    /// the size.
    void adaptTo(const at::Tensor& input);
    /// Keeps splits and graphs of the program at hand valid while it is held, whatever the network is adapted to.
    std::shared_ptr<const void> hold() const { return m_variants.front(); }

    /// Whether several pictures may share a forward: found out once, on `input` and another picture. Models that
    /// assume a batch of 1 fail or mix the pictures.
    bool runsBatches(const at::Tensor& input) { return m_variants.front()->runsBatches(input); }

    /// The value that a layer name stands for. Throws Error(BadInput) with near names.
    torch::jit::Value* layerValue(const std::string& name) const;
    const CompiledSplit& splitAtLayer(const std::string& name) { return m_variants.front()->splitAt(layerValue(name)); }
    const RectifiedNetwork& rectified(ReluRule rule) { return m_variants.front()->rectified(rule); }

private:
    Network(ImportedModel model, std::string path, const at::Device& device);
    SourcedDescription described(const std::optional<ModelDescription>& given) const;
    void addProbe();
    void tellDescription(); ///< to what is known of every variant
    void add(const at::Tensor& picture);
    ModelInfo infoOf(const Program& program, const at::Tensor& picture) const;

    ImportedModel m_model;
    std::string m_path;
    at::Device m_device;
    std::vector<std::shared_ptr<NetworkVariant>> m_variants; ///< that of the picture at hand first
    std::shared_ptr<const ModelInfo> m_loadedInfo;
};

} // namespace camscope
