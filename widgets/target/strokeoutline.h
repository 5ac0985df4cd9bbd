// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/spec/targetregion.h"

#include <QPolygonF>

namespace camscope {

/// The corners of a closed line drawn by hand: as few as keep it within `tolerance` of what was drawn (Douglas &
/// Peucker 1973), and at most `mostCorners`. `stroke` and `tolerance` are in pixels of the picture, which is `picture`
/// pixels large. Empty when what was drawn encloses nothing.
std::vector<PicturePixel> strokeOutline(
    const QPolygonF& stroke, QSize picture, double tolerance, std::size_t mostCorners = 48);

} // namespace camscope
