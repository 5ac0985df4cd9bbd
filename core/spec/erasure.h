// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace camscope {

/// A point of a picture in continuous pixels: pixel (i, j) covers [i, i+1) × [j, j+1).
struct StrokePoint
{
    double x = 0;
    double y = 0;
    bool operator==(const StrokePoint&) const = default;
};

/// One stroke of a round brush: everything within `radius` of the line through its points is painted over. Eraser says
/// what the fills are.
struct EraserStroke
{
    enum class Fill
    {
        Grey, ///< one grey, as bright as the picture
        Blur, ///< the picture, strongly blurred
        Noise, ///< random colours, from the seed
    };
    Fill fill = Fill::Grey;
    double radius = 1; ///< pixels of the original picture
    std::vector<StrokePoint> points; ///< one for a dab

    static constexpr double largest = 1e6; ///< of radius and coordinates
    bool operator==(const EraserStroke&) const = default;
};

/// What was painted over a picture, in the order in which it was painted. A plain value; the pixels are drawn by
/// erased() in core/render/eraser.h.
struct Erasure
{
    std::vector<EraserStroke> strokes;
    std::uint64_t seed = 0; ///< of the noise

    static constexpr std::size_t mostPoints = 200'000; ///< of all strokes together

    bool isEmpty() const { return strokes.empty(); }
    /// "blur12@40,55+60,70/seed7/noise8@12,30": strokes after slashes, the points of each after plus signs. It holds no
    /// colon. "" for nothing.
    std::string text() const;
    /// Throws Error(Usage) that names what cannot be read, Error(BadInput) for more points than are allowed.
    static Erasure parse(const std::string& text);

    bool operator==(const Erasure&) const = default;
};

/// "grey", "blur", "noise".
std::string eraserFillId(EraserStroke::Fill fill);

void to_json(nlohmann::json& json, const Erasure& erasure);
void from_json(const nlohmann::json& json, Erasure& erasure);

} // namespace camscope
