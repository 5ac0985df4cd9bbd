// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/valuetraits.h"
#include "core/import/importedmodel.h"
#include "core/model/modelinfo.h"

#include <unordered_map>
#include <vector>

namespace camscope {

/// A program, the outputs of all its layers on a probe picture (1×C×H×W), and where it came from.
struct LayerProbe
{
    const ImportedModel& model;
    const Program& program;
    const std::unordered_map<const torch::jit::Value*, ValueTraits>& traits; ///< of the program
    const std::vector<at::Tensor>& activations; ///< in the order of Program::layers
    int inputHeight = 0;
    int inputWidth = 0;
};

/// Shapes, grids and aliases of all layers, in order of execution, and why a layer cannot carry a map.
/// Throws Error(BadInput) where the model's description gives a layer a grid that does not fit.
std::vector<LayerInfo> describeLayers(const LayerProbe& probe);

/// The part of an activation, or of its gradient, that belongs to grid positions: extra tokens dropped.
at::Tensor gridPart(const at::Tensor& tensor, const GridInfo& grid);

} // namespace camscope
