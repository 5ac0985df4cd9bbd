// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace camscope {

/// A tree whose rows are marked as a whole: a rounded background in the accent colour when selected, a faint one under
/// the mouse.
class RowTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit RowTreeView(QWidget* parent = nullptr);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QPersistentModelIndex m_hovered;
};

} // namespace camscope
