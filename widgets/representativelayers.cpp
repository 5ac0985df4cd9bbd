// SPDX-License-Identifier: Apache-2.0
#include "widgets/representativelayers.h"

#include <algorithm>

namespace camscope {

std::vector<std::string> representativeLayers(const ModelInfo& model, std::size_t most)
{
    const std::string last = model.shownName(model.suggestedLayer);
    std::vector<std::string> names;
    std::vector<GridInfo> grids;
    for (const LayerInfo& layer : model.layers) {
        if (!layer.explainable() || !layer.grid.isGrid() || !layer.aliasOf.empty())
            continue;
        const auto same = std::find_if(grids.begin(), grids.end(),
            [&](const GridInfo& grid) { return grid.width == layer.grid.width && grid.height == layer.grid.height; });
        if (same == grids.end()) {
            grids.push_back(layer.grid);
            names.push_back(layer.name);
        } else {
            names[std::size_t(same - grids.begin())] = layer.name;
        }
        if (layer.name == last)
            break;
    }
    if (names.size() > most)
        names.erase(names.begin(), names.end() - std::ptrdiff_t(most));
    return names;
}

} // namespace camscope
