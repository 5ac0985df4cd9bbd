// SPDX-License-Identifier: Apache-2.0
#include "core/model/descriptionfile.h"

#include "core/base/error.h"
#include "core/io/files.h"
#include "core/io/jsonmembers.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace camscope {

namespace {

bool isGiven(const std::string& text)
{
    return text.find_first_not_of(" \t\r\n{}") != std::string::npos; // "{}" counts as absent
}

bool exists(const std::string& path)
{
    std::error_code code;
    return std::filesystem::exists(toPath(path), code);
}

std::string textOf(const std::string& path)
{
    const std::vector<std::uint8_t> bytes = readFile(path);
    return {bytes.begin(), bytes.end()};
}

/// `members` in the place of those of `object` that a description may have; the others stay.
void merge(nlohmann::json& object, const nlohmann::json& members, const std::vector<const char*>& optional)
{
    for (const char* name : optional)
        object.erase(name);
    for (const auto& [name, value] : members.items()) {
        if (name == "input" && object.contains(name) && object[name].is_object())
            merge(object[name], value, {"crop_resize", "fill"});
        else
            object[name] = value;
    }
}

} // namespace

std::vector<std::string> sidecarPaths(const std::string& modelPath)
{
    return {modelPath + ".camscope.json", fromPath(toPath(modelPath).replace_extension(".camscope.json"))};
}

SourcedDescription ownDescription(const std::string& modelPath, const std::string& embedded)
{
    for (const std::string& candidate : sidecarPaths(modelPath)) {
        if (!exists(candidate))
            continue;
        const std::string text = textOf(candidate);
        if (isGiven(text))
            return {parseDescription(text, candidate), DescriptionSource::Sidecar, candidate};
    }
    if (!isGiven(embedded))
        return {};
    const std::string origin = modelPath + " (camscope.json)";
    return {parseDescription(embedded, origin), DescriptionSource::Embedded, origin};
}

ModelDescription readDescription(const std::string& path)
{
    return parseDescription(textOf(path), path);
}

std::string sidecarToWrite(const std::string& modelPath)
{
    const std::vector<std::string> paths = sidecarPaths(modelPath);
    for (const std::string& path : paths) {
        if (exists(path))
            return path;
    }
    return paths.back();
}

void writeDescription(const std::string& path, const ModelDescription& description)
{
    nlohmann::json json = nlohmann::json::object();
    if (exists(path)) {
        if (const std::string text = textOf(path); isGiven(text))
            json = parseJson(text, path);
        if (!json.is_object())
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1 holds no description of a model; choose another name."), {path}});
    }
    merge(json, description, {"grids"});
    writeFile(path, json.dump(2) + "\n");
}

} // namespace camscope
