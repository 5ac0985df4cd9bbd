// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/render/displaystyle.h"
#include "core/spec/explanationspec.h"

#include <optional>

namespace camscope {

struct Explanation;

struct DisplayMapOptions
{
    bool isSigned = false; ///< keep negative values: 0 → 0.5, ±largest magnitude → 0 and 1
    Upsampling upsampling = Upsampling::Bilinear;
    double clip = 0; ///< per cent of the magnitudes, the largest ones, that are shown as the largest, where the
                     ///< convention divides by that; others have a normalisation of their own
    std::optional<ValueRange> range; ///< shared or fixed scale in raw values; none: the convention's own, per map
};

/// The raw map reduced to one value per grid position: itself for one channel; for C×H×W attributions the channel
/// maximum of magnitudes, or the signed channel mean when `isSigned`. Where the convention sums channels: their sum, or
/// its magnitude.
FloatImage flattenedMap(const Explanation& explanation, bool isSigned);

/// The explanation's map at model-input size, scaled to 0…1 by its convention's DisplayRules: ReLU unless signed,
/// scaled on its own grid, upsampled, scaled again. A paper's maximum may fall below 1 in between.
/// With `range` the values are clipped to it, and neither `clip` nor the convention's normalisation applies.
FloatImage displayMap(const Explanation& explanation, const DisplayMapOptions& options = {});

/// Whether maps of this spec are shown with their negative values: where the style, the method's option relu=off or the
/// convention asks for it. Known before there is a map.
bool isShownSigned(const ExplanationSpec& spec, const DisplayStyle& style);

/// `style` as it applies to this explanation: signed by isShownSigned(), upsampled as the convention has it, and
/// without clipping for the map of a layer unless the style clips these, too.
DisplayStyle styleFor(const Explanation& explanation, DisplayStyle style);

/// The range that a shared scale needs to hold this map: 0…max after ReLU, or ±largest magnitude when signed; `clip`
/// per cent of the magnitudes may lie beyond it.
ValueRange valueRange(const Explanation& explanation, bool isSigned, double clip = 0);
/// The smallest range that holds both.
ValueRange united(ValueRange a, ValueRange b);

} // namespace camscope
