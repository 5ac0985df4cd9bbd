// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/upsampling.h"

#include <string>
#include <vector>

namespace camscope {

/// A named set of choices, after the program whose figures it reproduces. Where that program has no counterpart of a
/// method, a target or an option, the paper's formula holds.
enum class Convention
{
    Paper,
    PytorchGradCam,
    TorchCam,
    Captum,
};

/// How a map's values are brought to 0…1, or to −1…1 where the map is signed.
enum class Scaling
{
    None,
    Maximum, ///< divided by the largest magnitude
    MinMax, ///< less the minimum, then divided by the maximum + epsilon. It would move the zero of a signed map, which
            ///< is divided by its largest magnitude at native size instead.
    CumulativeSum, ///< divided by the magnitude at which the sum of the magnitudes up to it reaches a share of all
};

/// How the maps of several layers become one.
enum class Fusion
{
    Mean,
    Maximum,
    Product,
};

/// From a raw map to what is shown.
struct DisplayRules
{
    bool isSigned = false; ///< no ReLU: what speaks against the target is shown, too
    bool sumsChannels = false; ///< attributions: Σ over channels instead of the largest magnitude or the signed mean
    Scaling nativeScaling = Scaling::Maximum; ///< on the map's own grid, before it is upsampled
    bool scalesFused = true; ///< scale a map of several layers, whose parts were scaled before, once more
    Upsampling upsampling = Upsampling::Bilinear; ///< Bilinear leaves the choice to the display style
    Scaling finalScaling = Scaling::None; ///< at the model's input size
    double epsilon = 0; ///< of Scaling::MinMax
    double outliers = 0; ///< of Scaling::CumulativeSum: per cent of the summed magnitudes beyond the end of the scale
};

/// How the maps of several layers are combined: negative values dropped, scaled, upsampled, combined.
struct FusionRules
{
    Fusion combination = Fusion::Mean;
    Scaling scaling = Scaling::Maximum; ///< of each map on its own grid; Maximum or MinMax
    double epsilon = 0; ///< of Scaling::MinMax
    bool atInputSize = false; ///< combine at the model's input size instead of on the finest grid of the layers
};

/// All that conventions differ in. The same code reads it whatever the convention.
struct ConventionRules
{
    bool masksAlignCorners = false; ///< Score-CAM and its kin: how masks are upsampled
    bool masksScaledFirst = false; ///< Score-CAM and its kin: n before U
    double maskEpsilon = 0; ///< Score-CAM and its kin: added to the range when a mask is scaled
    bool iscamAddsUpSteps = false; ///< IS-CAM: step i of N scales by (1 + … + i)/N instead of i/N
    double xgradEpsilon = 1e-7; ///< XGrad-CAM: added to S_k
    bool gradcamppNeverDivides = false; ///< Grad-CAM++: a = g², a defect
    bool smoothTakesLastSample = false; ///< Smooth Grad-CAM++: relu(g) of the last noisy picture, a defect
    bool guidedGradcamNearest = false; ///< Guided Grad-CAM: how its Grad-CAM is upsampled
    bool sumsSegmentation = false; ///< segmentation targets: sum over the region instead of the mean
    bool ablationFillsFarBelow = false; ///< Ablation-CAM: far less than the minimum instead of 0 where that is not 0
    bool ablationKeepsSign = false; ///< Ablation-CAM: divides by the score itself instead of its magnitude
    DisplayRules display;
    FusionRules fusion;
};

/// A convention, its preset, and what people read about it.
struct ConventionInfo
{
    Convention convention = Convention::Paper;
    std::string id; ///< "paper", "pytorch-grad-cam", "torch-cam", "captum"
    std::string description; ///< one sentence
    ConventionRules rules;
};

/// All conventions, `paper` first.
const std::vector<ConventionInfo>& conventions();

const ConventionInfo& conventionInfo(Convention convention);
const ConventionRules& conventionRules(Convention convention);
std::string conventionId(Convention convention);
std::vector<std::string> conventionIds(); ///< of all, `paper` first
Convention conventionFromId(const std::string& id); ///< throws Error(Usage) that suggests the nearest

std::string fusionId(Fusion fusion); ///< "mean", "max", "product"

} // namespace camscope
