// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/erasure.h"
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
    std::string sha256; ///< of the file's bytes or the scene's pixels, before anything is erased; "" while unknown
    SceneSpec sceneSpec; ///< Scene
    Erasure erasure; ///< File, Scene: what is painted over it before a model sees it

    static PictureReference file(std::string path);
    static PictureReference tensor(std::string path);
    static PictureReference scene(SceneSpec spec);
    /// "scene:42,classes=cat+boat" is a scene, what ends in .npy a tensor, all else a picture file; any of the pictures
    /// may follow "erased:", what was painted over it (Erasure::text()) and a colon. Throws Error(Usage) for a scene or
    /// strokes that do not parse, and for strokes over a tensor.
    static PictureReference parse(const std::string& text);
    std::string text() const; ///< as parse() reads it
    /// The same picture with nothing painted over it.
    PictureReference original() const;
    /// The file's name without folder and ending, or "scene-<seed>" and the classes, then "-erased" where something is
    /// painted over it; for file names.
    std::string stem() const;

    bool operator==(const PictureReference&) const = default;
};

void to_json(nlohmann::json& json, const PictureReference& reference);
void from_json(const nlohmann::json& json, PictureReference& reference);

} // namespace camscope
