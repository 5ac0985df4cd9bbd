// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace camscope {

/// An operator of a graph refused its input. what() is Torch's message without its stack trace.
class RunError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A straight-line graph ready to run. Runs on Torch's plain interpreter: the profiling executor's fused subgraphs
/// would hide intermediate tensors from autograd. Gradients are recorded when the calling thread has gradients enabled.
class CompiledGraph
{
public:
    explicit CompiledGraph(std::shared_ptr<torch::jit::Graph> graph);

    /// One value per graph output. The inputs are never written to. Throws RunError.
    std::vector<c10::IValue> run(std::vector<c10::IValue> inputs) const;

    const torch::jit::Graph& graph() const { return *m_graph; }

private:
    std::shared_ptr<torch::jit::Graph> m_graph;
    std::shared_ptr<torch::jit::Code> m_code;
    bool m_writesInPlace = false;
};

} // namespace camscope
