// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"

namespace camscope {

/// The legend of a formula: "raw", then `shared`, symbols that mean the same in every formula, then `own`, those of
/// this formula alone. Throws std::out_of_range for a shared symbol that there is not.
std::vector<SymbolInfo> legend(const std::vector<std::string>& shared, const std::vector<SymbolInfo>& own = {});

} // namespace camscope
