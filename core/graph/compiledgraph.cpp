// SPDX-License-Identifier: Apache-2.0
#include "core/graph/compiledgraph.h"

namespace camscope {

CompiledGraph::CompiledGraph(std::shared_ptr<torch::jit::Graph> graph)
    : m_graph(std::move(graph))
    , m_code(std::make_shared<torch::jit::Code>(m_graph, "camscope"))
{
    for (const torch::jit::Node* node : m_graph->nodes())
        m_writesInPlace |= node->maybeSchema() != nullptr && node->schema().is_mutable();
}

std::vector<c10::IValue> CompiledGraph::run(std::vector<c10::IValue> inputs) const
{
    torch::jit::Stack stack = std::move(inputs);
    if (m_writesInPlace) {
        // Inputs may be cached activations, or leaves that autograd does not let be written to.
        for (c10::IValue& value : stack) {
            if (value.isTensor())
                value = value.toTensor().clone();
        }
    }
    try {
        torch::jit::InterpreterState state(*m_code);
        state.run(stack);
    } catch (const c10::Error& error) {
        throw RunError(torchMessage(error));
    } catch (const std::runtime_error& error) { // the interpreter's own form of an operator's error
        throw RunError(error.what());
    }
    return stack;
}

} // namespace camscope
