// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"
#include "core/graph/torchcompat.h"
#include "core/model/geometry.h"

#include <string>
#include <vector>

namespace camscope {

/// The positions over which a segmentation target averages (Vinogradova et al. 2020, Seg-Grad-CAM): h×w of 0 and 1.
/// `region`: "pred" (where `classIndex` has the highest of `scores`, C×h×w), "x,y" (the position under a pixel of the
/// original picture), "x,y;x,y;x,y" (a polygon of pixels of the original picture), or a mask picture of the original
/// picture's size (over 127 counts).
/// Throws Error(BadInput) for a region that is empty or outside, Error(NotPossible) if nothing is predicted as the
/// class.
at::Tensor segmentationRegion(
    const std::string& region, const at::Tensor& scores, int classIndex, const PictureGeometry& geometry);

/// The closed lines around the positions of a region (h×w of 0 and 1) and around its holes.
std::vector<Outline> regionOutlines(const at::Tensor& region, const PictureGeometry& geometry);

} // namespace camscope
