// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/program.h"

namespace camscope {

/// The output of an operator that adds a constant to each of its channels.
struct BiasedOutput
{
    torch::jit::Value* value = nullptr; ///< z, before the activation function
    at::Tensor bias; ///< K
    bool isLinear = false; ///< of a linear layer: channels are z's last dimension, not its second
};

/// Every convolution and linear layer with a bias and every batch norm, in order of execution. A batch norm's bias is
/// β − μγ/√(σ² + ε), what it adds to a multiple of its input.
std::vector<BiasedOutput> biasedOutputs(const Program& program);

} // namespace camscope
