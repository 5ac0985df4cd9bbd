// SPDX-License-Identifier: Apache-2.0
#include "widgets/classfilter.h"

#include "widgets/classlistmodel.h"

namespace camscope {

void ClassFilter::setText(const QString& text)
{
    if (m_text == text.trimmed())
        return;
    m_text = text.trimmed();
    invalidateFilter();
}

bool ClassFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_text.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive)
        || index.data(ClassListModel::ClassRole).toString() == m_text;
}

} // namespace camscope
