// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/model/modeldescription.h"

#include <string>
#include <vector>

namespace camscope {

constexpr int largestInputSide = 8192; ///< pixels, of a model's input

/// A number that no model's input can have.
struct InputFault
{
    std::string member; ///< of "input" in a description: "width", "std"
    Message message; ///< a sentence
};

/// What is wrong with a description of the input, at most one fault for each member; empty if nothing is.
std::vector<InputFault> inputFaults(const InputDescription& input);

} // namespace camscope
