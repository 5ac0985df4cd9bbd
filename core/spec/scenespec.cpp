// SPDX-License-Identifier: Apache-2.0
#include "core/spec/scenespec.h"

#include "core/base/error.h"
#include "core/io/jsonmembers.h"

#include <charconv>
#include <limits>

namespace camscope {

namespace {

constexpr const char* prefix = "scene:";

[[noreturn]] void fail(const std::string& part, const std::string& text)
{
    throw Error(ErrorKind::Usage,
        {CAMSCOPE_TEXT(
             "\"%1\" in \"%2\" is no part of a scene; write scene:SEED, then objects=0 to 3, classes=cat+boat, "
             "background=NAME or mark=on after commas."),
            {part, text}});
}

template <typename Number>
bool readNumber(const std::string& text, Number& number)
{
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        if (end == text.size())
            return parts;
        begin = end + 1;
    }
}

void readPart(SceneSpec& scene, const std::string& part, const std::string& text)
{
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos)
        fail(part, text);
    const std::string key = part.substr(0, equals);
    const std::string value = part.substr(equals + 1);
    if (key == "classes" && !value.empty()) {
        scene.classes = split(value, '+');
    } else if (key == "objects") {
        if (!readNumber(value, scene.objects) || scene.objects < 0 || scene.objects > SceneSpec::mostObjects)
            fail(part, text);
    } else if (key == "background") {
        scene.background = value;
    } else if (key == "mark" && (value == "on" || value == "off")) {
        scene.marked = value == "on";
    } else {
        fail(part, text);
    }
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "+") + part;
    return text;
}

} // namespace

bool SceneSpec::isSceneText(const std::string& text)
{
    return text.starts_with(prefix);
}

std::string SceneSpec::text() const
{
    std::string text = prefix + std::to_string(seed);
    if (!classes.empty())
        text += ",classes=" + joined(classes);
    else if (objects != byLot)
        text += ",objects=" + std::to_string(objects);
    if (!background.empty())
        text += ",background=" + background;
    if (marked)
        text += ",mark=on";
    return text;
}

SceneSpec SceneSpec::parse(const std::string& text)
{
    SceneSpec scene;
    const std::vector<std::string> parts = split(text.substr(std::string(prefix).size()), ',');
    if (!readNumber(parts.front(), scene.seed))
        fail(parts.front(), text);
    for (std::size_t i = 1; i < parts.size(); ++i)
        readPart(scene, parts[i], text);
    return scene;
}

void to_json(nlohmann::json& json, const SceneSpec& scene)
{
    nlohmann::json content = nlohmann::json::object();
    if (!scene.classes.empty())
        content["classes"] = scene.classes;
    else if (scene.objects != SceneSpec::byLot)
        content["objects"] = scene.objects;
    if (!scene.background.empty())
        content["background"] = scene.background;
    if (scene.marked)
        content["mark"] = true;
    json = {{"scene", content}, {"seed", scene.seed}};
}

void from_json(const nlohmann::json& json, SceneSpec& scene)
{
    const JsonMembers members(json, "A picture reference");
    scene = {};
    scene.seed = members.count("seed", 0);
    const std::optional<JsonMembers> content = members.object("scene");
    if (!content)
        return;
    scene.classes = content->texts("classes");
    scene.objects = content->integer("objects", SceneSpec::byLot, SceneSpec::byLot, SceneSpec::mostObjects);
    scene.background = content->text("background");
    scene.marked = content->flag("mark", false);
}

} // namespace camscope
