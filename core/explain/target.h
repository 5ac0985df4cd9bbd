// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/graph/torchcompat.h"
#include "core/model/geometry.h"
#include "core/model/resolvedtarget.h"

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
    at::Tensor reference; ///< the same output for the reference picture of an embedding target
    at::Tensor region; ///< h×w of 0 and 1, of a segmentation target: segmentationRegion()
    bool sumsSegmentation = false; ///< see ConventionRules
};

/// Throws Error(NotPossible) when the picture has no such scalar (a class that is predicted nowhere), Error(BadInput)
/// for indices out of range and regions outside.
TargetFunction targetFunction(const ResolvedTarget& target, const ModelInfo& model, const TargetMaterial& material);

/// The probability of the target's class in place of its score: softmax, over a region its mean, sigmoid of a single
/// score. Empty for targets that are not about one class.
TargetFunction probabilityFunction(
    const ResolvedTarget& target, const ModelInfo& model, const TargetMaterial& material);

} // namespace camscope
