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
        painter->setOpacity(changed || option.state.testFlag(QStyle::State_MouseOver) ? 1 : 0.55);
        icon(QStringLiteral("configure")).paint(painter, wheel);
        painter->setOpacity(1);
        if (changed) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.accent);
            painter->drawEllipse(QRectF(wheel.right() - 4, wheel.top() - 2, 6, 6));
        }
    }
    room.setRight(hasWheel ? wheelRect(option).left() - padding / 2 : room.right() - cost - padding);
    paintText(painter, room, index.data(Qt::DisplayRole).toString(), c.text);
    painter->restore();
}

bool MethodDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.data(MethodListModel::HasOptionsRole).toBool()
        && wheelRect(option).adjusted(-4, -4, 4, 4).contains(static_cast<QMouseEvent*>(event)->pos())) {
        Q_EMIT optionsRequested(index);
        return true;
    }
    return RowDelegate::editorEvent(event, model, option, index);
}

} // namespace camscope
