// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/colour.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace camscope {

namespace {

constexpr Colour brightColours[] = {{214, 72, 66}, {64, 128, 196}, {240, 180, 50}, {86, 160, 96}, {146, 96, 176},
    {232, 120, 70}, {48, 150, 160}, {226, 110, 150}};
constexpr double variation = 14;

double clamped(double channel)
{
    return std::clamp(channel, 0.0, 255.0);
}

Colour varied(Random& random, const Colour& colour)
{
    const double brightness = random.uniform(-variation, variation);
    const auto channel
        = [&](double value) { return clamped(value + brightness + random.uniform(-variation, variation) / 2); };
    const double red = channel(colour.red);
    const double green = channel(colour.green);
    return {red, green, channel(colour.blue)};
}

double distance(const Colour& a, const Colour& b)
{
    return std::hypot(a.red - b.red, a.green - b.green, a.blue - b.blue);
}

} // namespace

Colour Colour::darker(double factor) const
{
    return {red * factor, green * factor, blue * factor};
}

Colour Colour::lighter(double share) const
{
    return mixed({255, 255, 255}, share);
}

Colour Colour::mixed(const Colour& other, double share) const
{
    return {red + (other.red - red) * share, green + (other.green - green) * share, blue + (other.blue - blue) * share};
}

Colour pickColour(Random& random, std::initializer_list<Colour> colours)
{
    return varied(random, random.pick(colours));
}

Colour pickBright(Random& random)
{
    return varied(random, random.pick(brightColours));
}

Colour pickBrightBeside(Random& random, const Colour& colour)
{
    constexpr double apart = 90;
    Colour other = pickBright(random);
    while (distance(colour, other) < apart)
        other = pickBright(random);
    return other;
}

} // namespace camscope
