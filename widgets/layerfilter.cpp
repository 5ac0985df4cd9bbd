// SPDX-License-Identifier: Apache-2.0
#include "widgets/layerfilter.h"

#include "widgets/layertreemodel.h"

namespace camscope {

LayerFilter::LayerFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void LayerFilter::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text.trimmed();
    invalidateFilter();
}

bool LayerFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString name = index.data(LayerTreeModel::NameRole).toString();
    if (name.isEmpty())
        return false; // groups are shown for what they hold
    if (m_text.isEmpty())
        return !index.data(LayerTreeModel::AliasRole).toBool() || index.data(LayerTreeModel::SuggestedRole).toBool();
    return name.contains(m_text, Qt::CaseInsensitive)
        || index.data(LayerTreeModel::TypeRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace camscope
