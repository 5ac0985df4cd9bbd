// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/pictureviewcache.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

constexpr std::size_t mostPyramids = 8;

/// How often the picture can be halved so that the view still takes an average of it.
int halvingsFor(const ViewRegion& region)
{
    const double perPixel = std::min(region.source.width / region.width, region.source.height / region.height);
    return perPixel > 1 ? std::ilogb(perPixel) : 0;
}

} // namespace

PictureViewCache::PictureViewCache(std::size_t capacity)
    : m_capacity(capacity)
{
}

std::shared_ptr<const RgbImage> PictureViewCache::view(const PicturePointer& picture, const ViewRegion& region)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const Entry& entry) { return entry.picture == picture && entry.region == region; });
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
        return m_entries.front().image;
    }
    const int halvings = halvingsFor(region);
    ViewRegion part = region;
    part.source = {std::ldexp(region.source.x, -halvings), std::ldexp(region.source.y, -halvings),
        std::ldexp(region.source.width, -halvings), std::ldexp(region.source.height, -halvings)};
    m_entries.push_front(
        {picture, region, std::make_shared<const RgbImage>(pictureView(reduced(picture, halvings), part))});
    if (m_entries.size() > m_capacity)
        m_entries.pop_back();
    return m_entries.front().image;
}

void PictureViewCache::refresh(const PicturePointer& picture, const PixelBox& changed)
{
    m_entries.remove_if([&](const Entry& entry) { return entry.picture == picture; });
    for (Pyramid& pyramid : m_pyramids) {
        if (pyramid.picture != picture)
            continue;
        const RgbImage* source = &picture->image;
        PixelBox box = changed;
        for (RgbImage& level : pyramid.levels) {
            box = halve(*source, level, box);
            source = &level;
        }
    }
}

const RgbImage& PictureViewCache::reduced(const PicturePointer& picture, int halvings)
{
    if (halvings == 0)
        return picture->image;
    const auto found = std::find_if(
        m_pyramids.begin(), m_pyramids.end(), [&](const Pyramid& pyramid) { return pyramid.picture == picture; });
    if (found != m_pyramids.end())
        m_pyramids.splice(m_pyramids.begin(), m_pyramids, found);
    else
        m_pyramids.push_front({picture, {}});
    if (m_pyramids.size() > mostPyramids)
        m_pyramids.pop_back();
    std::vector<RgbImage>& levels = m_pyramids.front().levels;
    while (int(levels.size()) < halvings)
        levels.push_back(halved(levels.empty() ? picture->image : levels.back()));
    return levels[std::size_t(halvings) - 1];
}

} // namespace camscope
