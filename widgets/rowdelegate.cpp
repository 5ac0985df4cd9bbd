// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowdelegate.h"

#include "widgets/flatpainting.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace camscope {

namespace {

constexpr int checkSize = 16;
constexpr double radius = 4;

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 12, std::max(24, option.fontMetrics.height() + 8)};
}

bool RowDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&, const QModelIndex& index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool clicked
        = event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    bool typed = false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        typed = key == Qt::Key_Space || key == Qt::Key_Select || key == Qt::Key_Return || key == Qt::Key_Enter;
    }
    if (!clicked && !typed)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

QRect RowDelegate::paintBackground(QPainter* painter, const QStyleOptionViewItem& option)
{
    const ThemeColours& c = themeColours();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.hover);
        painter->drawRoundedRect(option.rect, radius, radius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(c.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius, radius);
    }
    return option.rect.adjusted(padding, 0, -padding, 0);
}

QRect RowDelegate::paintCheck(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& room)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return room;
    const QRect box(room.left(), room.center().y() - checkSize / 2 + 1, checkSize, checkSize);
    paintCheckBox(*painter, box, index.data(Qt::CheckStateRole).toInt() == Qt::Checked, true,
        option.state.testFlag(QStyle::State_MouseOver));
    return room.adjusted(checkSize + padding, 0, 0, 0);
}

void RowDelegate::paintText(
    QPainter* painter, const QRect& box, const QString& text, const QColor& colour, Qt::Alignment alignment)
{
    painter->setPen(colour);
    painter->drawText(box, int(alignment | Qt::AlignVCenter | Qt::TextSingleLine),
        painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace camscope
