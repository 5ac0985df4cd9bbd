// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/enginestate.h"
#include "core/explain/explanation.h"
#include "core/explain/target.h"

#include <string>
#include <vector>

namespace camscope {

/// A spec with everything that is found out before its method runs.
struct SettledSpec
{
    ExplanationSpec spec; ///< with the hashes of model and picture
    PreparedInput input;
    ResolvedTarget target;
    TargetFunction score;
    TargetFunction probability; ///< see MethodContext
    std::vector<std::string> layers; ///< empty for methods without
    Explanation facts; ///< all but the map
};

/// Adapts the network to the spec's picture and runs it once. Throws Error where the spec cannot be explained.
SettledSpec settle(EngineState& state, ExplanationSpec spec);

} // namespace camscope
