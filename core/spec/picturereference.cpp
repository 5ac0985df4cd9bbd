// SPDX-License-Identifier: Apache-2.0
#include "core/spec/picturereference.h"

#include "core/base/message.h"
#include "core/io/files.h"
#include "core/io/jsonmembers.h"

#include <utility>

namespace camscope {

PictureReference PictureReference::file(std::string path)
{
    PictureReference reference;
    reference.kind = Kind::File;
    reference.path = std::move(path);
    return reference;
}

PictureReference PictureReference::tensor(std::string path)
{
    PictureReference reference;
    reference.kind = Kind::Tensor;
    reference.path = std::move(path);
    return reference;
}

PictureReference PictureReference::scene(SceneSpec spec)
{
    PictureReference reference;
    reference.kind = Kind::Scene;
    reference.sceneSpec = std::move(spec);
    return reference;
}

PictureReference PictureReference::parse(const std::string& text)
{
    if (SceneSpec::isSceneText(text))
        return scene(SceneSpec::parse(text));
    return text.ends_with(".npy") ? tensor(text) : file(text);
}

std::string PictureReference::text() const
{
    return kind == Kind::Scene ? sceneSpec.text() : path;
}

std::string PictureReference::stem() const
{
    if (kind == Kind::Scene) {
        std::string name = "scene-" + std::to_string(sceneSpec.seed);
        for (const std::string& object : sceneSpec.classes)
            name += "-" + object;
        return sceneSpec.marked ? name + "-marked" : name;
    }
    return fromPath(toPath(path).stem());
}

void to_json(nlohmann::json& json, const PictureReference& reference)
{
    switch (reference.kind) {
    case PictureReference::Kind::File:
        json = {{"file", reference.path}};
        break;
    case PictureReference::Kind::Tensor:
        json = {{"tensor", reference.path}};
        break;
    case PictureReference::Kind::Scene:
        json = reference.sceneSpec;
        break;
    }
    if (!reference.sha256.empty())
        json["sha256"] = reference.sha256;
}

void from_json(const nlohmann::json& json, PictureReference& reference)
{
    const JsonMembers members(json, "A picture reference");
    reference = {};
    if (members.has("file")) {
        reference.path = members.text("file");
    } else if (members.has("tensor")) {
        reference.kind = PictureReference::Kind::Tensor;
        reference.path = members.text("tensor");
    } else if (members.has("scene")) {
        reference.kind = PictureReference::Kind::Scene;
        reference.sceneSpec = json.get<SceneSpec>();
    } else {
        members.fail("file", CAMSCOPE_TEXT("%1 needs one of \"%2\", \"tensor\" and \"scene\"."));
    }
    reference.sha256 = members.text("sha256");
}

} // namespace camscope
