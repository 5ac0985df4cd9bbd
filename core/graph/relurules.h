// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/operators.h"

#include <map>
#include <memory>
#include <string>

namespace camscope {

/// What became of a network's activation functions under a ReluRule.
struct RectifierReport
{
    int replaced = 0; ///< rectifiers whose backward rule was replaced
    std::map<std::string, int>
        others; ///< activation functions that keep their true derivative, by operator ("silu": 4)
};

/// Replaces every rectifier of the graph (relu, clamp_min 0, threshold 0 0, relu6, hardtanh 0…, clamp 0…) by one with
/// the given backward rule. The values computed forward stay the same.
RectifierReport applyReluRule(torch::jit::Graph& graph, ReluRule rule);

} // namespace camscope
