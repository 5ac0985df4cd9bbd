// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/modelinfo.h"

#include <cstdint>
#include <vector>

namespace camscope {

/// Recognises how an activation of this shape is laid out as a grid, from the shapes alone.
/// B×K×h×w and B×h×w×K are told apart by which pair of sides has the input's aspect; B×N×K is a token sequence if N
/// less at most eight extra tokens (class, distillation, registers) is a grid of the input's aspect; B×K is a vector.
GridInfo gridLayout(const std::vector<std::int64_t>& shape, int inputHeight, int inputWidth);

} // namespace camscope
