// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"

#include <QPainter>
#include <QPolygonF>

#include <functional>
#include <optional>
#include <vector>

namespace camscope {

/// Where in the picture a cell's target looks, in continuous pixels of the original picture.
struct RegionMark
{
    std::vector<QPolygonF> outlines; ///< closed
    std::optional<QPointF> pixel;

    /// A pixel or drawn region as the target says it; a predicted region or a mask as the explanation found it. Empty
    /// for other targets, and while there is no explanation yet.
    static RegionMark of(const TargetSpec& target, const Explanation* explanation);
    bool isEmpty() const { return outlines.empty() && !pixel; }

    /// Thin lines in the theme's accent colour, a small cross for a pixel. `toCell`: from picture to painter.
    void paint(QPainter& painter, const std::function<QPointF(QPointF)>& toCell) const;
};

} // namespace camscope
