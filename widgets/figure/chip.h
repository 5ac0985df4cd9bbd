// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/scaledfont.h"

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace camscope {

/// Small labels on top of pictures: white on translucent black, readable on any picture, always inside their cell.
struct Chip
{
    QFont font;

    QSizeF size(const QString& text) const;
    /// Beside `point`: right of and below it where there is room in `cell`, else on the other sides.
    QRectF beside(QPointF point, const QString& text, const QRectF& cell) const;
    void draw(QPainter& painter, const QRectF& box, const QString& text) const;
};

} // namespace camscope
