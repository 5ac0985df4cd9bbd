// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/rowdelegate.h"

namespace camscope {

/// Families as small headings; methods with check box, name, a wheel that opens the options, and the measured cost. The
/// row under the mouse or the keyboard's has a question mark, too, which opens the method's page.
class MethodDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

    /// Where the question mark of a row is: left of the wheel.
    static QRect helpRect(const QStyleOptionViewItem& option);

Q_SIGNALS:
    void optionsRequested(const QModelIndex& index);
    void helpRequested(const QModelIndex& index);

private:
    static int costWidth(const QStyleOptionViewItem& option);
    static QRect wheelRect(const QStyleOptionViewItem& option);
};

} // namespace camscope
