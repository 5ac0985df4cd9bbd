// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPainter>

namespace camscope {

/// Lines through a point of a cell, seen on any picture, and a note beside the point ("": none).
void paintCrossHair(QPainter& painter, const QRect& cell, QPointF point, const QString& note, const QFont& font);

} // namespace camscope
