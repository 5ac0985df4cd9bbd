// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/importedmodel.h"
#include "core/model/modelinfo.h"

namespace camscope {

/// Finds out about a network by running it once on `probe` (1×C×H×W): shapes and grids of all layers, which names share
/// an output, the class vector, and the layer to suggest. Hash and device are left to the caller.
ModelInfo describeNetwork(
    const std::string& path, const ImportedModel& model, const Program& program, const at::Tensor& probe);

/// Whether two descriptions differ in nothing that layers, their shapes and the suggested one depend on.
bool describesSameLayers(const ModelDescription& one, const ModelDescription& other);
/// What describeNetwork() would say with another description of the same layers, without running the network.
ModelInfo redescribed(ModelInfo info, const SourcedDescription& described);

} // namespace camscope
