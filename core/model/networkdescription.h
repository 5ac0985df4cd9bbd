// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/importedmodel.h"
#include "core/model/modelinfo.h"

namespace camscope {

/// Finds out about a network by running it once on `probe` (1×C×H×W): shapes and grids of all layers, which names share
/// an output, the class vector, and the layer to suggest. Path, hash and device are left to the caller.
ModelInfo describeNetwork(const ImportedModel& model, const Program& program, const at::Tensor& probe);

} // namespace camscope
