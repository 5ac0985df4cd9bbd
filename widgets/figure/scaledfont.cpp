// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/scaledfont.h"

#include <algorithm>
#include <cmath>

namespace camscope {

QFont scaledFont(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(int(std::lround(factor * font.pixelSize())));
    else
        font.setPointSizeF(factor * font.pointSizeF());
    return font;
}

QFont smallFont(const QFont& base)
{
    QFont font = scaledFont(base, 0.9);
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(9, font.pixelSize()));
    else
        font.setPointSizeF(std::max(7.0, font.pointSizeF()));
    return font;
}

} // namespace camscope
