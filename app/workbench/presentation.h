// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFont>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSize>

class QMainWindow;
class QShortcut;
class QWidget;

namespace camscope {

class BoardArea;

/// Shows the board alone, on the whole screen and in large type, for people who sit far away. Leaving brings back
/// exactly the layout that was before.
class Presentation : public QObject
{
    Q_OBJECT
public:
    Presentation(QMainWindow& window, BoardArea& area);

    bool isActive() const { return m_isActive; }
    void setActive(bool active);

Q_SIGNALS:
    void activeChanged(bool active);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void enter();
    void leave();

    QMainWindow& m_window;
    BoardArea& m_area;
    QShortcut* m_escape = nullptr; ///< while it is active
    bool m_isActive = false;
    QList<QPointer<QWidget>> m_hidden; ///< what was visible before
    QByteArray m_docks;
    Qt::WindowStates m_windowState;
    QFont m_font;
    QSize m_size;
    bool m_isReturning = false; ///< the window has not its old size yet
};

} // namespace camscope
