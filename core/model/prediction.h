// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/model/modelinfo.h"
#include "core/spec/targetspec.h"

#include <optional>
#include <vector>

namespace camscope {

/// The model's answer for one picture; immutable.
struct Prediction
{
    std::vector<float> logits; ///< by class index; empty when the model's output is not a class vector
    std::vector<float> probabilities; ///< softmax of the logits
    std::vector<int> ranking; ///< class indices, most probable first; ties by lower index
    std::vector<Message> warnings; ///< for example NaN in the output
    double seconds = 0;

    bool hasClasses() const { return !logits.empty(); }
};

/// A target whose classes are known by index.
struct ResolvedTarget
{
    TargetSpec spec; ///< ClassIndex instead of Rank and Label
    std::string title; ///< for people: "tiger cat", "tiger cat − bull mastiff"
    std::string slug; ///< for file names: the class index, else letters, digits, '-' and '_'
    std::optional<int> classIndex; ///< of targets about one class
};

/// Turns ranks and labels into class indices. Throws Error(BadInput) for a class that does not exist (with near
/// labels) or a label that several classes share (with their indices).
ResolvedTarget resolveTarget(const TargetSpec& target, const ModelInfo& model, const Prediction& prediction);

} // namespace camscope
