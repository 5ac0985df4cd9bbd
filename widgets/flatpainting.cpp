// SPDX-License-Identifier: Apache-2.0
#include "widgets/flatpainting.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace camscope {

namespace {

constexpr double radius = 4;
constexpr int sliderGroove = 4;

struct Painting
{
    QPainter* painter;
    explicit Painting(QPainter* target)
        : painter(target)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Painting() { painter->restore(); }
    Painting(const Painting&) = delete;
    Painting& operator=(const Painting&) = delete;
};

} // namespace

void drawField(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, double width)
{
    const Painting painting(painter);
    painter->setBrush(fill);
    painter->setPen(edge.alpha() > 0 ? QPen(edge, width) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
}

void drawButton(QPainter* painter, const QStyleOption* option)
{
    const ThemeColours& c = themeColours();
    const bool pressed = has(option, QStyle::State_Sunken);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    drawField(
        painter, option->rect, pressed || hovered ? c.hover : c.field, focused ? c.accent : c.outline, focused ? 2 : 1);
}

void drawInput(QPainter* painter, const QStyleOption* option)
{
    const ThemeColours& c = themeColours();
    const bool focused = has(option, QStyle::State_HasFocus);
    drawField(painter, option->rect, c.field, focused ? c.accent : c.outline, focused ? 1.5 : 1);
}

void drawToolButton(QPainter* painter, const QStyleOption* option)
{
    const ThemeColours& c = themeColours();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool active = enabled && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    if (!active && !has(option, QStyle::State_On) && !focused)
        return;
    const QColor edge = focused || has(option, QStyle::State_On) ? c.accent : QColor(Qt::transparent);
    drawField(painter, option->rect, c.hover, edge);
}

void drawChevron(QPainter* painter, const QRect& rect, const QColor& colour, double degrees)
{
    const Painting painting(painter);
    painter->translate(QRectF(rect).center());
    painter->rotate(degrees);
    QPainterPath path(QPointF(-2, -3.5));
    path.lineTo(QPointF(1.5, 0));
    path.lineTo(QPointF(-2, 3.5));
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
}

void drawMenuTitle(QPainter* painter, const QStyleOptionMenuItem& item)
{
    const ThemeColours& c = themeColours();
    painter->fillRect(item.rect, c.panel);
    if (item.state.testFlag(QStyle::State_Selected))
        drawField(painter, item.rect.adjusted(0, 2, 0, -2), c.hover, Qt::transparent);
    painter->setPen(c.text);
    painter->drawText(item.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item.text);
}

void drawSlider(QPainter* painter, const QStyleOptionSlider* slider, const QRect& groove, const QRect& handle)
{
    const ThemeColours& c = themeColours();
    const Painting painting(painter);
    const bool enabled = has(slider, QStyle::State_Enabled);
    const QRectF line(groove.left(), groove.center().y() - sliderGroove / 2.0 + 0.5, groove.width(), sliderGroove);
    const QRectF filled(line.left(), line.top(), handle.center().x() - line.left(), line.height());
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.track);
    painter->drawRoundedRect(line, 2, 2);
    painter->setBrush(enabled ? c.accent : c.disabled);
    painter->drawRoundedRect(filled, 2, 2);
    const bool focused = has(slider, QStyle::State_HasFocus) && has(slider, QStyle::State_KeyboardFocusChange);
    const bool lively = focused || has(slider, QStyle::State_MouseOver) || has(slider, QStyle::State_Sunken);
    painter->setBrush(c.field);
    painter->setPen(QPen(enabled ? c.accent : c.disabled, lively ? 3 : 2));
    painter->drawEllipse(QRectF(handle.center() + QPointF(0.5, 0.5) - QPointF(6, 6), QSizeF(12, 12)));
}

void drawGroove(QPainter* painter, const QRect& rect)
{
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(themeColours().track);
    painter->drawRoundedRect(rect, 2, 2);
}

void drawScrollBar(QPainter* painter, const QStyleOptionSlider* bar, const QRect& handle)
{
    if (bar->maximum <= bar->minimum)
        return;
    const ThemeColours& c = themeColours();
    const Painting painting(painter);
    QColor colour = c.text;
    colour.setAlphaF(has(bar, QStyle::State_MouseOver) || has(bar, QStyle::State_Sunken) ? 0.45F : 0.25F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QRectF rect = QRectF(handle).adjusted(2, 2, -2, -2);
    const double round = std::min(rect.width(), rect.height()) / 2;
    painter->drawRoundedRect(rect, round, round);
}

void paintCheckBox(QPainter& painter, const QRectF& box, bool checked, bool enabled, bool hovered)
{
    const ThemeColours& c = themeColours();
    const Painting painting(&painter);
    const QRectF frame(box.center() - QPointF(7, 7), QSizeF(14, 14));
    const QColor on = enabled ? c.accent : c.disabled;
    painter.setBrush(checked ? on : c.field);
    painter.setPen(QPen(checked ? on : (hovered && enabled ? c.accent : c.muted), 1));
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (!checked)
        return;
    QPainterPath tick(frame.topLeft() + QPointF(3.5, 7.2));
    tick.lineTo(frame.topLeft() + QPointF(6, 9.7));
    tick.lineTo(frame.topLeft() + QPointF(10.6, 4.6));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.onAccent, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

void paintRadioButton(QPainter& painter, const QRectF& box, bool checked, bool enabled, bool hovered)
{
    const ThemeColours& c = themeColours();
    const Painting painting(&painter);
    const QColor on = enabled ? c.accent : c.disabled;
    painter.setBrush(checked ? on : c.field);
    painter.setPen(QPen(checked ? on : (hovered && enabled ? c.accent : c.muted), 1));
    painter.drawEllipse(box.center(), 6.5, 6.5);
    if (!checked)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.onAccent);
    painter.drawEllipse(box.center(), 2.5, 2.5);
}

} // namespace camscope
