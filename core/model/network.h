// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/compiledgraph.h"
#include "core/graph/extract.h"
#include "core/graph/operators.h"
#include "core/graph/relurules.h"
#include "core/import/importedmodel.h"
#include "core/model/modelinfo.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// A program cut at a layer, both parts ready to run.
struct CompiledSplit
{
    CompiledGraph stem; ///< picture → activation, skips…
    CompiledGraph head; ///< activation, skips… → outputs
};

/// A whole program with the backward rules of its rectifiers replaced.
struct RectifiedNetwork
{
    CompiledGraph graph;
    RectifierReport report;
};

/// A loaded network as a straight-line program, with the pieces of it that were asked for so far. One thread uses it.
class Network
{
public:
    /// Loads, straightens and describes a model. Throws Error.
    static std::shared_ptr<Network> load(const std::string& path, const at::Device& device);

    const std::shared_ptr<const ModelInfo>& info() const { return m_info; }
    const Program& program() const { return *m_program; }
    const at::Device& device() const { return m_device; }

    /// All output tensors, in the order of ModelInfo::outputs. `input`: B×C×H×W on the network's device; records
    /// gradients if the calling thread has them enabled.
    std::vector<at::Tensor> outputs(const at::Tensor& input) const;

    /// The whole program: picture → outputs.
    const CompiledGraph& whole() const { return *m_whole; }

    /// Makes the program fit this picture: decisions that depended on the picture's values are checked, and the network
    /// is straightened anew where one of them differs.
    void adaptTo(const at::Tensor& input);

    /// Whether several pictures may share a forward: found out once, on `input` and its mirror image. Models that
    /// assume a batch of 1 fail or mix the pictures.
    bool runsBatches(const at::Tensor& input);

    /// The value that a layer name stands for. Throws Error(BadInput) with near names.
    torch::jit::Value* layerValue(const std::string& name) const;
    const CompiledSplit& splitAtLayer(const std::string& name);
    const RectifiedNetwork& rectified(ReluRule rule);

private:
    Network(ImportedModel model, std::string path, const at::Device& device);
    void adopt(Program program);
    ModelInfo describe(const at::Tensor& probe);
    std::vector<torch::jit::Value*> outputValues() const;

    ImportedModel m_model;
    std::string m_path;
    at::Device m_device;
    std::shared_ptr<const Program> m_program;
    std::optional<CompiledGraph> m_whole;
    std::optional<CompiledGraph> m_guards;
    std::optional<bool> m_runsBatches;
    std::map<torch::jit::Value*, CompiledSplit> m_splits;
    std::map<ReluRule, RectifiedNetwork> m_rectified;
    std::shared_ptr<const ModelInfo> m_info;
};

} // namespace camscope
