// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/prediction.h"
#include "core/spec/targetspec.h"

#include <optional>
#include <string>

namespace camscope {

/// A target that says all there is to say for one model: which output, and classes by index.
struct ResolvedTarget
{
    TargetSpec spec; ///< no Rank, no Label; ClassIndex of class vectors only
    int output = -1; ///< index into ModelInfo::outputs
    std::string title; ///< for people: "tiger cat", "tiger cat − bull mastiff"
    std::string slug; ///< for file names: the class index, else letters, digits, '-', '.' and '+'
    std::optional<int> classIndex; ///< of targets about one class
    std::string label; ///< that class's label
};

/// Turns ranks and labels into class indices, and "a class" into what the output says of classes: its logit in a class
/// vector, the mean logit over its predicted region in a score map, the sign of a single score.
/// `prediction`: of the output that the target names; read for ranks alone.
/// Throws Error(BadInput) for an output or class that does not exist (with near names) or a label that several classes
/// share (with their indices), Error(NotPossible) for a target that the output has no answer to.
ResolvedTarget resolveTarget(const TargetSpec& target, const ModelInfo& model, const Prediction& prediction);

/// Index of the output that a target is about. Throws Error(BadInput) that lists the outputs.
int targetOutput(const TargetSpec& target, const ModelInfo& model);

} // namespace camscope
