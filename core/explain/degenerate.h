// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"
#include "core/explain/methodcontext.h"

namespace camscope {

/// Reasons why a map shows nothing or should not be believed, from the raw map and the context it was made in:
/// NaN (and which step made it), constant, all ≤ 0, grid 1×1, a layer behind flattening, a backward signal that died on
/// the way (and where), a map of another class than the predicted one. Each with its numbers.
std::vector<Warning> degenerateWarnings(MethodContext& context, const MapStatistics& statistics);

/// The layer nearest to the picture at whose output the gradient of the score, under `rule` or as the true derivative,
/// is not exactly zero, when it is zero at the picture: nothing gets past this layer. "" if the signal arrives.
std::string layerWhereSignalDies(MethodContext& context, std::optional<ReluRule> rule);

} // namespace camscope
