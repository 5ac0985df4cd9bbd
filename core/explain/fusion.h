// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"
#include "core/graph/torchcompat.h"

#include <vector>

namespace camscope {

/// How the raw maps of several layers become one.
struct FusionOptions
{
    FusionRules rules; ///< the convention's, with the combination that was asked for
    bool keepsSigns = false; ///< no ReLU: each map is divided by its largest magnitude
    int inputWidth = 0; ///< of the model; for rules.atInputSize
    int inputHeight = 0;
};

/// What `spec` asks for: its convention's rules, and the method's options "fusion" and "relu".
FusionOptions fusionOptions(const ExplanationSpec& spec, const PictureGeometry& geometry);

/// One map of several layers' raw maps (each h×w): negative values dropped, scaled, upsampled bilinearly with
/// half-pixel centres, clamped at 0 and combined. Maps of one size are combined as they are; others on the finest grid
/// or at the model's input size, as the rules say. With signs kept, the maximum is the value of the largest magnitude,
/// and the product is 0 where signs differ: two layers that speak against the target do not speak for it.
at::Tensor fusedMap(const std::vector<at::Tensor>& maps, const FusionOptions& options);

/// "fusion": what combined the layers.
Fact fusionFact(const FusionOptions& options);

/// The option "fusion" of all methods whose map lies on a layer.
OptionInfo fusionOption();

} // namespace camscope
