// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/selection.h"

#include <nlohmann/json_fwd.hpp>

namespace camscope {

void to_json(nlohmann::json& json, const Selection& selection);
/// Missing members are empty. Throws Error that names a malformed one, or a value that this version does not know.
void from_json(const nlohmann::json& json, Selection& selection);

} // namespace camscope
