// SPDX-License-Identifier: Apache-2.0
#include "core/model/geometry.h"

#include <algorithm>

namespace camscope {

RectF PictureGeometry::seenRect() const
{
    const double left = std::clamp<double>(toPictureX(0), 0, pictureWidth);
    const double right = std::clamp<double>(toPictureX(inputWidth), 0, pictureWidth);
    const double top = std::clamp<double>(toPictureY(0), 0, pictureHeight);
    const double bottom = std::clamp<double>(toPictureY(inputHeight), 0, pictureHeight);
    return {left, top, right - left, bottom - top};
}

PictureGeometry PictureGeometry::identity(int width, int height)
{
    PictureGeometry geometry;
    geometry.pictureWidth = width;
    geometry.pictureHeight = height;
    geometry.inputWidth = width;
    geometry.inputHeight = height;
    return geometry;
}

} // namespace camscope
