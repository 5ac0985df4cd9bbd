// SPDX-License-Identifier: Apache-2.0
#include "core/spec/convention.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"

#include <algorithm>

namespace camscope {

namespace {

ConventionInfo paper()
{
    ConventionInfo info;
    info.convention = Convention::Paper;
    info.id = "paper";
    info.description = CAMSCOPE_TEXT("The published formulas; maps are divided by their maximum on the layer's grid.");
    return info;
}

ConventionInfo pytorchGradCam()
{
    ConventionInfo info;
    info.convention = Convention::PytorchGradCam;
    info.id = "pytorch-grad-cam";
    info.description = CAMSCOPE_TEXT("What the package pytorch-grad-cam computes; maps are stretched from their "
                                     "minimum to their maximum before and after they are enlarged.");
    ConventionRules& rules = info.rules;
    rules.masksAlignCorners = true;
    rules.maskEpsilon = 1e-8;
    rules.sumsSegmentation = true;
    rules.ablationFillsFarBelow = true;
    rules.ablationKeepsSign = true;
    rules.display.nativeScaling = Scaling::MinMax;
    rules.display.finalScaling = Scaling::MinMax;
    rules.display.epsilon = 1e-7;
    rules.fusion.scaling = Scaling::MinMax;
    rules.fusion.epsilon = 1e-7;
    rules.fusion.atInputSize = true;
    return info;
}

ConventionInfo torchCam()
{
    ConventionInfo info;
    info.convention = Convention::TorchCam;
    info.id = "torch-cam";
    info.description = CAMSCOPE_TEXT("What the package torch-cam computes, defects included; maps are stretched from "
                                     "their minimum to their maximum on the layer's grid.");
    ConventionRules& rules = info.rules;
    rules.masksScaledFirst = true;
    rules.maskEpsilon = 1e-8;
    rules.iscamAddsUpSteps = true;
    rules.xgradEpsilon = 1e-8;
    rules.gradcamppNeverDivides = true;
    rules.smoothTakesLastSample = true;
    rules.display.nativeScaling = Scaling::MinMax;
    rules.display.scalesFused = false;
    rules.display.epsilon = 1e-8;
    rules.fusion.combination = Fusion::Maximum;
    rules.fusion.scaling = Scaling::MinMax;
    rules.fusion.epsilon = 1e-8;
    return info;
}

ConventionInfo captum()
{
    ConventionInfo info;
    info.convention = Convention::Captum;
    info.id = "captum";
    info.description = CAMSCOPE_TEXT("What the package Captum computes and shows; maps keep their signs, are enlarged "
                                     "without smoothing, and the strongest 2 % saturate.");
    ConventionRules& rules = info.rules;
    rules.guidedGradcamNearest = true;
    rules.display.isSigned = true;
    rules.display.sumsChannels = true;
    rules.display.nativeScaling = Scaling::None;
    rules.display.upsampling = Upsampling::NearestCorner;
    rules.display.finalScaling = Scaling::CumulativeSum;
    rules.display.outliers = 2;
    return info;
}

} // namespace

const std::vector<ConventionInfo>& conventions()
{
    static const std::vector<ConventionInfo> all{paper(), pytorchGradCam(), torchCam(), captum()};
    return all;
}

const ConventionInfo& conventionInfo(Convention convention)
{
    return *std::find_if(conventions().begin(), conventions().end(),
        [convention](const ConventionInfo& info) { return info.convention == convention; });
}

const ConventionRules& conventionRules(Convention convention)
{
    return conventionInfo(convention).rules;
}

std::string conventionId(Convention convention)
{
    return conventionInfo(convention).id;
}

std::vector<std::string> conventionIds()
{
    std::vector<std::string> ids;
    for (const ConventionInfo& info : conventions())
        ids.push_back(info.id);
    return ids;
}

Convention conventionFromId(const std::string& id)
{
    for (const ConventionInfo& info : conventions()) {
        if (info.id == id)
            return info.convention;
    }
    throw Error(
        ErrorKind::Usage, {CAMSCOPE_TEXT("There is no convention \"%1\"%2."), {id, didYouMeanOneOf(id, conventionIds())}});
}

std::string fusionId(Fusion fusion)
{
    switch (fusion) {
    case Fusion::Mean:
        return "mean";
    case Fusion::Maximum:
        return "max";
    case Fusion::Product:
        break;
    }
    return "product";
}

} // namespace camscope
