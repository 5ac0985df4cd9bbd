// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainter>

namespace camscope {

/// The edge of a round brush, to be seen on any picture. `radius` in the painter's units.
void paintBrushRing(QPainter& painter, QPointF centre, double radius);

} // namespace camscope
