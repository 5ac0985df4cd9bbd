// SPDX-License-Identifier: Apache-2.0
#include "widgets/linkedview.h"

namespace camscope {

void LinkedView::setTransform(const ViewTransform& transform)
{
    if (m_transform == transform)
        return;
    m_transform = transform;
    Q_EMIT transformChanged();
}

void LinkedView::setCursor(std::optional<QPointF> cursor)
{
    if (m_cursor == cursor)
        return;
    m_cursor = cursor;
    Q_EMIT cursorChanged();
}

} // namespace camscope
