// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/displaymap.h"
#include "widgets/figure/figurecolours.h"

#include <QFont>
#include <QPainter>
#include <QString>

#include <optional>

namespace camscope {

/// A colour bar beside a board, a row or a column: what the colours mean in numbers. A scale of each map's own runs
/// from 0 to 1 (the map's maximum); a shared scale shows raw values.
class ColourBar
{
public:
    ColourBar(const DisplayStyle& style, std::optional<ValueRange> range, QFont font, FigureColours colours);

    double width() const; ///< of an upright bar and its numbers
    double height() const; ///< of a lying bar and its numbers
    /// Upright in a box higher than wide: the bar at the left, numbers beside it. Otherwise lying: numbers below, the
    /// one in the middle where there is room.
    void draw(QPainter& painter, const QRectF& box) const;

    QString top() const { return m_top; }
    QString middle() const { return m_middle; }
    QString bottom() const { return m_bottom; }

private:
    void drawUpright(QPainter& painter, const QRectF& box) const;
    void drawLying(QPainter& painter, const QRectF& box) const;

    DisplayStyle m_style;
    QFont m_font;
    FigureColours m_colours;
    QString m_top;
    QString m_middle;
    QString m_bottom;
};

} // namespace camscope
