// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/program.h"

#include <unordered_map>
#include <unordered_set>

namespace camscope {

/// What the dimensions of a value mean, as far as the operators that made it tell.
enum class Axes
{
    Unknown,
    ChannelsSecond, ///< B×K×…: of convolutions, batch norms, pooling
    ChannelsLast, ///< B×…×K: of linear layers and layer norms
    Pairs, ///< a product of two activations: attention, position by position
};

/// What is known of a value of a program without running it.
struct ValueTraits
{
    bool ofPicture = false; ///< depends on the picture's values, not on its shape alone
    bool feedsAttention = false; ///< queries, keys or values on their way into a product of two activations
    Axes axes = Axes::Unknown;
};

/// The traits of every value of the program.
std::unordered_map<const torch::jit::Value*, ValueTraits> valueTraits(const Program& program);

/// The values of the program that depend on the values of `source`, not on its shape alone; `source` is one of them.
std::unordered_set<const torch::jit::Value*> dependentValues(const Program& program, const torch::jit::Value* source);

} // namespace camscope
