// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <optional>
#include <vector>

namespace camscope {

/// How marks of a picture come onto a painter.
struct MarkPlace
{
    QTransform fromPicture; ///< from continuous pixels of the original picture
    QRectF visible; ///< nothing is drawn outside
    QFont font; ///< of notes
    QColor accent; ///< of boxes
};

/// The lines that a cell shows over its pixels, in continuous pixels of the original picture: crisp at any zoom.
struct CellMarks
{
    struct Lines
    {
        QPainterPath path;
        QColor colour;
    };
    std::vector<Lines> contours; ///< of equal value
    QPainterPath outline; ///< of the region above the threshold
    std::vector<PixelBox> boxes; ///< of its parts, the largest first
    std::vector<PixelBox> truth; ///< where things of the target's class are, as far as it is known
    std::optional<double> overlap; ///< of the boxes with the truth: intersection over union, the best pair
    double regionShare = 0; ///< of the picture that the region covers, 0…1

    void paint(QPainter& painter, const MarkPlace& place) const;
};

} // namespace camscope
