// SPDX-License-Identifier: Apache-2.0
#include "widgets/layerdelegate.h"

#include "widgets/layertreemodel.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace camscope {

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = RowDelegate::sizeHint(option, index);
    if (index.column() != LayerTreeModel::GridColumn)
        return size;
    const QString text = index.data(Qt::DisplayRole).toString();
    return {option.fontMetrics.horizontalAdvance(text) + 2 * padding, size.height()};
}

void LayerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColours& c = themeColours();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool explainable = index.data(LayerTreeModel::ExplainableRole).toBool();
    const QColor strong = selected ? c.onAccent : explainable ? c.text : c.disabled;
    QColor weak = selected ? c.onAccent : explainable ? c.muted : c.disabled;
    painter->save();
    painter->setFont(option.font);
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == LayerTreeModel::GridColumn) {
        paintText(painter, option.rect.adjusted(0, 0, -padding, 0), index.data(Qt::DisplayRole).toString(), weak,
            Qt::AlignRight);
        painter->restore();
        return;
    }
    QRect room = paintCheck(painter, option, index, option.rect.adjusted(2, 0, 0, 0));
    if (index.data(LayerTreeModel::SuggestedRole).toBool()) {
        const QString star = QStringLiteral("★");
        paintText(painter, room, star, selected ? c.onAccent : c.accent);
        room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(star) + 4);
    }
    const QString name = index.data(Qt::DisplayRole).toString();
    paintText(painter, room, name, strong);
    room.setLeft(room.left() + std::min(room.width(), option.fontMetrics.horizontalAdvance(name) + padding));
    // A type cut down to two letters tells nothing.
    if (room.width() > option.fontMetrics.averageCharWidth() * 5)
        paintText(painter, room, index.data(LayerTreeModel::TypeRole).toString(), weak);
    painter->restore();
}

} // namespace camscope
