// SPDX-License-Identifier: Apache-2.0
#include "widgets/representativelayers.h"

#include <algorithm>

namespace camscope {

std::string shownName(const ModelInfo& model, const std::string& name)
{
    const LayerInfo* layer = model.layer(name);
    return layer && !layer->aliasOf.empty() ? layer->aliasOf : name;
}

std::string suggestedLayer(const ModelInfo& model, int output)
{
    const bool isOther = output >= 0 && output != model.mainOutput;
    const std::string own = isOther ? model.outputs.at(std::size_t(output)).suggestedLayer : std::string();
    return own.empty() ? model.suggestedLayer : own;
}

std::vector<std::string> representativeLayers(const ModelInfo& model, std::size_t most)
{
    const std::string last = shownName(model, model.suggestedLayer);
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
