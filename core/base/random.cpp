// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace camscope {

namespace {

/// SplitMix64 (Steele, Lea, Flood 2014): turns neighbouring seeds into unrelated ones.
std::uint64_t scrambled(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream)
    : m_generator(scrambled(scrambled(seed) + stream))
{
}

double Random::uniform()
{
    return static_cast<double>(m_generator() >> 11) * 0x1.0p-53;
}

double Random::uniform(double low, double high)
{
    return low + (high - low) * uniform();
}

int Random::below(int count)
{
    return static_cast<int>(uniform() * count);
}

bool Random::chance(double probability)
{
    return uniform() < probability;
}

double Random::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

} // namespace camscope
