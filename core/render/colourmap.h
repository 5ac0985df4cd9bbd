// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace camscope {

struct Rgb
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Rgb&) const = default;
};

/// 256 colours from the scale's lower to its upper end.
struct ColourMap
{
    std::string id; ///< "inferno"
    std::string name; ///< "Inferno"
    bool diverging = false; ///< the middle means zero
    std::array<Rgb, 256> colours;

    /// Colour of `value` in 0…1; values outside and NaN are clamped to the ends (NaN to the lower one).
    Rgb at(float value) const;
};

/// All colour maps, perceptually uniform ones first; jet is last and offered for comparison with older papers.
const std::vector<ColourMap>& colourMaps();

/// Throws Error(Usage) that suggests the nearest name.
const ColourMap& colourMap(const std::string& id);

} // namespace camscope
