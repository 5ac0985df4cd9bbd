// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/describedmodel.h"

namespace CLI {
class App;
}

namespace camscope {

/// Adds the options that name a model and what is said about it. `model` must outlive the parsing.
void addModelOptions(CLI::App& command, DescribedModel& model);

} // namespace camscope
