// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/pictureviewcache.h"

#include <algorithm>

namespace camscope {

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
    m_entries.push_front({picture, region, std::make_shared<const RgbImage>(pictureView(picture->image, region))});
    if (m_entries.size() > m_capacity)
        m_entries.pop_back();
    return m_entries.front().image;
}

} // namespace camscope
