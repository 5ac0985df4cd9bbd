// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"

#include <string>

namespace camscope {

/// What a model's operator may be.
enum class OperatorVerdict
{
    Allowed, ///< computes on tensors, numbers, texts and containers alone
    Refused, ///< reads or writes files, prints, forks, talks to other processes or runs foreign code
    Unknown, ///< this LibTorch does not have it
};

/// Verdict on an operator by its qualified name ("aten::conv2d").
OperatorVerdict operatorVerdict(const std::string& name);

/// Throws Error(BadInput) naming the operator unless it is allowed.
void requireAllowed(torch::jit::Symbol op);

} // namespace camscope
