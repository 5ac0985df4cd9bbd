// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowhover.h"

#include <QAbstractItemView>
#include <QMouseEvent>

#include <utility>

namespace camscope {

RowHover::RowHover(QAbstractItemView& view)
    : QObject(&view)
    , m_view(view)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    view.viewport()->installEventFilter(this);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_hasRested = m_index.isValid();
        if (m_hasRested)
            Q_EMIT rested(m_index);
    });
}

bool RowHover::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        follow(mouse->buttons() == Qt::NoButton ? m_view.indexAt(mouse->position().toPoint()) : QModelIndex());
        break;
    }
    case QEvent::Leave:
    case QEvent::Hide:
    case QEvent::Wheel: // another row comes under the mouse
    case QEvent::MouseButtonPress:
        follow({});
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void RowHover::follow(const QModelIndex& index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (m_index == row && row.isValid())
        return;
    m_index = row;
    if (std::exchange(m_hasRested, false))
        Q_EMIT left();
    if (row.isValid())
        m_rest.start();
    else
        m_rest.stop();
}

} // namespace camscope
