// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace camscope {

/// What the rows of all lists have in common: one height, a flat rounded background under the mouse, a check box that
/// the whole row switches, text that is elided before it touches its neighbour.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

protected:
    static constexpr int padding = 8;
    /// Draws the row's background and returns the room for its content.
    static QRect paintBackground(QPainter* painter, const QStyleOptionViewItem& option);
    /// Draws the check box of a checkable row and returns the room right of it.
    static QRect paintCheck(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& room);
    static void paintText(QPainter* painter, const QRect& box, const QString& text, const QColor& colour,
        Qt::Alignment alignment = Qt::AlignLeft);
};

} // namespace camscope
