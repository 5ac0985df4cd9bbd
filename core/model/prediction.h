// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/model/modelinfo.h"

#include <vector>

namespace camscope {

/// What the model answers for one picture in one of its outputs; immutable.
struct Prediction
{
    int output = -1; ///< index into ModelInfo::outputs
    OutputKind kind = OutputKind::Other;
    /// By class index: the logits of a class vector; the mean logits of a score map; −z and z of a single score. Empty
    /// when the output is not about classes.
    std::vector<float> logits;
    /// Softmax of the logits; of a score map, the share of positions that are predicted as the class; of a single
    /// score, its sigmoid (class 1) and the rest (class 0).
    std::vector<float> probabilities;
    std::vector<int> ranking; ///< class indices, highest first (by logit in a class vector, else by probability); ties
                              ///< by lower index
    double seconds = 0;

    bool hasClasses() const { return !logits.empty(); }
};

} // namespace camscope
