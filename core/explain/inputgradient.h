// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

namespace camscope {

/// ∂y/∂x through `graph` (picture → outputs): C×H×W. A score that does not depend on the picture gives zeros.
at::Tensor inputGradient(MethodContext& context, const CompiledGraph& graph);

/// Says how many activation functions a ReLU rule replaced, as a fact, and warns about those it could not.
void reportRectifiers(MethodContext& context, const RectifierReport& report);

} // namespace camscope
