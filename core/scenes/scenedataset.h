// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenes/scene.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

namespace camscope {

/// Writes scenes with their truth in COCO's layout: images/<id>.png, masks/<image id>_<annotation id>.png and
/// annotations.json. An image's id is its scene's seed. The stamp of a marked image is its member "mark".
class SceneDataset
{
public:
    /// Makes `folder` with its subfolders. Throws Error(BadInput).
    SceneDataset(std::string folder, bool hasMasks);

    void add(const SceneSpec& spec, const Scene& scene);
    void writeAnnotations() const;

private:
    std::string pathOf(const std::string& name) const;

    std::string m_folder;
    bool m_hasMasks;
    nlohmann::json m_images = nlohmann::json::array();
    nlohmann::json m_annotations = nlohmann::json::array();
};

} // namespace camscope
