// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/colourmap.h"

namespace camscope {

/// Blue to red through light grey, by Moreland 2009, "Diverging Color Maps for Scientific Visualization": the ends are
/// interpolated in polar CIELAB so that lightness rises evenly to the middle; what others call "coolwarm".
std::array<Rgb, 256> coolWarmColours();

/// Straight lines in sRGB from blue to white to red; zero is pure white, for print.
std::array<Rgb, 256> blueWhiteRedColours();

} // namespace camscope
