// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/measures/highregion.h"
#include "core/render/displaystyle.h"
#include "widgets/figure/cellmarks.h"

#include <optional>

namespace camscope {

/// Makes a cell's marks and keeps them while nothing that they depend on changes.
class CellMarker
{
public:
    /// Another picture or explanation: what is kept no longer holds.
    void forget();
    /// `displayed` is another map than before.
    void forgetContours() { m_levels.reset(); }

    /// `style` as it applies to the explanation; `displayed` is its display map.
    const CellMarks& marks(const PicturePointer& picture, const Explanation& explanation, const FloatImage& displayed,
        const DisplayStyle& style);

private:
    struct RegionKey
    {
        double threshold = 0;
        bool allParts = false;
        bool operator==(const RegionKey&) const = default;
    };
    void makeContours(const Explanation& explanation, const FloatImage& displayed, const DisplayStyle& style);
    void colourContours(const DisplayStyle& style);
    void makeRegion(const Picture& picture, const Explanation& explanation, const RegionKey& key);

    std::optional<SeenMap> m_thresholded; ///< one map for all thresholds
    std::optional<std::vector<float>> m_levels; ///< of the contours that are there; none: to be made
    std::optional<RegionKey> m_regionKey;
    CellMarks m_marks;
};

} // namespace camscope
