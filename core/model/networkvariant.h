// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/compiledgraph.h"
#include "core/graph/extract.h"
#include "core/graph/operators.h"
#include "core/graph/relurules.h"
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

/// A network as it runs on pictures of one size for which all its decisions turn out alike, with the pieces of it that
/// were asked for so far.
class NetworkVariant
{
public:
    /// `picture`: the 1×C×H×W input that the program was written down with. `info` describes the program.
    NetworkVariant(Program program, const at::Tensor& picture, std::shared_ptr<const ModelInfo> info);

    /// Whether the program is what the network does with this picture.
    bool holdsFor(const at::Tensor& picture) const;

    const Program& program() const { return m_program; }
    const std::shared_ptr<const ModelInfo>& info() const { return m_info; }
    void setInfo(std::shared_ptr<const ModelInfo> info) { m_info = std::move(info); }
    const CompiledGraph& whole() const { return m_whole; }
    bool runsBatches(const at::Tensor& picture);
    const CompiledSplit& splitAt(torch::jit::Value* layer);
    const RectifiedNetwork& rectified(ReluRule rule);

private:
    Program m_program;
    std::vector<std::int64_t> m_pictureShape;
    std::shared_ptr<const ModelInfo> m_info;
    CompiledGraph m_whole;
    std::optional<CompiledGraph> m_guards;
    std::optional<bool> m_runsBatches;
    std::map<torch::jit::Value*, CompiledSplit> m_splits;
    std::map<ReluRule, RectifiedNetwork> m_rectified;
};

} // namespace camscope
