// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"
#include "core/import/torchscript/slot.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace camscope {

/// Keeps a model that is stored in another precision computing in float32: LibTorch 1.13 has no half-precision
/// convolution on the CPU, and small gradients would vanish in half precision anywhere. float16 and bfloat16 are always
/// widened, in weights, constants and casts; float64 is narrowed in models whose weights are float64.
class Precision
{
public:
    /// Turns every tensor of the module's attributes into float32 where it is of another precision. Tensors that were
    /// shared stay shared.
    void convertWeights(torch::jit::Module& module);

    /// A tensor, or a container of tensors, of the program in float32 where it is of another precision.
    c10::IValue converted(const c10::IValue& value);
    /// Replaces the types that an operator is asked to compute in ("dtype=5").
    void convertTypes(const torch::jit::Node* node, std::vector<Slot>& inputs);

    /// The precisions that were replaced so far: "float16", "bfloat16", "float64".
    const std::set<std::string>& replaced() const { return m_replaced; }

private:
    bool replaces(at::ScalarType type);

    bool m_narrowsDoubles = false;
    std::set<std::string> m_replaced;
    std::unordered_map<const c10::TensorImpl*, at::Tensor> m_conversions;
    std::vector<at::Tensor> m_keepAlive; ///< addresses identify tensors, so none may be freed and reused
};

} // namespace camscope
