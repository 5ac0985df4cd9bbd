// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"

#include <optional>

namespace camscope {

struct Explanation;

/// How two explanations of one picture by one model differ.
struct MapDifference
{
    FloatImage
        values; ///< shown first − shown second at model-input size; signed maps count from −1 to 1, others from 0
    float maximum = 0; ///< of the magnitudes
    int x = 0; ///< where the maximum lies, in pixels of the model's input
    int y = 0;
    double mean = 0; ///< of the magnitudes
    std::optional<double> rawMaximum; ///< max|raw − raw| / max|raw| over both; none where the grids differ
};

/// Each map is shown as its own convention and options have it, but without clipping.
MapDifference mapDifference(const Explanation& first, const Explanation& second);

} // namespace camscope
