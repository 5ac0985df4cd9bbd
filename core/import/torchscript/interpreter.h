// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/torchscript/precision.h"
#include "core/import/torchscript/tracer.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace camscope {

/// Walks through the original program on the probe input, following calls, branches and loops, and hands every operator
/// to the tracer.
class Interpreter
{
public:
    Interpreter(Tracer& tracer, Precision& precision, const torch::jit::Module& module);

    /// Runs a method of the model; `inputs` without self.
    Slot runForward(const Slot& picture);

private:
    using Frame = std::unordered_map<const torch::jit::Value*, Slot>;
    using Slots = std::vector<Slot>;

    Slots runGraph(torch::jit::Graph& graph, const Slots& inputs);
    void runBlock(torch::jit::Block* block, Frame& frame);
    void runNode(torch::jit::Node* node, Frame& frame);
    bool runControl(torch::jit::Node* node, Frame& frame);
    bool runData(torch::jit::Node* node, Frame& frame);
    void runOperator(torch::jit::Node* node, Frame& frame);
    void runIf(torch::jit::Node* node, Frame& frame);
    void runLoop(torch::jit::Node* node, Frame& frame);
    Slots callMethod(torch::jit::Node* node, Frame& frame);
    Slots callFunction(torch::jit::Node* node, Frame& frame);
    Slot getAttribute(const Slot& object, const std::string& name);
    std::optional<std::string> pathOf(const torch::jit::Value* module, const Frame& frame) const;
    void nameModuleOutput(const std::string& path, const c10::IValue& module, const Slot& output);
    void nameOperatorOutputs(torch::jit::Node* node, const Slots& outputs);
    std::string numbered(const std::string& name, int& call);

    static Slots inputsOf(torch::jit::Node* node, const Frame& frame);

    Tracer& m_tracer;
    Precision& m_precision;
    torch::jit::Module m_module;
    std::unordered_map<const c10::ivalue::Object*, std::string> m_paths; ///< the first name of each module
    std::unordered_map<std::string, int> m_calls; ///< how often a name was given
    /// Attributes set while running, and lists and dicts that may be written to; the module itself is never changed.
    std::unordered_map<const c10::ivalue::Object*, std::unordered_map<std::string, Slot>> m_attributes;
    std::vector<std::string> m_scope; ///< paths of the modules whose methods are running, as they were called
};

} // namespace camscope
