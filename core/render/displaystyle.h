// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/upsampling.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace camscope {

/// How the coloured map meets the picture.
enum class Blend
{
    Value, ///< opacity grows with the map's value: the picture stays readable where the map is low
    Mix, ///< the same opacity everywhere, as in the papers
    Mask, ///< the picture shows where the map is high and darkens elsewhere; no colour
};

/// Which maps share one colour scale.
enum class ScaleMode
{
    PerMap, ///< each map by its own range (the convention's normalisation)
    Board, ///< one range for all maps of a board, from raw values
};

/// Everything about a map's appearance that can change without computing the map again.
struct DisplayStyle
{
    std::string colourMap = "inferno"; ///< see colourmap.h
    double opacity = 0.6; ///< 0…1
    Blend blend = Blend::Value;
    ScaleMode scale = ScaleMode::PerMap;
    Upsampling upsampling = Upsampling::Bilinear;
    double clip
        = 1; ///< per cent of an input-space map's values that may be saturated; layer maps keep their full range
    bool isSigned = false; ///< show negative values too (relu off), with a diverging colour map

    bool operator==(const DisplayStyle&) const = default;
};

std::string blendId(Blend blend); ///< "value", "mix", "mask"
std::string scaleModeId(ScaleMode mode); ///< "map", "board"
std::string upsamplingId(Upsampling upsampling); ///< "bilinear", "nearest"

void to_json(nlohmann::json& json, const DisplayStyle& style);
/// Missing members keep their defaults; an unknown word throws Error(BadInput).
void from_json(const nlohmann::json& json, DisplayStyle& style);

} // namespace camscope
