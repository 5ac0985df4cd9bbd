// SPDX-License-Identifier: Apache-2.0
#include "widgets/headerhandle.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace camscope {

namespace {

constexpr int buttonSide = 18;
constexpr double radius = 4;

} // namespace

HeaderHandle::HeaderHandle(Qt::Orientation direction, QWidget* parent)
    : QWidget(parent)
    , m_direction(direction)
    , m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setAutoRaise(true);
    m_remove->setAutoFillBackground(true); // it may lie on the end of a long title
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setCursor(Qt::ArrowCursor);
    m_remove->setFixedSize(buttonSide, buttonSide);
    m_remove->setIconSize({buttonSide - 6, buttonSide - 6});
    m_remove->hide();
    recolour();
    connect(m_remove, &QToolButton::clicked, this, &HeaderHandle::removeRequested);
    retranslate();
}

void HeaderHandle::setTitle(const QString& title)
{
    if (m_title == title)
        return;
    m_title = title;
    retranslate();
}

void HeaderHandle::setAlone(bool alone)
{
    if (m_isAlone == alone)
        return;
    m_isAlone = alone;
    setCursor(alone ? Qt::ArrowCursor : Qt::OpenHandCursor);
    retranslate();
    updateButton();
}

void HeaderHandle::recolour()
{
    m_remove->setIcon(icon(QStringLiteral("camscope-close")));
    QPalette colours = palette();
    colours.setColor(QPalette::Button, themeColours().figure.canvas);
    m_remove->setPalette(colours);
}

void HeaderHandle::updateButton()
{
    m_remove->setVisible(!m_isAlone && !m_isDragged && (underMouse() || (hasFocus() && m_byKeyboard)));
    update();
}

void HeaderHandle::paintEvent(QPaintEvent*)
{
    if (!m_isDragged && !(hasFocus() && m_byKeyboard))
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor back = themeColours().accent;
    back.setAlpha(m_isDragged ? 50 : 0);
    painter.setBrush(back);
    painter.setPen(QPen(themeColours().accent, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void HeaderHandle::resizeEvent(QResizeEvent*)
{
    // Beside a row the x stands at the left, where the titles, which end at the cells, are the least likely to be.
    m_remove->move(
        m_direction == Qt::Horizontal ? QPoint(width() - buttonSide - 2, (height() - buttonSide) / 2) : QPoint());
}

void HeaderHandle::enterEvent(QEnterEvent*)
{
    updateButton();
}

void HeaderHandle::leaveEvent(QEvent*)
{
    updateButton();
}

void HeaderHandle::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    updateButton();
}

void HeaderHandle::focusOutEvent(QFocusEvent*)
{
    updateButton();
}

void HeaderHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_byKeyboard = false;
    m_pressedAt = event->position();
    updateButton();
    Q_EMIT pressed();
}

void HeaderHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt || m_isAlone)
        return;
    const QPointF way = event->position() - *m_pressedAt;
    if (!m_isDragged && way.manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_isDragged) {
        m_isDragged = true;
        setCursor(Qt::ClosedHandCursor);
        updateButton();
    }
    Q_EMIT dragged(mapToParent(event->position()));
}

void HeaderHandle::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasDragged = m_isDragged;
    endDrag();
    if (wasDragged)
        Q_EMIT dropped(mapToParent(event->position()));
}

void HeaderHandle::endDrag()
{
    m_pressedAt.reset();
    m_isDragged = false;
    setCursor(m_isAlone ? Qt::ArrowCursor : Qt::OpenHandCursor);
    updateButton();
}

void HeaderHandle::keyPressEvent(QKeyEvent* event)
{
    const int back = m_direction == Qt::Horizontal ? Qt::Key_Left : Qt::Key_Up;
    const int forth = m_direction == Qt::Horizontal ? Qt::Key_Right : Qt::Key_Down;
    const bool isMove = event->modifiers().testFlag(Qt::AltModifier);
    if (event->key() == Qt::Key_Escape && m_isDragged) {
        endDrag();
        Q_EMIT dragCancelled();
    } else if (event->key() == Qt::Key_Delete && !m_isAlone) {
        Q_EMIT removeRequested();
    } else if (isMove && !m_isAlone && (event->key() == back || event->key() == forth)) {
        m_byKeyboard = true;
        Q_EMIT moveRequested(event->key() == back ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event); // the board's keys
    }
}

void HeaderHandle::retranslate()
{
    const bool isColumn = m_direction == Qt::Horizontal;
    setAccessibleName((isColumn ? tr("Column %1") : tr("Row %1")).arg(m_title));
    m_remove->setToolTip(isColumn ? tr("Remove this column (Del)") : tr("Remove this row (Shift+Del)"));
    m_remove->setAccessibleName(
        isColumn ? tr("Remove the column %1").arg(m_title) : tr("Remove the row %1").arg(m_title));
    QStringList tip{m_title}; // which may be too long for the header
    if (!m_isAlone)
        tip << (isColumn ? tr("Drag to reorder (Alt+← →)") : tr("Drag to reorder (Alt+↑ ↓)"));
    setToolTip(tip.join(QLatin1Char('\n')));
}

void HeaderHandle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        recolour();
    QWidget::changeEvent(event);
}

} // namespace camscope
