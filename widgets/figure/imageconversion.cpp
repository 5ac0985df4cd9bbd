// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/imageconversion.h"

#include <algorithm>

namespace camscope {

QImage toQImage(const RgbImage& image)
{
    if (image.isEmpty())
        return {};
    const QImage shared(
        image.pixels.data(), image.width, image.height, 3 * qsizetype(image.width), QImage::Format_RGB888);
    return shared.copy();
}

QColor toQColor(Rgb colour)
{
    return {colour.red, colour.green, colour.blue};
}

QImage colourStrip(const ColourMap& map, QSize size, Qt::Orientation orientation)
{
    QImage strip(size, QImage::Format_RGB32);
    const bool horizontal = orientation == Qt::Horizontal;
    const int length = std::max(1, (horizontal ? size.width() : size.height()) - 1);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const int position = horizontal ? x : size.height() - 1 - y;
            strip.setPixelColor(x, y, toQColor(map.at(float(position) / float(length))));
        }
    }
    return strip;
}

} // namespace camscope
