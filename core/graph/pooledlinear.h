// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/graph/torchcompat.h"

#include <optional>

namespace camscope {

/// A classifier that is linear in pooled features, as CAM (Zhou et al. 2016) needs it.
struct PooledLinear
{
    at::Tensor weights; ///< C×K; undefined where the layer's channels are the classes themselves
    at::Tensor bias; ///< C; undefined if there is none
    bool rectified = false; ///< a ReLU stands between the weights and the pooling (NiN, SqueezeNet)
    bool maximum = false; ///< global max pooling: same weights, but the identity does not hold
};

/// What was found in a head (activation, skips… → outputs).
struct PooledLinearSearch
{
    std::optional<PooledLinear> found;
    Message obstacle; ///< why CAM does not apply; empty if found
};

/// Follows the activation (the graph's first input) to output `output` and recognises global average or max pooling +
/// one linear layer, or a 1×1 convolution → [ReLU] → global pooling. Flattening and identities may stand between.
/// `positionDimensions`: how many dimensions of the activation count positions, all of which are pooled: 2 of a plane,
/// 1 of a token sequence, 0 where there are no positions or others beside them (a class token).
PooledLinearSearch findPooledLinear(const torch::jit::Graph& head, int output, int positionDimensions = 2);

} // namespace camscope
