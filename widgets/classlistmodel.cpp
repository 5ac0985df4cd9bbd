// SPDX-License-Identifier: Apache-2.0
#include "widgets/classlistmodel.h"

#include "widgets/figure/coretext.h"
#include "widgets/figure/targetheader.h"
#include "widgets/target/classtargets.h"

#include <algorithm>
#include <numeric>

namespace camscope {

ClassListModel::ClassListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void ClassListModel::setContent(ModelInfoPointer model, const OutputPredictions& predictions, int output)
{
    beginResetModel();
    if (m_model != model) {
        m_own.clear();
        m_chosen.clear();
    }
    m_model = std::move(model);
    m_predictions = predictions;
    m_output = output;
    const auto found = m_predictions.find(output);
    m_prediction = found == m_predictions.end() ? nullptr : found->second;
    const std::size_t count = m_model ? std::size_t(m_model->classCount(output)) : 0;
    if (m_prediction && m_prediction->ranking.size() == count) {
        m_order = m_prediction->ranking;
    } else {
        m_order.resize(count);
        std::iota(m_order.begin(), m_order.end(), 0);
    }
    m_ticked.assign(count, {});
    sortTargets();
    endResetModel();
}

std::vector<ClassListModel::OwnTarget> ClassListModel::ownTargets() const
{
    std::vector<OwnTarget> own;
    const auto add = [&](const std::string& target, bool isChosen) {
        const auto isSame = [&](const OwnTarget& other) { return other.target == target; };
        if (std::none_of(own.begin(), own.end(), isSame))
            own.push_back({target, targetListText(target, *m_model, m_predictions, m_output), isChosen});
    };
    for (const OwnTarget& before : m_own) {
        const bool isChosen = std::find(m_chosen.begin(), m_chosen.end(), before.target) != m_chosen.end();
        const auto plain = plainClass(before.target, *m_model);
        // A class of another output can be found there again.
        if (isChosen ? !plain || plain->output != m_output : !plain)
            add(before.target, isChosen);
    }
    for (const std::string& target : m_chosen) {
        const auto plain = plainClass(target, *m_model);
        if (!plain || plain->output != m_output)
            add(target, true);
    }
    return own;
}

void ClassListModel::sortTargets()
{
    std::fill(m_ticked.begin(), m_ticked.end(), std::string());
    if (!m_model)
        return;
    m_own = ownTargets();
    for (const std::string& target : m_chosen) {
        const auto plain = plainClass(target, *m_model);
        if (plain && plain->output == m_output)
            m_ticked[std::size_t(plain->index)] = target;
    }
}

void ClassListModel::setChosen(const std::vector<std::string>& targets)
{
    if (targets == m_chosen)
        return;
    m_chosen = targets;
    if (!m_model)
        return;
    const std::vector<OwnTarget> before = m_own;
    const std::vector<OwnTarget> now = ownTargets();
    const bool sameRows = std::equal(before.begin(), before.end(), now.begin(), now.end(),
        [](const OwnTarget& a, const OwnTarget& b) { return a.target == b.target; });
    if (!sameRows) {
        beginResetModel();
        sortTargets();
        endResetModel();
        return;
    }
    sortTargets();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ClassListModel::forget(const QModelIndex& index)
{
    if (!index.isValid() || index.row() >= int(m_own.size()))
        return;
    const OwnTarget own = m_own[std::size_t(index.row())];
    forget(own.target);
    if (own.isChosen)
        Q_EMIT targetToggled(own.target);
}

void ClassListModel::forget(const std::string& target)
{
    const auto found
        = std::find_if(m_own.begin(), m_own.end(), [&](const OwnTarget& own) { return own.target == target; });
    if (found == m_own.end())
        return;
    const int row = int(found - m_own.begin());
    beginRemoveRows({}, row, row);
    m_own.erase(found);
    std::erase(m_chosen, target);
    endRemoveRows();
}

int ClassListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_own.size() + m_order.size());
}

Qt::ItemFlags ClassListModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

std::string ClassListModel::targetOfClass(int classIndex) const
{
    const std::string& ticked = m_ticked[std::size_t(classIndex)];
    return ticked.empty() ? classTarget(*m_model, {m_output, classIndex}).text() : ticked;
}

QVariant ClassListModel::ownData(const OwnTarget& own, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return own.header.title;
    case Qt::CheckStateRole:
        return own.isChosen ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(own.header.title, QString::fromStdString(own.target));
    case Qt::AccessibleDescriptionRole:
        return tr("%1 Delete takes it from the list.").arg(own.header.note).trimmed();
    case TargetRole:
        return QString::fromStdString(own.target);
    case ClassRole:
        return -1;
    case NoteRole:
        return own.header.note;
    case LastOwnRole:
        return &own == &m_own.back();
    default:
        return {};
    }
}

QString ClassListModel::scoreText(int classIndex) const
{
    const auto index = std::size_t(classIndex);
    return tr("Probability %1, logit %2")
        .arg(percentText(m_prediction->probabilities[index]), shownNumber(m_prediction->logits[index], 3));
}

QVariant ClassListModel::classData(int classIndex, int role) const
{
    const bool known = m_prediction && std::size_t(classIndex) < m_prediction->probabilities.size();
    const QString label = QString::fromStdString(m_model->label(classIndex, m_output));
    switch (role) {
    case Qt::DisplayRole:
        return label;
    case Qt::CheckStateRole:
        return m_ticked[std::size_t(classIndex)].empty() ? Qt::Unchecked : Qt::Checked;
    case Qt::ToolTipRole:
        return known ? tr("%1\nClass %2\n%3").arg(label).arg(classIndex).arg(scoreText(classIndex))
                     : tr("%1\nClass %2").arg(label).arg(classIndex);
    case Qt::AccessibleDescriptionRole:
        return known ? scoreText(classIndex) : QString();
    case TargetRole:
        return QString::fromStdString(targetOfClass(classIndex));
    case ClassRole:
        return classIndex;
    case ProbabilityRole:
        return known ? QVariant(double(m_prediction->probabilities[std::size_t(classIndex)])) : QVariant();
    case LogitRole:
        return known ? QVariant(double(m_prediction->logits[std::size_t(classIndex)])) : QVariant();
    default:
        return {};
    }
}

QVariant ClassListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = std::size_t(index.row());
    return row < m_own.size() ? ownData(m_own[row], role) : classData(m_order[row - m_own.size()], role);
}

bool ClassListModel::setData(const QModelIndex& index, const QVariant&, int role)
{
    // The session decides what is chosen and answers by setChosen().
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    Q_EMIT targetToggled(index.data(TargetRole).toString().toStdString());
    return true;
}

} // namespace camscope
