// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <random>

namespace camscope {

/// Draws lots from a seed. The standard's distributions differ between libraries; these do not.
class Random
{
public:
    /// Streams of one seed are independent of each other: drawing more from one changes nothing in another.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    double uniform(); ///< in [0, 1)
    double uniform(double low, double high);
    int below(int count); ///< 0 … count − 1, each as likely
    bool chance(double probability);
    double normal(); ///< mean 0, variance 1

    template <typename Container>
    const auto& pick(const Container& container)
    {
        return *std::next(std::begin(container), below(static_cast<int>(std::size(container))));
    }
    template <typename T>
    T pick(std::initializer_list<T> values)
    {
        return *std::next(values.begin(), below(static_cast<int>(values.size())));
    }

private:
    std::mt19937_64 m_generator;
};

} // namespace camscope
