// SPDX-License-Identifier: Apache-2.0
#include "core/spec/explanationspec.h"

#include "core/base/error.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace camscope {

void to_json(nlohmann::json& json, const ExplanationSpec& spec)
{
    json = {{"model", {{"path", spec.model.path}, {"sha256", spec.model.sha256}}}, {"picture", spec.picture},
        {"layers", spec.layers}, {"target", spec.target.text()}, {"method", spec.method.id},
        {"convention", conventionId(spec.convention)}};
    nlohmann::json options = nlohmann::json::object();
    for (const auto& [key, value] : spec.method.options)
        std::visit([&, name = key](const auto& content) { options[name] = content; }, value);
    json["options"] = options;
}

namespace {

/// Options come as JSON values; their text form is what the registry checks.
std::string optionJsonText(const nlohmann::json& value)
{
    if (value.is_boolean())
        return value.get<bool>() ? "on" : "off";
    return value.is_string() ? value.get<std::string>() : value.dump();
}

ExplanationSpec parseSpec(const nlohmann::json& json)
{
    ExplanationSpec spec;
    spec.model.path = json.at("model").at("path").get<std::string>();
    spec.model.sha256 = json.at("model").value("sha256", "");
    spec.picture = json.at("picture").get<PictureReference>();
    spec.layers = json.value("layers", std::vector<std::string>{"auto"});
    spec.target = TargetSpec::parse(json.value("target", "top1"));
    std::string method = json.value("method", "gradcam");
    std::string separator = ":";
    const nlohmann::json options = json.value("options", nlohmann::json::object());
    for (const auto& [key, value] : options.items()) {
        method += separator + key + "=" + optionJsonText(value);
        separator = ",";
    }
    spec.method = MethodSpec::parse(method);
    spec.convention = conventionFromId(json.value("convention", "paper"));
    return spec;
}

} // namespace

void from_json(const nlohmann::json& json, ExplanationSpec& spec)
{
    try {
        spec = parseSpec(json);
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The explanation's description is incomplete or malformed; see docs/schemas/spec.json.")},
            error.what());
    }
}

std::vector<std::string> layersFromText(const std::string& text)
{
    std::vector<std::string> layers;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('+', begin), text.size());
        if (end == begin)
            throw Error(
                ErrorKind::Usage, {CAMSCOPE_TEXT("\"%1\" names an empty layer; write NAME or NAME+NAME."), {text}});
        layers.push_back(text.substr(begin, end - begin));
        if (std::count(layers.begin(), layers.end(), layers.back()) > 1)
            throw Error(ErrorKind::Usage,
                {CAMSCOPE_TEXT("\"%1\" names the layer %2 twice; a layer counts once in a fused map."),
                    {text, layers.back()}});
        begin = end + 1;
    }
    return layers;
}

std::string layersText(const std::vector<std::string>& layers)
{
    std::string text;
    for (const std::string& layer : layers)
        text += (text.empty() ? "" : "+") + layer;
    return text;
}

} // namespace camscope
