// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/headertext.h"
#include "widgets/selection.h"

#include <optional>
#include <string>

namespace camscope {

/// What follows the current class, method or layer and is not chosen yet: the next class in the order of the
/// prediction with all else about the target kept, the next method of the registry, the next layer that can be
/// explained. Nothing if there is none, or for another variable.
std::optional<std::string> nextValue(
    BoardVariable variable, const Selection& selection, const ModelInfo& model, const OutputPredictions& predictions);

/// Whether a method spec ("scorecam:max_channels=64") is about the method of this id.
bool isMethod(const std::string& spec, const std::string& id);

} // namespace camscope
