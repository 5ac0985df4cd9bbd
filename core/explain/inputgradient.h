// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

namespace camscope {

/// ∂y/∂x at `picture` (1×C×H×W) through `graph` (picture → outputs): C×H×W. A score that does not depend on the picture
/// gives zeros.
at::Tensor inputGradient(const MethodContext& context, const CompiledGraph& graph, const at::Tensor& picture);

/// ∂y/∂x of the context's picture with `rule` at every rectifier: C×H×W. Leaves the rule in the context, says as a fact
/// how many activation functions were overridden, and warns about those that were not.
at::Tensor rectifiedGradient(MethodContext& context, ReluRule rule);

} // namespace camscope
