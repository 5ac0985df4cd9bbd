// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/scenespec.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace camscope {

/// Names a picture without holding its pixels.
struct PictureReference
{
    enum class Kind
    {
        File, ///< a picture file, decoded and preprocessed by the model's description
        Scene, ///< a generated scene, drawn by the engine
        Tensor, ///< an .npy file with an already preprocessed float32 1×C×H×W input
    };
    Kind kind = Kind::File;
    std::string path; ///< File, Tensor: UTF-8
    std::string sha256; ///< of the file's bytes or the scene's pixels, "" while unknown
    SceneSpec sceneSpec; ///< Scene

    static PictureReference file(std::string path);
    static PictureReference tensor(std::string path);
    static PictureReference scene(SceneSpec spec);
    /// "scene:42,classes=cat+boat" is a scene, what ends in .npy a tensor, all else a picture file. Throws Error(Usage)
    /// for a scene that does not parse.
    static PictureReference parse(const std::string& text);
    std::string text() const; ///< as parse() reads it
    /// The file's name without folder and ending, or "scene-<seed>" and the classes; for titles and file names.
    std::string stem() const;

    bool operator==(const PictureReference&) const = default;
};

void to_json(nlohmann::json& json, const PictureReference& reference);
void from_json(const nlohmann::json& json, PictureReference& reference);

} // namespace camscope
