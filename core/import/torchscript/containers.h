// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/torchscript/tracer.h"

#include <optional>

namespace camscope {

/// Executes operators on lists, tuples and dicts member by member, so that containers never reach the new program where
/// they can be avoided (DenseNet appends activations to a list, segmentation models put them into a dict).
/// Returns nothing if the operator is not one of them or its container is not known member by member.
std::optional<std::vector<Slot>> executeOnContainer(Tracer& tracer, torch::jit::Node* node, std::vector<Slot>& inputs);

} // namespace camscope
