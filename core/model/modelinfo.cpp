// SPDX-License-Identifier: Apache-2.0
#include "core/model/modelinfo.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace camscope {

const LayerInfo* ModelInfo::layer(const std::string& name) const
{
    const auto found
        = std::find_if(layers.begin(), layers.end(), [&](const LayerInfo& layer) { return layer.name == name; });
    return found == layers.end() ? nullptr : &*found;
}

std::string ModelInfo::shownName(const std::string& layerName) const
{
    const LayerInfo* info = layer(layerName);
    return info == nullptr || info->aliasOf.empty() ? layerName : info->aliasOf;
}

const std::string& ModelInfo::layerForOutput(int output) const
{
    if (output < 0 || output == mainOutput || outputs.at(output).suggestedLayer.empty())
        return suggestedLayer;
    return outputs[output].suggestedLayer;
}

/// The two answers to a yes-or-no question. One label alone is that of "yes".
static std::string binaryLabel(bool yes, const std::vector<std::string>& labels)
{
    if (labels.size() == 2)
        return labels[yes ? 1 : 0];
    if (labels.size() == 1)
        return (yes ? "" : "not ") + labels.front();
    return yes ? "positive" : "negative";
}

std::string ModelInfo::label(int classIndex, int output) const
{
    const std::vector<std::string>& labels = description.labels;
    const int labelCount = static_cast<int>(labels.size());
    const bool isMain = output == mainOutput;
    const bool isBinary = output >= 0 && outputs.at(output).kind == OutputKind::SingleScore;
    if (isBinary)
        return binaryLabel(classIndex > 0, isMain ? labels : std::vector<std::string>());
    if (classIndex >= 0 && classIndex < labelCount && (isMain || classCount(output) == labelCount))
        return labels[classIndex];
    return "class " + std::to_string(classIndex);
}

int ModelInfo::classCount(int output) const
{
    return output >= 0 && output < static_cast<int>(outputs.size()) ? outputs[output].classes : 0;
}

int ModelInfo::outputIndex(const std::string& outputPath) const
{
    if (outputPath.empty())
        return mainOutput;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const std::string& candidate = outputs[i].path;
        if (candidate == outputPath || candidate == "[" + outputPath + "]" || candidate == "['" + outputPath + "']"
            || candidate == "." + outputPath)
            return static_cast<int>(i);
    }
    return -1;
}

std::string ModelInfo::outputName(int output) const
{
    const std::string& full = outputs.at(output).path;
    using Ends = std::pair<std::string_view, std::string_view>;
    for (const auto& [before, behind] : {Ends("['", "']"), Ends("[", "]"), Ends(".", "")}) {
        if (!full.starts_with(before) || !full.ends_with(behind))
            continue;
        const std::string name = full.substr(before.size(), full.size() - before.size() - behind.size());
        const bool isOneStep = !name.empty() && name.find_first_of("[]'.") == std::string::npos;
        if (isOneStep && outputIndex(name) == output)
            return name;
    }
    return full;
}

std::string outputKindId(OutputKind kind)
{
    switch (kind) {
    case OutputKind::ClassVector:
        return "class_vector";
    case OutputKind::ScoreMap:
        return "score_map";
    case OutputKind::SingleScore:
        return "single_score";
    case OutputKind::Other:
        break;
    }
    return "other";
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
    json = {{"path", info.path}, {"sha256", info.sha256}, {"format", info.format}, {"description", info.description},
        {"description_source", descriptionSourceId(info.descriptionSource)}, {"input_shape", info.inputShape},
        {"suggested_layer", info.suggestedLayer}, {"parameters", info.parameterCount}, {"operators", info.nodeCount},
        {"device", info.device}, {"classes", info.classCount()}, {"main_output", info.mainOutput},
        {"load_seconds", info.loadSeconds}};
    json["layers"] = nlohmann::json::array();
    for (const LayerInfo& layer : info.layers)
        json["layers"].push_back(layerJson(layer));
    json["outputs"] = nlohmann::json::array();
    for (const OutputInfo& output : info.outputs)
        json["outputs"].push_back({{"path", output.path}, {"shape", output.shape}, {"kind", outputKindId(output.kind)},
            {"classes", output.classes}, {"probabilities", output.probabilities}});
    json["warnings"] = nlohmann::json::array();
    for (const Message& warning : info.warnings)
        json["warnings"].push_back(warning.text());
}

} // namespace camscope
