// SPDX-License-Identifier: Apache-2.0
#include "core/model/modelinfo.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace camscope {

const LayerInfo* ModelInfo::layer(const std::string& name) const
{
    const auto found
        = std::find_if(layers.begin(), layers.end(), [&](const LayerInfo& layer) { return layer.name == name; });
    return found == layers.end() ? nullptr : &*found;
}

std::string ModelInfo::label(int classIndex) const
{
    if (classIndex >= 0 && classIndex < static_cast<int>(description.labels.size()))
        return description.labels[classIndex];
    return "class " + std::to_string(classIndex);
}

std::string gridLayoutId(GridLayout layout)
{
    switch (layout) {
    case GridLayout::None:
        break;
    case GridLayout::ChannelsFirst:
        return "channels_first";
    case GridLayout::ChannelsLast:
        return "channels_last";
    case GridLayout::Tokens:
        return "tokens";
    }
    return "none";
}

static nlohmann::json layerJson(const LayerInfo& layer)
{
    nlohmann::json json{{"name", layer.name}, {"type", layer.type}, {"shape", layer.shape}, {"call", layer.call},
        {"functional", layer.functional}, {"explainable", layer.explainable()}};
    json["grid"] = {{"layout", gridLayoutId(layer.grid.layout)}, {"channels", layer.grid.channels},
        {"height", layer.grid.height}, {"width", layer.grid.width}, {"extra_tokens", layer.grid.extraTokens}};
    if (!layer.aliasOf.empty())
        json["alias_of"] = layer.aliasOf;
    if (!layer.explainable())
        json["reason"] = layer.unavailable.text();
    return json;
}

void to_json(nlohmann::json& json, const ModelInfo& info)
{
    static constexpr const char* sources[]{"default", "embedded", "sidecar"};
    json = {{"path", info.path}, {"sha256", info.sha256}, {"format", info.format}, {"description", info.description},
        {"description_source", sources[static_cast<int>(info.descriptionSource)]}, {"input_shape", info.inputShape},
        {"suggested_layer", info.suggestedLayer}, {"parameters", info.parameterCount}, {"operators", info.nodeCount},
        {"device", info.device}, {"classes", info.classCount}, {"load_seconds", info.loadSeconds}};
    json["layers"] = nlohmann::json::array();
    for (const LayerInfo& layer : info.layers)
        json["layers"].push_back(layerJson(layer));
    json["outputs"] = nlohmann::json::array();
    for (const OutputInfo& output : info.outputs)
        json["outputs"].push_back({{"path", output.path}, {"shape", output.shape}});
    json["warnings"] = nlohmann::json::array();
    for (const Message& warning : info.warnings)
        json["warnings"].push_back(warning.text());
}

} // namespace camscope
