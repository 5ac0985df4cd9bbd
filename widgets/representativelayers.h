// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/modelinfo.h"

#include <string>
#include <vector>

namespace camscope {

/// The name under which a layer is shown: its own, or that of the outermost layer with the same output.
std::string shownName(const ModelInfo& model, const std::string& name);

/// The layer to begin with for a target of this output: another branch of the network may need another layer.
std::string suggestedLayer(const ModelInfo& model, int output);

/// The last layer of each grid size on the way to the suggested one, coarse grids last: what a row of layers shows
/// first.
std::vector<std::string> representativeLayers(const ModelInfo& model, std::size_t most = 4);

} // namespace camscope
