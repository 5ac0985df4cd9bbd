// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/rowdelegate.h"

namespace camscope {

/// Classes: check box, label, probability as bar and number. The user's own targets above them: check box, title, note,
/// and a cross that takes them from the list.
class ClassDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

Q_SIGNALS:
    void removeRequested(const QModelIndex& index);

private:
    static QRect crossRect(const QStyleOptionViewItem& option);
    static void paintOwn(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect room);
    static void paintClass(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect room);
};

} // namespace camscope
