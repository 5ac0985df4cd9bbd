// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/headertext.h"
#include "widgets/selection.h"

#include <optional>
#include <string>

namespace camscope {

/// The output that a target is about; nothing if the model has no such output.
std::optional<int> outputOf(const std::string& target, const ModelInfo& model);

/// What a selection's targets are resolved against.
struct TargetContext
{
    const ModelInfo& model; ///< the current one
    const std::map<std::string, ModelInfoPointer>& models; ///< all that are open, by path
    const OutputPredictions& predictions; ///< of the current model for the current picture
};

/// Whether some targets are by rank and the predictions that tell their classes are still missing.
bool waitsForPredictions(const Selection& selection, const TargetContext& context);

/// Turns targets by label or rank into ones by index where they are the same in all cells.
void resolveTargets(Selection& selection, const TargetContext& context);

/// Names the chosen classes by their labels where these tell them apart: another model may know them under other
/// indices. Other targets stay.
void nameClasses(Selection& selection, const ModelInfo& model);

} // namespace camscope
