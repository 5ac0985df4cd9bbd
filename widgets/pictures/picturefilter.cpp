// SPDX-License-Identifier: Apache-2.0
#include "widgets/pictures/picturefilter.h"

#include "widgets/picturelistmodel.h"
#include "widgets/pictures/naturalorder.h"

#include <algorithm>

namespace camscope {

PictureFilter::PictureFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_collator(naturalOrder())
{
    sort(0);
}

void PictureFilter::setOrder(Order order, Qt::SortOrder direction)
{
    const bool isOther = m_order != order;
    m_order = order;
    if (isOther && direction == sortOrder())
        invalidate();
    else
        sort(0, direction);
}

void PictureFilter::setWrongOnly(bool wrongOnly)
{
    m_wrongOnly = wrongOnly;
    invalidateFilter();
}

void PictureFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool PictureFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_wrongOnly && index.data(PictureListModel::VerdictRole).toInt() != int(Verdict::Wrong))
        return false;
    if (m_text.isEmpty())
        return true;
    const auto contains = [this](const QString& text) { return text.contains(m_text, Qt::CaseInsensitive); };
    if (contains(index.data(Qt::DisplayRole).toString())
        || contains(index.data(PictureListModel::PredictionRole).toString()))
        return true;
    const QStringList truth = index.data(PictureListModel::TruthRole).toStringList();
    return std::any_of(truth.begin(), truth.end(), contains);
}

bool PictureFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    if (m_order == Order::Prediction || m_order == Order::Confidence) {
        const double a = left.data(PictureListModel::ProbabilityRole).toDouble();
        const double b = right.data(PictureListModel::ProbabilityRole).toDouble();
        if ((a < 0) != (b < 0))
            return ascending == (b < 0);
        if (m_order == Order::Prediction) {
            const int order = m_collator.compare(left.data(PictureListModel::PredictionRole).toString(),
                right.data(PictureListModel::PredictionRole).toString());
            if (order != 0)
                return order < 0;
        }
        // Of one class the surest first, whichever way the classes run.
        if (a != b)
            return m_order == Order::Prediction ? (a > b) == ascending : a < b;
    } else if (m_order == Order::File) {
        const int order
            = m_collator.compare(left.data(Qt::DisplayRole).toString(), right.data(Qt::DisplayRole).toString());
        if (order != 0)
            return order < 0;
    }
    return left.row() < right.row();
}

} // namespace camscope
