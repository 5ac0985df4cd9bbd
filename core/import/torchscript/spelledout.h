// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"

namespace camscope {

/// Some operators have no derivative: fused ones for inference, which appear in programs traced without gradients, and
/// ChannelShuffle. Returns a graph of plain operators with the same arguments and results up to rounding, or null if
/// the operator needs none.
torch::jit::Graph* spelledOut(torch::jit::Symbol op);

} // namespace camscope
