// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemView>
#include <QTest>

/// The row, at any depth, whose data in this role are `value`.
inline QModelIndex rowWith(
    const QAbstractItemModel& model, int role, const QVariant& value, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(role) == value)
            return index;
        const QModelIndex below = rowWith(model, role, value, index);
        if (below.isValid())
            return below;
    }
    return {};
}

/// Clicks a row as the mouse does; false where there is none.
inline bool clickRow(QAbstractItemView* view, const QModelIndex& index)
{
    if (!index.isValid())
        return false;
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center() - QPoint(20, 0));
    return true;
}
