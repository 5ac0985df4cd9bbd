// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/render/overlay.h"

#include <list>
#include <memory>
#include <vector>

namespace camscope {

/// Reduced views of pictures, shared by all cells: a board of ten cells averages a large photograph once, not ten
/// times. Much reduced views are made from the picture at half its size, a quarter, and so on, which are kept: a step
/// of the zoom costs as much for a photograph as for a small picture. Values differ by rounding alone.
class PictureViewCache
{
public:
    explicit PictureViewCache(std::size_t capacity = 8);

    std::shared_ptr<const RgbImage> view(const PicturePointer& picture, const ViewRegion& region);
    /// Pixels of the picture have changed, as they do while it is being painted over.
    void refresh(const PicturePointer& picture, const PixelBox& changed);

private:
    struct Entry
    {
        PicturePointer picture;
        ViewRegion region;
        std::shared_ptr<const RgbImage> image;
    };
    struct Pyramid
    {
        PicturePointer picture;
        std::vector<RgbImage> levels; ///< half the size, a quarter, …, as far as they were wanted
    };
    /// The picture reduced `halvings` times.
    const RgbImage& reduced(const PicturePointer& picture, int halvings);

    std::list<Entry> m_entries; ///< most recently used first
    std::list<Pyramid> m_pyramids; ///< most recently used first
    std::size_t m_capacity;
};

} // namespace camscope
