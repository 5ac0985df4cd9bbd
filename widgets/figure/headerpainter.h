// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/figurecolours.h"
#include "widgets/figure/headertext.h"

#include <QFont>
#include <QPainter>
#include <QStringList>

#include <vector>

namespace camscope {

/// Draws a board's headers and says how much room they want; the same on screen and in exported figures.
class HeaderPainter
{
public:
    HeaderPainter(const QFont& base, FigureColours colours);

    /// Width for headers left of the rows, between a small minimum and `most`.
    double rowHeaderWidth(const std::vector<HeaderText>& headers, double most) const;
    /// Height for headers above columns of this width: titles of one or two lines, and the notes.
    double columnHeaderHeight(const std::vector<HeaderText>& headers, double width) const;

    /// Height of the line under a cell.
    double captionHeight() const;

    /// Right-aligned, in the middle of the row's height.
    void drawRow(QPainter& painter, const QRectF& box, const HeaderText& header) const;
    /// Centred, at the bottom of the box.
    void drawColumn(QPainter& painter, const QRectF& box, const HeaderText& header) const;
    /// Centred and muted; where it is too long the title gives way, never the note.
    void drawCaption(QPainter& painter, const QRectF& box, const HeaderText& caption) const;

private:
    QStringList columnTitle(const HeaderText& header, double width) const;

    QFont m_titleFont;
    QFont m_noteFont;
    FigureColours m_colours;
};

} // namespace camscope
