// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/modelinfo.h"

#include <string>
#include <vector>

namespace camscope {

/// The last layer of each grid size on the way to the suggested one, coarse grids last: what a row of layers shows
/// first.
std::vector<std::string> representativeLayers(const ModelInfo& model, std::size_t most = 4);

} // namespace camscope
