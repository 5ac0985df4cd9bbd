// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"
#include "core/graph/torchcompat.h"
#include "core/jobs/stepwise.h"

#include <vector>

namespace camscope {

struct MethodContext;

/// How far a method is, and what its map looks like so far.
struct MethodProgress
{
    double fraction = 0; ///< 0…1
    at::Tensor partial; ///< raw map so far; undefined if there is none worth showing
};

/// A method's computation. The result is the raw map: h×w on the layer's grid, or C×H×W or H×W on the input's.
using MapSteps = Stepwise<MethodProgress, at::Tensor>;

/// One way to explain. Each method is one file that defines a function returning it, and one line in the registry.
struct Method
{
    MethodInfo info;
    MapSteps (*compute)(MethodContext& context) = nullptr; ///< `context` outlives the steps
};

/// All methods, in the order in which they are shown.
const std::vector<Method>& methods();
/// Throws Error(Usage) that suggests the nearest method.
const Method& method(const std::string& id);

// The methods, one file each.
Method cam();
Method gradcam();
Method gradcampp();
Method xgradcam();
Method layercam();
Method hirescam();
Method gradcamElementwise();
Method shapleycam();
Method finercam();
Method eigencam();
Method eigengradcam();
Method kpcacam();
Method fem();
Method scorecam();
Method sscam();
Method iscam();
Method ablationcam();
Method smoothgradcampp();
Method saliency();
Method inputXGradient();
Method smoothgrad();
Method integratedGradients();
Method fullgrad();
Method deconvnet();
Method guidedBackprop();
Method guidedGradcam();
Method occlusion();
Method rise();
Method edges();
Method randomWeights();

} // namespace camscope
