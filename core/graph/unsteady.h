// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/program.h"

#include <string>

namespace camscope {

/// What makes a network answer the same picture differently from run to run, or by what else is in the batch: signs
/// that it was exported in training mode.
struct Unsteadiness
{
    std::string randomOperator; ///< the first operator that draws random numbers: "dropout"; "" if there is none
    bool normalisesByBatch = false; ///< a batch norm uses the batch's own statistics
};

Unsteadiness unsteadiness(const Program& program);

} // namespace camscope
