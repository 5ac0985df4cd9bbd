// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace camscope {

/// What lies under the cursor in a map.
struct Reading
{
    float value = 0; ///< raw, on the native grid, not interpolated
    int percentile = 0; ///< share of the map's finite values that are not above it, 0…100
};

/// Reads raw values of one explanation at points of the original picture.
class MapProbe
{
public:
    MapProbe() = default;
    MapProbe(const Explanation& explanation, bool isSigned);

    /// Nothing where the model never looked or the value is not finite.
    std::optional<Reading> at(QPointF picturePoint) const;

    const FloatImage& map() const { return m_map; } ///< raw values of the native grid
    QRectF inputRect() const; ///< what the grid covers, in pixels of the picture; a letterbox reaches beyond it

private:
    FloatImage m_map; ///< native grid, one value per position
    PictureGeometry m_geometry;
    std::vector<float> m_sorted; ///< finite values, ascending
};

} // namespace camscope
