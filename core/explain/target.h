// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"
#include "core/model/geometry.h"
#include "core/model/prediction.h"

#include <functional>
#include <vector>

namespace camscope {

/// The scalar that is explained, for each picture of a batch: output tensors (batch first) → B scores.
using TargetFunction = std::function<at::Tensor(const std::vector<at::Tensor>& outputs)>;

/// What some targets need besides the output they are applied to.
struct TargetMaterial
{
    std::vector<at::Tensor> outputs; ///< of the picture itself: predicted regions, sizes
    PictureGeometry geometry; ///< original picture ↔ input, for regions given in picture pixels
    std::vector<at::Tensor> reference; ///< outputs for the reference picture of an embedding target
    bool sumsSegmentation = false; ///< see ConventionRules
};

/// Throws Error(NotPossible) when the model's outputs have no such scalar, Error(BadInput) for indices out of range.
TargetFunction targetFunction(const ResolvedTarget& target, const ModelInfo& model, const TargetMaterial& material);

} // namespace camscope
