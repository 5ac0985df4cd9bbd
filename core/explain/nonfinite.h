// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/model/network.h"

namespace camscope {

bool isFinite(const at::Tensor& tensor);

/// The first step of the forward pass that gives NaN or infinity for the picture `input` (1×C×H×W), and whether its
/// weights are to blame; one sentence. Empty where picture, layers and outputs are finite.
Message sourceOfNonFinite(const Network& network, const at::Tensor& input);

} // namespace camscope
