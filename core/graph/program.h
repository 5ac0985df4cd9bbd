// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace camscope {

/// A value of the program that carries a layer's name.
struct NamedValue
{
    std::string name; ///< "features.12", "layer1.0.relu#2", "encoder.add"
    std::string type; ///< module class or operator
    int call = 1; ///< which call of the module, from 1
    bool functional = false; ///< named after an operator, not after a module
    torch::jit::Value* value = nullptr;
};

/// A tensor inside the model's result.
struct ProgramOutput
{
    std::string path; ///< "" for a lone tensor, else ".logits", "['out']", "[0]"
    torch::jit::Value* value = nullptr;
};

/// A decision that depended on the picture's values when the program was written down. On another picture `value` must
/// equal `expected`, else the program does not hold for it.
struct Guard
{
    torch::jit::Value* value = nullptr;
    c10::IValue expected;
};

/// The one internal form of a network: a straight-line list of operators (no calls, no control flow, no branches) from
/// one picture tensor to the outputs, with a name for every layer's output. Weights are constants without gradient.
/// The graph is a master list that is cut into executable pieces (extract.h), never run itself.
struct Program
{
    std::shared_ptr<torch::jit::Graph> graph;
    torch::jit::Value* input = nullptr;
    std::vector<NamedValue> layers; ///< in order of execution
    std::vector<ProgramOutput> outputs;
    std::vector<Guard> guards;
    std::set<std::string> replacedPrecisions; ///< "float16": computed in float32 instead

    /// The layer of this name, nullptr if there is none.
    const NamedValue* layer(const std::string& name) const;
    std::vector<torch::jit::Value*> outputValues() const; ///< of `outputs`
    std::vector<torch::jit::Value*> layerAndOutputValues() const; ///< of `layers`, then of `outputs`
};

} // namespace camscope
