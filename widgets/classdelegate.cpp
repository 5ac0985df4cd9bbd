// SPDX-License-Identifier: Apache-2.0
#include "widgets/classdelegate.h"

#include "widgets/classlistmodel.h"
#include "widgets/figure/headertext.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace camscope {

namespace {

constexpr int crossSize = 12;
constexpr int widthWithLogit = 250; ///< less is the name's and the probability's

bool isOwn(const QModelIndex& index)
{
    return index.data(ClassListModel::ClassRole).toInt() < 0;
}

/// As many decimals in every row, so that the column can be read down.
QString logitText(double logit)
{
    return QString::number(logit, 'f', 2).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

QRect ClassDelegate::crossRect(const QStyleOptionViewItem& option)
{
    return {option.rect.right() - padding - crossSize + 1, option.rect.center().y() - crossSize / 2 + 1, crossSize,
        crossSize};
}

void ClassDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setFont(option.font);
    const QRect room = paintCheck(painter, option, index, paintBackground(painter, option));
    if (isOwn(index))
        paintOwn(painter, option, index, room);
    else
        paintClass(painter, option, index, room);
    painter->restore();
}

void ClassDelegate::paintOwn(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect room)
{
    const ThemeColours& c = themeColours();
    const QRect cross = crossRect(option);
    painter->setOpacity(option.state.testFlag(QStyle::State_MouseOver) ? 1 : 0.55);
    icon(QStringLiteral("camscope-close")).paint(painter, cross);
    painter->setOpacity(1);
    room.setRight(cross.left() - padding);
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString note = index.data(ClassListModel::NoteRole).toString();
    const int noteWidth
        = note.isEmpty() ? 0 : std::min(option.fontMetrics.horizontalAdvance(note) + 1, room.width() / 2);
    paintText(painter, room.adjusted(room.width() - noteWidth, 0, 0, 0), note, c.muted, Qt::AlignRight);
    paintText(painter, room.adjusted(0, 0, noteWidth > 0 ? -noteWidth - padding : 0, 0), title, c.text);
    if (index.data(ClassListModel::LastOwnRole).toBool()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(c.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

void ClassDelegate::paintClass(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect room)
{
    const ThemeColours& c = themeColours();
    const QVariant probability = index.data(ClassListModel::ProbabilityRole);
    if (probability.isValid()) {
        const int numberWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100.0 %"));
        const QRect number(room.right() - numberWidth + 1, room.top(), numberWidth, room.height());
        int right = number.left() - padding;
        const bool hasRoomForLogit = room.width() >= widthWithLogit;
        if (hasRoomForLogit) {
            const int logitWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("−00.00"));
            const QRect logit(right - logitWidth + 1, room.top(), logitWidth, room.height());
            paintText(
                painter, logit, logitText(index.data(ClassListModel::LogitRole).toDouble()), c.muted, Qt::AlignRight);
            right = logit.left() - padding;
        }
        const int barWidth = std::clamp(room.width() / 5, 32, 72);
        const QRectF bar(right - barWidth, room.center().y() - 2, barWidth, 5);
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
}

bool ClassDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool onCross = isOwn(index) && event->type() == QEvent::MouseButtonRelease
        && crossRect(option).adjusted(-6, -6, 6, 6).contains(static_cast<QMouseEvent*>(event)->pos());
    if (onCross) {
        Q_EMIT removeRequested(index);
        return true;
    }
    return RowDelegate::editorEvent(event, model, option, index);
}

} // namespace camscope
