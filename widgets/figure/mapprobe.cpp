// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/mapprobe.h"

#include "core/render/displaymap.h"

#include <algorithm>
#include <cmath>

namespace camscope {

MapProbe::MapProbe(const Explanation& explanation, bool isSigned)
    : m_map(flattenedMap(explanation, isSigned))
    , m_geometry(explanation.geometry)
{
    m_sorted.reserve(m_map.values.size());
    std::copy_if(m_map.values.begin(), m_map.values.end(), std::back_inserter(m_sorted),
        [](float value) { return std::isfinite(value); });
    std::sort(m_sorted.begin(), m_sorted.end());
}

QRectF MapProbe::inputRect() const
{
    return {QPointF(m_geometry.toPictureX(0), m_geometry.toPictureY(0)),
        QPointF(m_geometry.toPictureX(m_geometry.inputWidth), m_geometry.toPictureY(m_geometry.inputHeight))};
}

std::optional<Reading> MapProbe::at(QPointF picturePoint) const
{
    if (m_map.isEmpty() || m_sorted.empty() || picturePoint.x() < 0 || picturePoint.y() < 0
        || picturePoint.x() >= m_geometry.pictureWidth || picturePoint.y() >= m_geometry.pictureHeight)
        return {};
    const double x = m_geometry.toInputX(picturePoint.x()) / m_geometry.inputWidth * m_map.width;
    const double y = m_geometry.toInputY(picturePoint.y()) / m_geometry.inputHeight * m_map.height;
    if (x < 0 || y < 0 || x >= m_map.width || y >= m_map.height)
        return {};
    const float value = m_map.at(int(x), int(y));
    if (!std::isfinite(value))
        return {};
    const auto notAbove = std::upper_bound(m_sorted.begin(), m_sorted.end(), value) - m_sorted.begin();
    return Reading{value, int(std::floor(100.0 * double(notAbove) / double(m_sorted.size())))};
}

} // namespace camscope
