// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/figurecolours.h"
#include "widgets/figure/headertext.h"

#include <QFont>
#include <QPainter>

#include <vector>

namespace camscope {

/// Draws a board's headers and says how much room they want; the same on screen and in exported figures.
class HeaderPainter
{
public:
    HeaderPainter(const QFont& base, FigureColours colours);

    /// Width for headers left of the rows, between a small minimum and `most`.
    double rowHeaderWidth(const std::vector<HeaderText>& headers, double most) const;
    /// Height for headers above the columns: one or two lines.
    double columnHeaderHeight(const std::vector<HeaderText>& headers) const;

    /// Right-aligned, in the middle of the row's height.
    void drawRow(QPainter& painter, const QRectF& box, const HeaderText& header) const;
    /// Centred, at the bottom of the box.
    void drawColumn(QPainter& painter, const QRectF& box, const HeaderText& header) const;

private:
    QFont m_titleFont;
    QFont m_noteFont;
    FigureColours m_colours;
};

} // namespace camscope
