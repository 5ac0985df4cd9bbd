// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace camscope {

/// Names a picture without holding its pixels.
struct PictureReference
{
    enum class Kind
    {
        File, ///< a picture file, decoded and preprocessed by the model's description
        Scene, ///< a generated scene, by its seed
        Tensor, ///< an .npy file with an already preprocessed float32 1×C×H×W input
    };
    Kind kind = Kind::File;
    std::string path; ///< File, Tensor: UTF-8
    std::string sha256; ///< File, Tensor: of the file's bytes, "" while unknown
    std::uint64_t seed = 0; ///< Scene

    static PictureReference file(std::string path);
    static PictureReference tensor(std::string path);
    /// The file's name without folder and ending, or "scene-<seed>"; for titles and file names.
    std::string stem() const;

    bool operator==(const PictureReference&) const = default;
};

void to_json(nlohmann::json& json, const PictureReference& reference);
void from_json(const nlohmann::json& json, PictureReference& reference);

} // namespace camscope
