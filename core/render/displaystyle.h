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
    Contour, ///< lines of equal value in the map's colours over the picture itself (see contours.h)
};

/// Which maps share one colour scale. Shared scales are of raw values.
enum class ScaleMode
{
    PerMap, ///< each map by its own range (the convention's normalisation)
    Row, ///< one range for the maps of each row of a board
    Column, ///< one range for the maps of each column of a board
    Board, ///< one range for all maps of a board
    Fixed, ///< the range that the style names
};

/// Range of raw values that maps to the ends of the colour scale.
struct ValueRange
{
    float low = 0;
    float high = 0;
    bool operator==(const ValueRange&) const = default;
};

/// Everything about a map's appearance that can change without computing the map again.
struct DisplayStyle
{
    std::string colourMap = "inferno"; ///< see colourmap.h
    double opacity = 0.6; ///< 0…1
    Blend blend = Blend::Value;
    ScaleMode scale = ScaleMode::PerMap;
    ValueRange range{0, 1}; ///< of a fixed scale; low < high
    Upsampling upsampling = Upsampling::Bilinear;
    double clip = 1; ///< per cent of an input-space map's values that may be saturated (not on a fixed scale)
    /// Clip maps of layers, too. Off at first: one per cent of a 13 × 13 grid is its maximum, and that is what one
    /// looks for, while the few extreme pixels of a gradient hide all others.
    bool clipsLayerMaps = false;
    double threshold = 0; ///< the region that reaches this share of the map's maximum is outlined; 0: none
    bool boxesAllParts = false; ///< a box around every connected part of that region instead of the largest one alone
    bool isSigned = false; ///< show negative values too (relu off), with a diverging colour map

    bool operator==(const DisplayStyle&) const = default;
};

std::string blendId(Blend blend); ///< "value", "mix", "mask", "contour"
std::string scaleModeId(ScaleMode mode); ///< "map", "row", "column", "board", "fixed"
std::string upsamplingId(Upsampling upsampling); ///< "bilinear", "cubic", "nearest"

void to_json(nlohmann::json& json, const DisplayStyle& style);
/// Missing members keep their defaults; an unknown word throws Error(BadInput).
void from_json(const nlohmann::json& json, DisplayStyle& style);

} // namespace camscope
