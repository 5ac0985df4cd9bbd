// SPDX-License-Identifier: Apache-2.0
#include "widgets/popover.h"

#include "widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace camscope {

namespace {

constexpr int pauseMs = 300;

} // namespace

Popover::Popover(QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Popover::settle);
}

void Popover::openAt(QPoint point, Qt::Corner corner)
{
    adjustSize();
    const bool isRight = corner == Qt::TopRightCorner || corner == Qt::BottomRightCorner;
    const bool isBottom = corner == Qt::BottomLeftCorner || corner == Qt::BottomRightCorner;
    const QPoint wanted = point - QPoint(isRight ? width() : 0, isBottom ? height() : 0);
    const QScreen* screen = QGuiApplication::screenAt(point);
    const QRect area = screen ? screen->availableGeometry() : QRect(wanted, size());
    move(std::clamp(wanted.x(), area.left(), std::max(area.left(), area.right() - width())),
        std::clamp(wanted.y(), area.top(), std::max(area.top(), area.bottom() - height())));
    show();
    setFocus();
}

void Popover::afterPause(std::function<void()> change)
{
    m_change = std::move(change);
    m_pause.start();
}

void Popover::settle()
{
    m_pause.stop();
    if (const auto change = std::exchange(m_change, {}))
        change();
}

void Popover::hideEvent(QHideEvent* event)
{
    settle();
    QFrame::hideEvent(event);
}

void Popover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColours().panel);
    painter.setPen(themeColours().outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace camscope
