// SPDX-License-Identifier: Apache-2.0
#include "widgets/classlistmodel.h"

#include "widgets/figure/headertext.h"

#include <numeric>

namespace camscope {

ClassListModel::ClassListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void ClassListModel::setContent(ModelInfoPointer model, PredictionPointer prediction)
{
    beginResetModel();
    m_model = std::move(model);
    m_prediction = std::move(prediction);
    const std::size_t count = m_model ? std::size_t(m_model->classCount()) : 0;
    if (m_prediction && m_prediction->ranking.size() == count) {
        m_order = m_prediction->ranking;
    } else {
        m_order.resize(count);
        std::iota(m_order.begin(), m_order.end(), 0);
    }
    m_chosen.resize(count);
    endResetModel();
}

void ClassListModel::setChosen(const std::vector<std::string>& targets)
{
    std::vector<bool> chosen(m_chosen.size());
    for (const std::string& text : targets) {
        const auto target = attempt([&] { return TargetSpec::parse(text); });
        if (!target || target.value().kind != TargetSpec::Kind::ClassIndex)
            continue;
        const int index = target.value().classes.front().index;
        if (index >= 0 && index < int(chosen.size()))
            chosen[std::size_t(index)] = true;
    }
    if (chosen == m_chosen)
        return;
    m_chosen = std::move(chosen);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

int ClassListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

Qt::ItemFlags ClassListModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

QVariant ClassListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int classIndex = m_order[std::size_t(index.row())];
    const bool known = m_prediction && std::size_t(classIndex) < m_prediction->probabilities.size();
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(m_model->label(classIndex));
    case Qt::CheckStateRole:
        return m_chosen[std::size_t(classIndex)] ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return tr("%1\nClass %2").arg(QString::fromStdString(m_model->label(classIndex))).arg(classIndex);
    case Qt::AccessibleDescriptionRole:
        return known ? percentText(m_prediction->probabilities[std::size_t(classIndex)]) : QString();
    case ClassRole:
        return classIndex;
    case ProbabilityRole:
        return known ? QVariant(double(m_prediction->probabilities[std::size_t(classIndex)])) : QVariant();
    default:
        return {};
    }
}

bool ClassListModel::setData(const QModelIndex& index, const QVariant&, int role)
{
    // The session decides what is chosen and answers by setChosen().
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    Q_EMIT classToggled(m_order[std::size_t(index.row())]);
    return true;
}

} // namespace camscope
