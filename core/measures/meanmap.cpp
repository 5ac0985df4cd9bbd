// SPDX-License-Identifier: Apache-2.0
#include "core/measures/meanmap.h"

#include "core/base/error.h"
#include "core/render/displaymap.h"

#include <cmath>

namespace camscope {

namespace {

/// Adds `factor` times the map; of signed maps, whose zero lies in the middle, the distance from there.
void addTo(std::vector<double>& sum, const FloatImage& map, bool isSigned, double factor)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += factor * (isSigned ? 2.0 * map.values[i] - 1 : map.values[i]);
}

} // namespace

void MeanMap::add(const Explanation& explanation, const RgbImage& seen)
{
    const PictureGeometry& geometry = explanation.geometry;
    if (m_count == 0) {
        m_width = geometry.inputWidth;
        m_height = geometry.inputHeight;
        const std::size_t size = std::size_t(m_width) * std::size_t(m_height);
        m_scaled.assign(size, 0);
        m_raw.assign(size, 0);
        m_pixels.assign(3 * size, 0);
    } else if (geometry.inputWidth != m_width || geometry.inputHeight != m_height) {
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("%1 gives an input of %2 × %3, but the mean is of inputs of %4 × %5; leave it out."),
                {explanation.spec.picture.text(), std::to_string(geometry.inputWidth),
                    std::to_string(geometry.inputHeight), std::to_string(m_width), std::to_string(m_height)}});
    }
    DisplayMapOptions options;
    options.isSigned = m_isSigned;
    addTo(m_scaled, displayMap(explanation, options), m_isSigned, 1);
    options.range = valueRange(explanation, m_isSigned);
    if (options.range->high > 0)
        addTo(m_raw, displayMap(explanation, options), m_isSigned, options.range->high);
    ++m_count;
    if (seen.width != m_width || seen.height != m_height)
        return;
    for (std::size_t i = 0; i < m_pixels.size(); ++i)
        m_pixels[i] += seen.pixels[i];
    ++m_pictureCount;
}

FloatImage MeanMap::map(MeanScale scale) const
{
    FloatImage result(m_width, m_height);
    const std::vector<double>& sum = scale == MeanScale::Raw ? m_raw : m_scaled;
    for (std::size_t i = 0; i < sum.size(); ++i)
        result.values[i] = float(sum[i] / m_count);
    return result;
}

RgbImage MeanMap::picture() const
{
    RgbImage result(m_width, m_height);
    for (std::size_t i = 0; m_pictureCount > 0 && i < m_pixels.size(); ++i)
        result.pixels[i] = std::uint8_t(std::lround(m_pixels[i] / m_pictureCount));
    return result;
}

Explanation MeanMap::explanation(MeanScale scale, const Explanation& like) const
{
    Explanation mean;
    mean.spec = like.spec;
    mean.spec.convention = Convention::Paper; // its scaling is in the parts already
    mean.target = like.target;
    mean.layers = like.layers;
    mean.kind = like.kind;
    mean.raw = {1, m_height, m_width, map(scale).values};
    mean.geometry = PictureGeometry::identity(m_width, m_height);
    mean.statistics = mapStatistics(mean.raw);
    return mean;
}

} // namespace camscope
