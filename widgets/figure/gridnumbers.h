// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/cellmarks.h"
#include "widgets/figure/mapprobe.h"

namespace camscope {

/// The positions of a map's native grid as lines, and the raw value of each in it. Nothing where the positions are too
/// small to hold a number.
void paintGridNumbers(QPainter& painter, const MapProbe& probe, const MarkPlace& place);

} // namespace camscope
