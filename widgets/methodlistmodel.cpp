// SPDX-License-Identifier: Apache-2.0
#include "widgets/methodlistmodel.h"

#include "core/base/result.h"
#include "widgets/figure/coretext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace camscope {

namespace {

/// Families have internal id 0, methods the position of their family + 1.
constexpr quintptr familyLevel = 0;

} // namespace

QString durationText(double seconds)
{
    const QLocale locale;
    if (seconds < 0.001)
        return QStringLiteral("< 1 ms");
    if (seconds < 0.9995)
        return QStringLiteral("%1 ms").arg(locale.toString(std::round(1000 * seconds), 'f', 0));
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(locale.toString(seconds, 'f', seconds < 9.95 ? 1 : 0));
    const int whole = int(std::lround(seconds));
    return QCoreApplication::translate("camscope::MethodListModel", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString methodHelp(const MethodInfo& method)
{
    const auto line
        = [](const QString& text) { return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text); };
    QString help = QStringLiteral("<p><b>%1</b></p>").arg(QString::fromStdString(method.name).toHtmlEscaped());
    help += line(coreText(method.summary).toHtmlEscaped());
    if (!method.misleads.empty())
        help += line(QStringLiteral("<i>%1</i>").arg(coreText(method.misleads).toHtmlEscaped()));
    help += line(
        QCoreApplication::translate("camscope::MethodListModel", "More: F1 or the question mark.").toHtmlEscaped());
    return help;
}

MethodListModel::MethodListModel(QObject* parent)
    : QAbstractItemModel(parent)
{
    for (const MethodInfo& info : methodInfos()) {
        auto found = std::find_if(
            m_families.begin(), m_families.end(), [&](const Family& family) { return family.family == info.family; });
        if (found == m_families.end())
            found = m_families.insert(m_families.end(), {info.family, {}});
        found->methods.push_back(&info);
    }
}

const MethodInfo* MethodListModel::method(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == familyLevel)
        return nullptr;
    return m_families[std::size_t(index.internalId()) - 1].methods[std::size_t(index.row())];
}

QModelIndex MethodListModel::indexOf(const std::string& id) const
{
    for (std::size_t family = 0; family < m_families.size(); ++family) {
        const auto& methods = m_families[family].methods;
        const auto found
            = std::find_if(methods.begin(), methods.end(), [&](const MethodInfo* info) { return info->id == id; });
        if (found != methods.end())
            return createIndex(int(found - methods.begin()), 0, quintptr(family + 1));
    }
    return {};
}

void MethodListModel::setChosen(const std::vector<std::string>& specs)
{
    std::vector<std::string> chosen;
    for (const std::string& text : specs) {
        const auto spec = attempt([&] { return MethodSpec::parse(text); });
        if (!spec)
            continue;
        chosen.push_back(spec.value().id);
        m_options[spec.value().id] = spec.value().options;
    }
    m_chosen = std::move(chosen);
    for (std::size_t family = 0; family < m_families.size(); ++family) {
        const QModelIndex above = index(int(family), 0);
        Q_EMIT dataChanged(index(0, 0, above), index(rowCount(above) - 1, 0, above));
    }
}

void MethodListModel::setCost(const std::string& id, double seconds)
{
    m_seconds[id] = seconds;
    const QModelIndex changed = indexOf(id);
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed, {CostRole});
}

void MethodListModel::clearCosts()
{
    for (const auto& [id, seconds] : std::exchange(m_seconds, {})) {
        const QModelIndex changed = indexOf(id);
        Q_EMIT dataChanged(changed, changed, {CostRole});
    }
}

void MethodListModel::setOptions(const std::string& id, const OptionValues& options)
{
    m_options[id] = options;
    const QModelIndex changed = indexOf(id);
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed, {ChangedOptionsRole});
}

OptionValues MethodListModel::options(const std::string& id) const
{
    const auto found = m_options.find(id);
    return found == m_options.end() ? OptionValues() : found->second;
}

QModelIndex MethodListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, parent.isValid() ? quintptr(parent.row() + 1) : familyLevel);
}

QModelIndex MethodListModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == familyLevel)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, familyLevel);
}

int MethodListModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_families.size());
    return parent.internalId() == familyLevel ? int(m_families[std::size_t(parent.row())].methods.size()) : 0;
}

int MethodListModel::columnCount(const QModelIndex&) const
{
    return 1;
}

Qt::ItemFlags MethodListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // Headings are no place for the keyboard to stop at.
    return method(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

QVariant MethodListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MethodInfo* info = method(index);
    if (!info)
        return role == Qt::DisplayRole ? QVariant(coreText(familyName(m_families[std::size_t(index.row())].family)))
                                       : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(info->name);
    case Qt::ToolTipRole:
        return methodHelp(*info);
    case Qt::CheckStateRole:
        return std::find(m_chosen.begin(), m_chosen.end(), info->id) != m_chosen.end() ? Qt::Checked : Qt::Unchecked;
    case MethodRole:
        return QString::fromStdString(info->id);
    case Qt::AccessibleDescriptionRole:
    case CostRole: {
        const auto found = m_seconds.find(info->id);
        return found == m_seconds.end() ? QStringLiteral("–") : durationText(found->second);
    }
    case HasOptionsRole:
        return !info->options.empty();
    case ChangedOptionsRole:
        return !options(info->id).empty();
    default:
        return {};
    }
}

bool MethodListModel::setData(const QModelIndex& index, const QVariant&, int role)
{
    // The session decides what is chosen and answers by setChosen().
    const MethodInfo* info = method(index);
    if (role != Qt::CheckStateRole || !info)
        return false;
    Q_EMIT methodToggled(info->id);
    return true;
}

} // namespace camscope
