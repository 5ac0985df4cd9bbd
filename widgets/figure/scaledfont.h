// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace camscope {

/// The font in another size, whether its size is given in points or in pixels.
QFont scaledFont(QFont font, double factor);
/// The font of notes: somewhat smaller than the window's, and never too small to read.
QFont smallFont(const QFont& base);

} // namespace camscope
