// SPDX-License-Identifier: Apache-2.0
#include "widgets/flatstyle.h"

#include "widgets/flatpainting.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QToolBar>

namespace camscope {

namespace {

constexpr int scrollBarExtent = 10;
constexpr int sliderHandle = 16;
constexpr int controlHeight = 28;
constexpr int textPadding = 8; ///< between a control's edge and its text
constexpr int arrowRoom = 24; ///< at the right of a combo box

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void FlatStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const ThemeColours& c = themeColours();
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(painter, option);
        return;
    case PE_PanelButtonTool:
        drawToolButton(painter, option);
        return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth <= 0)
            return; // inside a spin box or an editable combo box
        drawInput(painter, option);
        return;
    }
    case PE_IndicatorCheckBox:
        paintCheckBox(
            *painter, option->rect, has(option, State_On), has(option, State_Enabled), has(option, State_MouseOver));
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(
            *painter, option->rect, has(option, State_On), has(option, State_Enabled), has(option, State_MouseOver));
        return;
    case PE_FrameFocusRect: {
        if (!has(option, State_KeyboardFocusChange))
            return;
        drawField(painter, option->rect, Qt::transparent, c.accent, 1.5);
        return;
    }
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView*>(widget))
            return;
        break;
    case PE_FrameMenu:
        drawField(painter, option->rect, Qt::transparent, c.outline);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), c.line);
        return;
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
    case PE_IndicatorToolBarHandle:
        return;
    case PE_IndicatorBranch: {
        if (!has(option, State_Children))
            return;
        const bool selected = has(option, State_Selected);
        drawChevron(painter, option->rect, selected ? c.onAccent : c.muted, has(option, State_Open) ? 90 : 0);
        return;
    }
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(
            QRect(option->rect.center().x(), option->rect.top() + 6, 1, option->rect.height() - 12), c.line);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(option->rect, c.line);
        return;
    case PE_PanelItemViewRow:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const ThemeColours& c = themeColours();
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, c.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            drawMenuTitle(painter, *item);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, c.panel);
        return;
    case CE_Splitter:
        return;
    case CE_ProgressBarGroove:
        drawGroove(painter, option->rect);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const ThemeColours& c = themeColours();
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_Slider && slider) {
        drawSlider(painter, slider, subControlRect(control, option, SC_SliderGroove, widget),
            subControlRect(control, option, SC_SliderHandle, widget));
        return;
    }
    if (control == CC_ScrollBar && slider) {
        drawScrollBar(painter, slider, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control == CC_ComboBox && combo) {
        combo->editable ? drawInput(painter, option) : drawButton(painter, option);
        const QRect arrow(option->rect.right() - arrowRoom + 4, option->rect.top(), 16, option->rect.height());
        drawChevron(painter, arrow, has(option, State_Enabled) ? c.muted : c.disabled, 90);
        return;
    }
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_SpinBox && spin) {
        drawInput(painter, option);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const bool up = spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled);
        const bool down = spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled);
        drawChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), up ? c.muted : c.disabled, -90);
        drawChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), down ? c.muted : c.disabled, 90);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return sliderHandle;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
        return 4;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 4;
    case PM_DockWidgetFrameWidth:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton; // a click on the slider goes there at once
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize FlatStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    const QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const QSize high = result.expandedTo({0, controlHeight});
    switch (type) {
    case CT_ComboBox:
        return {size.width() + 2 * textPadding + arrowRoom, high.height()};
    case CT_PushButton:
        return {std::max(result.width(), size.width() + 4 * textPadding), high.height()};
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ToolButton:
        return high;
    case CT_MenuBarItem:
        return {size.width() + 2 * textPadding, controlHeight};
    default:
        return result;
    }
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(textPadding - 4, 0, 4 - textPadding, 0); // Fusion leaves some pixels of its own
    return rect;
}

QRect FlatStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && bar) {
        // No arrow buttons: the groove takes the whole bar.
        const QRect whole = option->rect;
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return whole;
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? whole.width() : whole.height();
        const double span = std::max(1, bar->maximum - bar->minimum + bar->pageStep);
        const int handle = std::clamp(int(length * bar->pageStep / span), std::min(24, length), length);
        const int start = sliderPositionFromValue(
            bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
        const auto piece = [&](int from, int extent) {
            return horizontal ? QRect(whole.left() + from, whole.top(), extent, whole.height())
                              : QRect(whole.left(), whole.top() + from, whole.width(), extent);
        };
        if (part == SC_ScrollBarSlider)
            return piece(start, handle);
        if (part == SC_ScrollBarSubPage)
            return piece(0, start);
        if (part == SC_ScrollBarAddPage)
            return piece(start + handle, length - start - handle);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(textPadding, 1, -arrowRoom, -1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace camscope
