// SPDX-License-Identifier: Apache-2.0
#include "widgets/boardkeys.h"

#include "widgets/boardview.h"
#include "widgets/cellcomparison.h"
#include "widgets/headerhandles.h"

#include <QKeyEvent>

namespace camscope {

namespace {

constexpr double zoomStep = 1.25;
constexpr double dividerStep = 0.05;

/// Of an arrow key, in columns and rows; null for another key.
QPoint direction(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

bool BoardKeys::handle(const QKeyEvent& event)
{
    if (arrange(event) || compare(event))
        return true;
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return select(event.key()) || display(event.key()) || step(event.key());
}

bool BoardKeys::select(int key)
{
    const QPoint by = direction(key);
    if (by.isNull())
        return false;
    m_board.select(m_board.currentRow() + by.y(), m_board.currentColumn() + by.x());
    return true;
}

bool BoardKeys::arrange(const QKeyEvent& event)
{
    const QPoint by = direction(event.key());
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier && by.x() != 0)
        m_board.headers().move(Qt::Horizontal, m_board.currentColumn(), m_board.currentColumn() + by.x());
    else if (modifiers == Qt::AltModifier && by.y() != 0)
        m_board.headers().move(Qt::Vertical, m_board.currentRow(), m_board.currentRow() + by.y());
    else if (modifiers == Qt::NoModifier && event.key() == Qt::Key_Delete)
        m_board.headers().remove(Qt::Horizontal, m_board.currentColumn());
    else if (modifiers == Qt::ShiftModifier && event.key() == Qt::Key_Delete)
        m_board.headers().remove(Qt::Vertical, m_board.currentRow());
    else
        return false;
    return true;
}

bool BoardKeys::compare(const QKeyEvent& event)
{
    CellComparison& comparison = m_board.comparison();
    const QPoint by = direction(event.key());
    if (event.modifiers() == Qt::ShiftModifier && by.x() != 0 && comparison.mode() == ComparisonMode::Swipe) {
        comparison.setDivider(comparison.divider() + by.x() * dividerStep);
        return true;
    }
    if (event.modifiers() != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_B:
        comparison.toggle(ComparisonMode::Blink);
        return true;
    case Qt::Key_S:
        comparison.toggle(ComparisonMode::Swipe);
        return true;
    case Qt::Key_D:
        comparison.toggle(ComparisonMode::Difference);
        return true;
    case Qt::Key_Escape:
        return m_board.leave();
    default:
        return false;
    }
}

bool BoardKeys::display(int key)
{
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        DisplayStyle changed = m_board.style();
        changed.opacity = key == Qt::Key_0 ? 1 : (key - Qt::Key_0) / 10.0;
        Q_EMIT m_board.styleRequested(changed);
        return true;
    }
    switch (key) {
    case Qt::Key_Space:
        m_board.setOverlayVisible(!m_board.overlayVisible());
        return true;
    case Qt::Key_P:
        Q_EMIT m_board.presentRequested();
        return true;
    case Qt::Key_F:
    case Qt::Key_Return:
        m_board.setEnlarged(!m_board.isEnlarged());
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_board.zoomBy(zoomStep);
        return true;
    case Qt::Key_Minus:
        m_board.zoomBy(1 / zoomStep);
        return true;
    default:
        return false;
    }
}

bool BoardKeys::step(int key)
{
    switch (key) {
    case Qt::Key_C:
        Q_EMIT m_board.stepRequested(BoardVariable::Class);
        return true;
    case Qt::Key_L:
        Q_EMIT m_board.stepRequested(BoardVariable::Layer);
        return true;
    case Qt::Key_M:
        Q_EMIT m_board.stepRequested(BoardVariable::Method);
        return true;
    default:
        return false;
    }
}

} // namespace camscope
