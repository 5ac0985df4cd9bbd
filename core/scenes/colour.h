// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"

#include <initializer_list>

namespace camscope {

/// Red, green and blue, 0…255 each.
struct Colour
{
    double red = 0;
    double green = 0;
    double blue = 0;

    Colour darker(double factor) const; ///< `factor` in 0…1: 1 changes nothing, 0 is black
    Colour lighter(double share) const; ///< `share` in 0…1: 0 changes nothing, 1 is white
    Colour mixed(const Colour& other, double share) const; ///< `share` of the other one
};

/// One of `colours`, a little varied.
Colour pickColour(Random& random, std::initializer_list<Colour> colours);
/// A bright colour of toys, sails and flowers.
Colour pickBright(Random& random);
/// Another bright colour that stands out from `colour`.
Colour pickBrightBeside(Random& random, const Colour& colour);

inline constexpr Colour ink{48, 44, 52};
inline constexpr Colour white{250, 248, 242};

} // namespace camscope
