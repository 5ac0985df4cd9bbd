// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <optional>

class QToolButton;

namespace camscope {

/// Lies over the header of a row or column, which the board paints: takes the mouse that drags it to another place, the
/// keys that move or remove it, and shows a small x while it is wanted.
class HeaderHandle : public QWidget
{
    Q_OBJECT
public:
    /// Horizontal: above a column, which moves to the left and right.
    explicit HeaderHandle(Qt::Orientation direction, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// The only one of its axis can be neither moved nor removed.
    void setAlone(bool alone);
    bool isDragged() const { return m_isDragged; }

Q_SIGNALS:
    void pressed();
    void dragged(QPointF position); ///< in the parent's coordinates
    void dropped(QPointF position);
    void dragCancelled();
    void moveRequested(int by); ///< −1 or 1, by a key
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateButton();
    void recolour();
    void retranslate();
    void endDrag();

    Qt::Orientation m_direction;
    QString m_title;
    QToolButton* m_remove = nullptr;
    bool m_isAlone = false;
    bool m_byKeyboard = false; ///< framed only for those who use keys
    bool m_isDragged = false;
    std::optional<QPointF> m_pressedAt;
};

} // namespace camscope
