// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/render/overlay.h"

#include <list>
#include <memory>

namespace camscope {

/// Reduced views of pictures, shared by all cells: a board of ten cells averages a large photograph once, not ten
/// times.
class PictureViewCache
{
public:
    explicit PictureViewCache(std::size_t capacity = 8);

    std::shared_ptr<const RgbImage> view(const PicturePointer& picture, const ViewRegion& region);

private:
    struct Entry
    {
        PicturePointer picture;
        ViewRegion region;
        std::shared_ptr<const RgbImage> image;
    };
    std::list<Entry> m_entries; ///< most recently used first
    std::size_t m_capacity;
};

} // namespace camscope
