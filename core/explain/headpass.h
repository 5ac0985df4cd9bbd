// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

namespace camscope {

/// Runs the part of the network behind the layer: all output tensors. Records gradients if the calling thread has them
/// enabled.
std::vector<at::Tensor> runHead(const MethodContext& context, const StemValues& stem);

/// y of the context's picture, without gradients.
double scoreOfPicture(const MethodContext& context);

/// The stem's values for `count` copies of the picture, so that the head may run on as many activations at once: what
/// skips past the layer must be of the same batch size.
StemValues stemOfCopies(const MethodContext& context, std::int64_t count);

} // namespace camscope
