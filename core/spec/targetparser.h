// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/targetspec.h"

#include <string>

namespace camscope {

/// Reads the `--target` grammar (see TargetSpec). Throws Error(Usage) that quotes the text and says what would be
/// right.
TargetSpec parseTarget(const std::string& text);

} // namespace camscope
