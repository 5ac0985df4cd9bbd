// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace camscope {

/// A generated picture: the same spec gives the same pixels. What is left open is drawn by lot from the seed, each
/// question by a lot of its own: another object leaves the background as it is.
struct SceneSpec
{
    static constexpr int byLot = -1;
    static constexpr int mostObjects = 3;

    std::uint64_t seed = 0;
    std::vector<std::string> classes; ///< of the objects, the last in front; empty: by lot, all different
    int objects = byLot; ///< 0…3, where `classes` is empty; by lot 1…3
    std::string background; ///< "": by lot
    bool marked = false; ///< carries a photographer's stamp in a corner

    /// "scene:42,classes=cat+boat,background=sea,mark=on"; what is left open is left out.
    std::string text() const;
    /// Throws Error(Usage) that names the part that does not parse.
    static SceneSpec parse(const std::string& text);
    static bool isSceneText(const std::string& text); ///< begins with "scene:"

    bool operator==(const SceneSpec&) const = default;
};

/// {"scene": {"classes": […], …}, "seed": 42}
void to_json(nlohmann::json& json, const SceneSpec& scene);
void from_json(const nlohmann::json& json, SceneSpec& scene);

} // namespace camscope
