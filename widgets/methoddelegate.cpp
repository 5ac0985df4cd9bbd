// SPDX-License-Identifier: Apache-2.0
#include "widgets/methoddelegate.h"

#include "widgets/icons.h"
#include "widgets/methodlistmodel.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace camscope {

namespace {

constexpr int wheelSize = 16;
constexpr int reach = 4; ///< around a sign, for the mouse

/// The row that the user is about to act on.
bool isActive(const QStyleOptionViewItem& option)
{
    return option.state.testFlag(QStyle::State_MouseOver)
        || (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange));
}

} // namespace

int MethodDelegate::costWidth(const QStyleOptionViewItem& option)
{
    return option.fontMetrics.horizontalAdvance(QStringLiteral("000 ms"));
}

QRect MethodDelegate::wheelRect(const QStyleOptionViewItem& option)
{
    return {option.rect.right() - padding - costWidth(option) - padding - wheelSize,
        option.rect.center().y() - wheelSize / 2 + 1, wheelSize, wheelSize};
}

QRect MethodDelegate::helpRect(const QStyleOptionViewItem& option)
{
    return wheelRect(option).translated(-wheelSize - padding, 0);
}

void MethodDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColours& c = themeColours();
    painter->save();
    painter->setFont(option.font);
    if (index.data(MethodListModel::MethodRole).toString().isEmpty()) {
        paintText(
            painter, option.rect.adjusted(padding, 4, -padding, 0), index.data(Qt::DisplayRole).toString(), c.muted);
        painter->restore();
        return;
    }
    QRect room = paintCheck(painter, option, index, paintBackground(painter, option));
    const int cost = costWidth(option);
    const bool hasWheel = index.data(MethodListModel::HasOptionsRole).toBool();
    paintText(painter, QRect(room.right() - cost + 1, room.top(), cost, room.height()),
        index.data(MethodListModel::CostRole).toString(), c.muted, Qt::AlignRight);
    if (hasWheel) {
        const QRect wheel = wheelRect(option);
        const bool changed = index.data(MethodListModel::ChangedOptionsRole).toBool();
        painter->setOpacity(changed || isActive(option) ? 1 : 0.55);
        icon(QStringLiteral("configure")).paint(painter, wheel);
        painter->setOpacity(1);
        if (changed) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.accent);
            painter->drawEllipse(QRectF(wheel.right() - 4, wheel.top() - 2, 6, 6));
        }
    }
    if (isActive(option)) {
        icon(QStringLiteral("camscope-help")).paint(painter, helpRect(option));
        room.setRight(helpRect(option).left() - padding / 2);
    } else {
        room.setRight(hasWheel ? wheelRect(option).left() - padding / 2 : room.right() - cost - padding);
    }
    paintText(painter, room, index.data(Qt::DisplayRole).toString(), c.text);
    painter->restore();
}

bool MethodDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isMethod = !index.data(MethodListModel::MethodRole).toString().isEmpty();
    if (event->type() == QEvent::MouseButtonRelease && isMethod) {
        const auto* click = static_cast<QMouseEvent*>(event);
        const auto hits = [click](const QRect& sign) {
            return click->button() == Qt::LeftButton
                && sign.adjusted(-reach, -reach, reach, reach).contains(click->pos());
        };
        if (hits(wheelRect(option)) && index.data(MethodListModel::HasOptionsRole).toBool()) {
            Q_EMIT optionsRequested(index);
            return true;
        }
        if (hits(helpRect(option))) {
            Q_EMIT helpRequested(index);
            return true;
        }
    }
    return RowDelegate::editorEvent(event, model, option, index);
}

} // namespace camscope
