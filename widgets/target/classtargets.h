// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/resolvedtarget.h"
#include "widgets/figure/headertext.h"

#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// A class of one of the model's outputs.
struct OutputClass
{
    int output = -1; ///< index into ModelInfo::outputs
    int index = 0;
    bool operator==(const OutputClass&) const = default;
};

/// What a target about this output is written with: "" for the main one.
std::string targetOutputName(const ModelInfo& model, int output);

/// What stands for a class unless something else is asked for: its logit in a class vector, its mean logit over the
/// region that is predicted as it, a sign of a single score. It names the output where that is not the main one.
TargetSpec classTarget(const ModelInfo& model, OutputClass which);
/// The class whose classTarget() this is, nothing for all other targets.
std::optional<OutputClass> plainClass(const std::string& target, const ModelInfo& model);

/// What a board shows at first: the most probable classes, or the largest regions, `most` of them.
std::vector<std::string> firstTargets(const ModelInfo& model, const Prediction& prediction, std::size_t most);

/// `target` about each of the classes in their order in the prediction: the same kind, region and sign. `target` itself
/// is among them; it is alone when it is not about a class or nothing was predicted.
std::vector<std::string> targetsLike(
    const std::string& target, const ModelInfo& model, const OutputPredictions& predictions);

} // namespace camscope
