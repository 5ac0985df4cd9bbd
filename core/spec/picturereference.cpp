// SPDX-License-Identifier: Apache-2.0
#include "core/spec/picturereference.h"

#include "core/base/error.h"
#include "core/io/files.h"
#include "core/io/jsonmembers.h"

#include <string_view>
#include <utility>

namespace camscope {

namespace {

constexpr const char* erasedPrefix = "erased:";

PictureReference plainReference(const std::string& text)
{
    if (SceneSpec::isSceneText(text))
        return PictureReference::scene(SceneSpec::parse(text));
    return text.ends_with(".npy") ? PictureReference::tensor(text) : PictureReference::file(text);
}

Message notOverTensors(const std::string& path)
{
    return {CAMSCOPE_TEXT("%1 is an array, which the eraser cannot paint over; give it a picture file or a scene."),
        {path}};
}

} // namespace

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
    if (!text.starts_with(erasedPrefix))
        return plainReference(text);
    const std::size_t begin = std::string_view(erasedPrefix).size();
    const std::size_t end = text.find(':', begin); // strokes hold no colon, paths may
    if (end == std::string::npos)
        throw Error(ErrorKind::Usage,
            {CAMSCOPE_TEXT("\"%1\" names no picture; write erased:STROKES:PICTURE, such as "
                           "erased:grey12@40,55:both.png, or ./%1 for a file of that name."),
                {text}});
    PictureReference reference = plainReference(text.substr(end + 1));
    reference.erasure = Erasure::parse(text.substr(begin, end - begin));
    if (reference.kind == Kind::Tensor && !reference.erasure.isEmpty())
        throw Error(ErrorKind::Usage, notOverTensors(reference.path));
    return reference;
}

std::string PictureReference::text() const
{
    const std::string plain = kind == Kind::Scene ? sceneSpec.text() : path;
    if (erasure.isEmpty() && !plain.starts_with(erasedPrefix)) // a file may have a name like that
        return plain;
    return erasedPrefix + erasure.text() + ":" + plain;
}

PictureReference PictureReference::original() const
{
    PictureReference reference = *this;
    reference.erasure = {};
    return reference;
}

std::string PictureReference::stem() const
{
    if (!erasure.isEmpty())
        return original().stem() + "-erased";
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
    if (!reference.erasure.isEmpty())
        json["erased"] = reference.erasure;
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
    if (members.has("erased"))
        reference.erasure = json.at("erased").get<Erasure>();
    if (reference.kind == PictureReference::Kind::Tensor && !reference.erasure.isEmpty())
        throw Error(ErrorKind::BadInput, notOverTensors(reference.path));
}

} // namespace camscope
