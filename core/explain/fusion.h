// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"

#include <vector>

namespace camscope {

/// One map of several layers' raw maps (each h×w): negative values dropped, divided by the maximum, brought to the
/// finest grid by bilinear upsampling, then averaged.
at::Tensor fusedMap(const std::vector<at::Tensor>& maps);

} // namespace camscope
