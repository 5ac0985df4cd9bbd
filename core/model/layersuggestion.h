// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/program.h"
#include "core/graph/valuetraits.h"
#include "core/model/modelinfo.h"

#include <ATen/core/Tensor.h>
#include <string>
#include <unordered_map>
#include <vector>

namespace camscope {

/// Outputs of all layers and of the network, from one run that recorded gradients.
struct ProbeRun
{
    at::Tensor picture; ///< 1×C×H×W
    std::vector<at::Tensor> layers; ///< in the order of Program::layers
    std::vector<at::Tensor> outputs; ///< in the order of Program::outputs
};

/// Finds the layer to suggest for an output: the last one whose score gradient is not zero at its grid positions and
/// that is neither the class map itself nor a projection inside attention. What it is given outlives it.
class LayerSuggestion
{
public:
    using Traits = std::unordered_map<const torch::jit::Value*, ValueTraits>;

    /// `info` knows the layers and the outputs of `program`.
    LayerSuggestion(const ModelInfo& info, const Program& program, const ProbeRun& run, const Traits& traits);

    /// For an output by its index; "" if no layer will do. Frozen networks have lost their modules: there the operators
    /// are layers.
    std::string layer(int output);

private:
    std::string last(bool functional, bool withGradient) const;
    bool leadsToScore(std::size_t index) const;
    bool hasGradient(std::size_t index) const;
    bool headHasGradient(std::size_t index) const;
    at::Tensor scoreOf(const at::Tensor& output) const;

    const ModelInfo& m_info;
    const Program& m_program;
    const ProbeRun& m_run;
    const Traits& m_traits;
    int m_output = -1;
};

} // namespace camscope
