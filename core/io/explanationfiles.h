// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"
#include "core/render/displaystyle.h"

#include <string>

namespace camscope {

/// File names of one written explanation, relative to its folder.
struct ExplanationFiles
{
    std::string raw; ///< `….raw.npy`: h×w, or C×h×w for attributions; native grid, signed float32
    std::string map; ///< `….map.npy`: display map H×W at model-input size, 0…1
    std::string overlay; ///< `….png`: over the picture at its own size
};

/// Writes the three files of an explanation into an existing folder. `picture` is the one that was explained.
/// Throws Error(BadInput) when a file cannot be written.
ExplanationFiles writeExplanation(const Explanation& explanation, const RgbImage& picture, const std::string& folder,
    const std::string& name, const DisplayStyle& style = {});

} // namespace camscope
