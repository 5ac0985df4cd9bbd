// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/rowdelegate.h"

namespace camscope {

/// Families as small headings; methods with check box, name, a wheel that opens the options, and the measured cost.
class MethodDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

Q_SIGNALS:
    void optionsRequested(const QModelIndex& index);

private:
    static int costWidth(const QStyleOptionViewItem& option);
    static QRect wheelRect(const QStyleOptionViewItem& option);
};

} // namespace camscope
