// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace camscope {

/// The shapes that FlatStyle is made of, in the theme's colours.
void drawField(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, double width = 1);
void drawButton(QPainter* painter, const QStyleOption* option);
/// What takes text: a line, a spin box, a combo box with a search.
void drawInput(QPainter* painter, const QStyleOption* option);
void drawToolButton(QPainter* painter, const QStyleOption* option);
/// Points right at 0°, down at 90°.
void drawChevron(QPainter* painter, const QRect& rect, const QColor& colour, double degrees);
void drawMenuTitle(QPainter* painter, const QStyleOptionMenuItem& item);
void drawSlider(QPainter* painter, const QStyleOptionSlider* slider, const QRect& groove, const QRect& handle);
void drawGroove(QPainter* painter, const QRect& rect); ///< of a progress bar
void drawScrollBar(QPainter* painter, const QStyleOptionSlider* bar, const QRect& handle);

/// A check box of 16 × 16 logical pixels; item views draw theirs with it, too.
void paintCheckBox(QPainter& painter, const QRectF& box, bool checked, bool enabled, bool hovered);

/// A radio button of the same size.
void paintRadioButton(QPainter& painter, const QRectF& box, bool checked, bool enabled, bool hovered);

/// Whether an option's state holds `flag`.
inline bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

} // namespace camscope
