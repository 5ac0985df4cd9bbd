// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"
#include "widgets/selection.h"

#include <string>
#include <vector>

namespace camscope {

/// The option whose values are most worth comparing: how many samples, channels or masks before how they are weighted.
/// Null for a method without options.
const OptionInfo* comparedOption(const MethodInfo& method);

/// Values to begin a comparison with, "max_channels=16" and so on: all choices, or numbers around the default.
std::vector<std::string> comparedValues(const OptionInfo& option);

/// "max_channels" of "max_channels=16".
std::string optionOf(const std::string& assignment);

/// The chosen method whose option runs along an axis of the board; where none does, the current method if it has
/// options. Null if there is none.
const MethodInfo* comparedMethod(const Selection& selection);

} // namespace camscope
