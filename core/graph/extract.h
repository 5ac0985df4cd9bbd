// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/program.h"

#include <vector>

namespace camscope {

/// Which part of a program to cut out.
struct Extraction
{
    std::vector<torch::jit::Value*> inputs; ///< values that are given from outside; the program's input is not implied
    std::vector<torch::jit::Value*> outputs; ///< values that are wanted
};

/// The smallest graph that computes `outputs` from `inputs`. Throws Error(NotPossible) if an output needs the program's
/// input and that is not among `inputs`.
std::shared_ptr<torch::jit::Graph> extract(const Program& program, const Extraction& extraction);

/// A program cut in two at one layer.
struct Split
{
    torch::jit::Value* layer = nullptr;
    std::vector<torch::jit::Value*> skips; ///< values that the head needs besides the layer's activation
    std::shared_ptr<torch::jit::Graph> stem; ///< picture → activation, skips…
    std::shared_ptr<torch::jit::Graph> head; ///< activation, skips… → outputs
};

/// Cuts at `layer`: the head holds just the nodes that depend on the activation; whatever else they need is computed by
/// the stem and skips past the cut. `outputs` that do not depend on the layer pass through as skips.
Split splitAt(const Program& program, torch::jit::Value* layer, const std::vector<torch::jit::Value*>& outputs);

} // namespace camscope
