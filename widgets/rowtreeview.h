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
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void setByKeyboard(bool on);

    QPersistentModelIndex m_hovered;
    bool m_byKeyboard = false; ///< the row with the focus is framed only for those who use keys
};

} // namespace camscope
