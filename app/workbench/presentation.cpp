// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/presentation.h"

#include "app/workbench/boardarea.h"
#include "widgets/boardview.h"
#include "widgets/figure/scaledfont.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QShortcut>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

namespace camscope {

namespace {

constexpr double enlargement = 1.6; ///< of the type

} // namespace

Presentation::Presentation(QMainWindow& window, BoardArea& area)
    : QObject(&window)
    , m_window(window)
    , m_area(area)
    , m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), &window))
{
    m_escape->setEnabled(false);
    window.installEventFilter(this);
    connect(m_escape, &QShortcut::activated, this, [this] {
        if (!m_area.board().leave())
            setActive(false);
    });
}

void Presentation::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    active ? enter() : leave();
    m_escape->setEnabled(active);
    Q_EMIT activeChanged(active);
}

void Presentation::enter()
{
    m_docks = m_window.saveState();
    m_windowState = m_window.windowState();
    m_font = m_area.font();
    m_size = m_window.size();
    m_isReturning = false;
    QList<QWidget*> chrome{m_window.menuBar(), m_window.statusBar()};
    for (QToolBar* bar : m_window.findChildren<QToolBar*>(Qt::FindDirectChildrenOnly))
        chrome << bar;
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        chrome << dock;
    m_hidden.clear();
    for (QWidget* widget : chrome) {
        if (widget->isHidden())
            continue;
        m_hidden << widget;
        widget->hide();
    }
    m_area.setControlsShown(false);
    m_area.setFont(scaledFont(m_font, enlargement));
    m_window.setWindowState(m_windowState | Qt::WindowFullScreen);
    m_area.board().setFocus();
}

void Presentation::leave()
{
    m_area.setFont(m_font);
    m_area.setControlsShown(true);
    m_window.setWindowState(m_windowState);
    for (const QPointer<QWidget>& widget : m_hidden) {
        if (widget)
            widget->show();
    }
    m_window.restoreState(m_docks);
    m_hidden.clear();
    m_isReturning = true;
}

bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    // The panels find their sizes again once the window has its own.
    if (m_isReturning && event->type() == QEvent::Resize && m_window.size() == m_size) {
        m_isReturning = false;
        QTimer::singleShot(0, this, [this] { m_window.restoreState(m_docks); });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace camscope
