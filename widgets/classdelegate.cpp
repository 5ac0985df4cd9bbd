// SPDX-License-Identifier: Apache-2.0
#include "widgets/classdelegate.h"

#include "widgets/classlistmodel.h"
#include "widgets/figure/headertext.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace camscope {

void ClassDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColours& c = themeColours();
    painter->save();
    painter->setFont(option.font);
    QRect room = paintCheck(painter, option, index, paintBackground(painter, option));
    const QVariant probability = index.data(ClassListModel::ProbabilityRole);
    if (probability.isValid()) {
        const int numberWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100.0 %"));
        const QRect number(room.right() - numberWidth + 1, room.top(), numberWidth, room.height());
        const int barWidth = std::clamp(room.width() / 5, 32, 72);
        const QRectF bar(number.left() - padding - barWidth, room.center().y() - 2, barWidth, 5);
        const double share = std::clamp(probability.toDouble(), 0.0, 1.0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.track);
        painter->drawRoundedRect(bar, 2, 2);
        if (share >= 0.0005) {
            painter->setBrush(c.accent);
            painter->drawRoundedRect(
                QRectF(bar.topLeft(), QSizeF(std::max(3.0, share * bar.width()), bar.height())), 2, 2);
        }
        paintText(painter, number, percentText(share), c.text, Qt::AlignRight);
        room.setRight(int(bar.left()) - padding);
    }
    paintText(painter, room, index.data(Qt::DisplayRole).toString(), c.text);
    painter->restore();
}

} // namespace camscope
