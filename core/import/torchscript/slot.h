// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace camscope {

struct Elements;

/// What the straightener knows of one value of the original program.
struct Slot
{
    c10::IValue concrete; ///< the value on the probe input
    torch::jit::Value* live = nullptr; ///< its place in the new program; null for constants and taken-apart containers
    bool fromPicture = false; ///< a number read out of the picture's values: decisions on it need a guard
    std::shared_ptr<Elements> elements; ///< of lists, tuples and dicts whose members are known one by one
    std::size_t birth = 0; ///< when it was made (0: constant), to tell which in-place writes came later

    Slot() = default;
    /// A constant.
    Slot(c10::IValue value)
        : concrete(std::move(value))
    {
    }
};

/// Members of a container. Shared by all slots that refer to the same container, as Python's containers are.
struct Elements
{
    std::vector<c10::IValue> keys; ///< of a dict; empty for lists and tuples
    std::vector<Slot> slots;
};

} // namespace camscope
