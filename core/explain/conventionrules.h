// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/explanationspec.h"

namespace camscope {

/// Where the conventions differ in a formula (how they differ in display is in render/displaymap.h).
struct ConventionRules
{
    bool masksAlignCorners = false; ///< Score-CAM: how masks are upsampled
    double maskEpsilon = 0; ///< Score-CAM: added to the range when a mask is scaled
    bool sumsSegmentation = false; ///< segmentation targets: sum over the region instead of the mean
    bool ablationFillsFarBelow = false; ///< Ablation-CAM: far less than the minimum instead of 0 where that is not 0
    bool ablationKeepsSign = false; ///< Ablation-CAM: divides by the score itself instead of its magnitude
};

inline ConventionRules conventionRules(Convention convention)
{
    return convention == Convention::PytorchGradCam ? ConventionRules{true, 1e-8, true, true, true} : ConventionRules{};
}

} // namespace camscope
