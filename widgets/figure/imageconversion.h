// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/render/colourmap.h"

#include <QColor>
#include <QImage>

namespace camscope {

/// A deep copy as RGB888.
QImage toQImage(const RgbImage& image);

QColor toQColor(Rgb colour);

/// A colour map as a strip: left to right (Horizontal) or bottom to top (Vertical), from the scale's lower end.
QImage colourStrip(const ColourMap& map, QSize size, Qt::Orientation orientation);

} // namespace camscope
