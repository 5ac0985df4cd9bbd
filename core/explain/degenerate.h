// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"
#include "core/explain/methodcontext.h"

namespace camscope {

/// Reasons why a map shows nothing or should not be believed, from the raw map and the context it was made in:
/// NaN (and which step made it), constant, all ≤ 0, grid 1×1, a layer behind flattening, a layer that the score does
/// not depend on, a backward signal that died on the way (and where). Each with its numbers.
std::vector<Warning> degenerateWarnings(MethodContext& context, const MapStatistics& statistics);

} // namespace camscope
