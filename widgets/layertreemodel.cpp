// SPDX-License-Identifier: Apache-2.0
#include "widgets/layertreemodel.h"

#include "widgets/figure/coretext.h"
#include "widgets/figure/headertext.h"

#include <algorithm>
#include <utility>

namespace camscope {

struct LayerTreeModel::Node
{
    std::string part; ///< last part of the name
    const LayerInfo* layer = nullptr; ///< null for a group that is no layer itself
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    Node* child(const std::string& name) const
    {
        const auto found
            = std::find_if(children.begin(), children.end(), [&](const auto& node) { return node->part == name; });
        return found == children.end() ? nullptr : found->get();
    }
    Node* ensureChild(const std::string& name)
    {
        if (Node* existing = child(name))
            return existing;
        children.push_back(std::make_unique<Node>());
        children.back()->part = name;
        children.back()->parent = this;
        return children.back().get();
    }
    int row() const
    {
        const auto& siblings = parent->children;
        return int(std::find_if(siblings.begin(), siblings.end(), [this](const auto& node) {
            return node.get() == this;
        }) - siblings.begin());
    }
};

namespace {

std::vector<std::string> parts(const std::string& name)
{
    std::vector<std::string> result;
    std::size_t start = 0;
    for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', start)) {
        result.push_back(name.substr(start, dot - start));
        start = dot + 1;
    }
    result.push_back(name.substr(start));
    return result;
}

} // namespace

LayerTreeModel::LayerTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

LayerTreeModel::~LayerTreeModel() = default;

void LayerTreeModel::setModelInfo(ModelInfoPointer model)
{
    beginResetModel();
    m_model = std::move(model);
    m_root = std::make_unique<Node>();
    m_suggested = m_model ? m_model->suggestedLayer : std::string();
    if (m_model) {
        for (const LayerInfo& layer : m_model->layers) {
            Node* place = m_root.get();
            for (const std::string& part : parts(layer.name))
                place = place->ensureChild(part);
            place->layer = &layer;
        }
    }
    endResetModel();
}

void LayerTreeModel::setSuggested(const std::string& name)
{
    if (m_suggested == name)
        return;
    const std::string before = std::exchange(m_suggested, name);
    for (const std::string& touched : {before, name}) {
        const QModelIndex changed = indexOf(touched);
        if (changed.isValid())
            Q_EMIT dataChanged(changed, changed, {SuggestedRole});
    }
}

void LayerTreeModel::setChosen(const std::vector<std::string>& names, bool checkable)
{
    const std::set<std::string> chosen(names.begin(), names.end());
    if (m_checkable != checkable) {
        Q_EMIT layoutAboutToBeChanged();
        m_checkable = checkable;
        m_chosen = chosen;
        Q_EMIT layoutChanged();
        return;
    }
    const std::set<std::string> before = std::exchange(m_chosen, chosen);
    for (const std::set<std::string>& touched : {before, chosen}) {
        for (const std::string& name : touched) {
            const QModelIndex changed = indexOf(name);
            if (changed.isValid())
                Q_EMIT dataChanged(changed, changed);
        }
    }
}

QModelIndex LayerTreeModel::indexOf(const std::string& name) const
{
    const Node* place = m_root.get();
    for (const std::string& part : parts(name)) {
        place = place->child(part);
        if (!place)
            return {};
    }
    return indexOf(place);
}

QModelIndex LayerTreeModel::indexOf(const Node* node) const
{
    if (!node || node == m_root.get())
        return {};
    return createIndex(node->row(), 0, node);
}

const LayerTreeModel::Node* LayerTreeModel::node(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex LayerTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const Node* above = node(parent);
    if (parent.column() > 0 || row < 0 || column < 0 || column >= ColumnCount || row >= int(above->children.size()))
        return {};
    return createIndex(row, column, above->children[std::size_t(row)].get());
}

QModelIndex LayerTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(node(child)->parent) : QModelIndex();
}

int LayerTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int LayerTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

Qt::ItemFlags LayerTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node& place = *node(index);
    if (!place.layer || !place.layer->explainable())
        return Qt::ItemIsEnabled; // greyed by the delegate; disabled rows could not be unfolded
    Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_checkable && index.column() == NameColumn)
        result |= Qt::ItemIsUserCheckable;
    return result;
}

QString LayerTreeModel::toolTip(const Node& place) const
{
    if (!place.layer)
        return {};
    const LayerInfo& layer = *place.layer;
    const QString name = QString::fromStdString(layer.name);
    if (!layer.explainable())
        return name + QLatin1Char('\n') + coreText(layer.unavailable);
    if (!layer.aliasOf.empty())
        return tr("%1\nAnother name for %2").arg(name, QString::fromStdString(layer.aliasOf));
    return tr("%1 · %2\nHeight × width · channels: %3").arg(name, QString::fromStdString(layer.type), gridText(layer));
}

QVariant LayerTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& place = *node(index);
    const LayerInfo* layer = place.layer;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == GridColumn)
            return layer && layer->aliasOf.empty() ? gridText(*layer) : QString();
        return QString::fromStdString(place.part);
    case Qt::ToolTipRole:
        return toolTip(place);
    case Qt::TextAlignmentRole:
        return index.column() == GridColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::CheckStateRole:
        if (m_checkable && index.column() == NameColumn && flags(index).testFlag(Qt::ItemIsUserCheckable))
            return m_chosen.contains(layer->name) ? Qt::Checked : Qt::Unchecked;
        return {};
    case NameRole:
        return layer ? QString::fromStdString(layer->name) : QString();
    case TypeRole:
        if (layer && !layer->aliasOf.empty())
            return QStringLiteral("= %1").arg(QString::fromStdString(layer->aliasOf));
        return layer ? QString::fromStdString(layer->type) : QString();
    case SuggestedRole:
        return layer && layer->name == m_suggested;
    case AliasRole:
        return layer && !layer->aliasOf.empty();
    case ExplainableRole:
        return layer && layer->explainable();
    default:
        return {};
    }
}

bool LayerTreeModel::setData(const QModelIndex& index, const QVariant&, int role)
{
    // The session decides what is chosen and answers by setChosen().
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    Q_EMIT layerToggled(node(index)->layer->name);
    return true;
}

} // namespace camscope
