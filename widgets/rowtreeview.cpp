// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowtreeview.h"

#include "widgets/theme.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

namespace camscope {

namespace {

constexpr double radius = 4;
constexpr int step = 14;

} // namespace

RowTreeView::RowTreeView(QWidget* parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(step);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void RowTreeView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColours& c = themeColours();
    const bool selected = selectionModel() && selectionModel()->isSelected(index);
    const bool hovered = m_hovered.isValid() && m_hovered.sibling(m_hovered.row(), 0) == index.sibling(index.row(), 0);
    const bool focused = m_byKeyboard && hasFocus()
        && currentIndex().sibling(currentIndex().row(), 0) == index.sibling(index.row(), 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row(0, option.rect.top(), viewport()->width(), option.rect.height());
    painter->setPen(focused && !selected ? QPen(c.accent, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(selected ? QBrush(c.accent) : hovered ? QBrush(c.hover) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(row.adjusted(1, 0.5, -1, -0.5), radius, radius);
    painter->restore();
    QTreeView::drawRow(painter, option, index);
}

void RowTreeView::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex hovered = indexAt(event->pos());
    if (m_hovered != hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    QTreeView::mouseMoveEvent(event);
}

void RowTreeView::leaveEvent(QEvent* event)
{
    m_hovered = QModelIndex();
    viewport()->update();
    QTreeView::leaveEvent(event);
}

void RowTreeView::setByKeyboard(bool on)
{
    m_byKeyboard = on;
    viewport()->update();
}

void RowTreeView::focusInEvent(QFocusEvent* event)
{
    setByKeyboard(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason);
    QTreeView::focusInEvent(event);
}

void RowTreeView::keyPressEvent(QKeyEvent* event)
{
    setByKeyboard(true);
    QTreeView::keyPressEvent(event);
}

void RowTreeView::mousePressEvent(QMouseEvent* event)
{
    setByKeyboard(false);
    QTreeView::mousePressEvent(event);
}

} // namespace camscope
