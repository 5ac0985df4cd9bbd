// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"
#include "core/model/prediction.h"

namespace camscope {

/// What one output tensor (batch 1) says of its classes; without classes for OutputKind::Other.
Prediction predictionOf(const at::Tensor& output, const OutputInfo& info);

} // namespace camscope
