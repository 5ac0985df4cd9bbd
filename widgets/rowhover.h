// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <QTimer>

class QAbstractItemView;

namespace camscope {

/// Tells on which row of a list the mouse rests.
class RowHover : public QObject
{
    Q_OBJECT
public:
    explicit RowHover(QAbstractItemView& view);

    static constexpr int restMs = 60; ///< long enough to pass over rows on the way to another one

Q_SIGNALS:
    void rested(const QModelIndex& index);
    void left(); ///< the row that it rested on

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(const QModelIndex& index);

    QAbstractItemView& m_view;
    QPersistentModelIndex m_index; ///< under the mouse
    bool m_hasRested = false;
    QTimer m_rest;
};

} // namespace camscope
