// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <QModelIndex>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace camscope {

class LayerFilter;
class LayerSweep;
class LayerTreeModel;
class MutedLabel;
class PanelTitle;
class RowTreeView;

/// The left panel: what model is open, and its layers.
class ModelPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ModelPanel(QWidget* parent = nullptr);

    void setModelInfo(const ModelInfoPointer& model);
    void setSuggestedLayer(const std::string& name); ///< the one with the star, at first the model's own
    /// The layers on the board, or the one that is explained; `several` shows check boxes.
    void setChosen(const std::vector<std::string>& names, bool several);
    LayerSweep& sweep() { return *m_sweep; }
    /// In place of the sweep's maps; `canStart` offers to compute them anyway.
    void setSweepHint(const QString& hint, bool canStart = false);
    QString filterText() const;
    void setFilterText(const QString& text);

Q_SIGNALS:
    void layerPicked(const std::string& name);
    void layerHovered(const std::string& name); ///< the mouse rests on its row; "" when it no longer does
    void sweepWanted(); ///< although it takes long
    void preprocessingWanted(); ///< to be edited
    void labelsWanted(); ///< from a file

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showSweep();
    void showLinks();
    void refilter();
    void reveal();
    void pick(const QModelIndex& index); ///< by the user

    ModelInfoPointer m_modelInfo;
    std::vector<std::string> m_chosen;
    bool m_several = false;
    LayerTreeModel* m_model = nullptr;
    LayerFilter* m_filter = nullptr;
    PanelTitle* m_layersTitle = nullptr;
    QLabel* m_name = nullptr;
    MutedLabel* m_description = nullptr;
    QLabel* m_about = nullptr; ///< links to what can be said about the model
    QLineEdit* m_search = nullptr;
    RowTreeView* m_tree = nullptr;
    PanelTitle* m_sweepTitle = nullptr;
    LayerSweep* m_sweep = nullptr;
    MutedLabel* m_sweepHint = nullptr;
    QPushButton* m_startSweep = nullptr;
    bool m_canStartSweep = false;
    QWidget* m_space = nullptr; ///< in place of the tree while there is no model
    bool m_showing = false; ///< the selection is being set from outside
};

} // namespace camscope
