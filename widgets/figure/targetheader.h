// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/headertext.h"

namespace camscope {

/// A target as people read it: "cat", "P(cat)", "cat − boat", "cat at 40, 55", "−cat".
QString targetTitle(const ResolvedTarget& target);

/// The header of a target in its command line form. The note tells the class's probability, or the share of the picture
/// that is predicted as it, and the output where it is not the main one. A target that cannot be read keeps its text:
/// its cells say what is wrong with it. `before`: the same for an earlier state of the picture; the note tells both.
HeaderText targetHeader(const std::string& value, const ModelInfo& model, const OutputPredictions& predictions,
    const OutputPredictions& before = {});

/// The same for a narrow list of what can be explained of the output `listed`: the note is the class's probability or
/// share, and the output where it is another one. Which class a rank stands for may differ from cell to cell, so it is
/// named as a rank.
HeaderText targetListText(
    const std::string& value, const ModelInfo& model, const OutputPredictions& predictions, int listed);

} // namespace camscope
