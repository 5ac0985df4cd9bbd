// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <QAbstractItemModel>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace camscope {

/// The layers of a model as a tree made from their dotted names: "features.12.squeeze" lies under "features.12".
/// Column 0: last part of the name, with the type; column 1: grid as "13²·512". Layers that carry no map are disabled
/// and say why in their tool tip. With check boxes several layers can be chosen; without them the chosen one is marked
/// by the view's selection.
class LayerTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column
    {
        NameColumn,
        GridColumn,
        ColumnCount
    };
    enum Role
    {
        NameRole = Qt::UserRole, ///< full name, "" for a mere group
        TypeRole, ///< "Conv2d"; "= features.12" for an alias
        SuggestedRole, ///< bool: the layer to start with
        AliasRole, ///< bool: another name for a layer further out
        ExplainableRole, ///< bool
    };

    explicit LayerTreeModel(QObject* parent = nullptr);
    ~LayerTreeModel() override;

    void setModelInfo(ModelInfoPointer model);
    void setSuggested(const std::string& name); ///< after setModelInfo(), which suggests the model's own
    /// The layers on the board; `checkable` shows them as check boxes.
    void setChosen(const std::vector<std::string>& names, bool checkable);
    /// The index of a layer by its full name, invalid if there is none.
    QModelIndex indexOf(const std::string& name) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void layerToggled(const std::string& name); ///< by its check box

private:
    struct Node;
    const Node* node(const QModelIndex& index) const;
    QModelIndex indexOf(const Node* node) const;
    QString toolTip(const Node& node) const;

    ModelInfoPointer m_model;
    std::string m_suggested;
    std::unique_ptr<Node> m_root;
    std::set<std::string> m_chosen;
    bool m_checkable = false;
};

} // namespace camscope
