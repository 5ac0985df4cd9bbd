// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace camscope {

class ClassFilter;
class ClassListModel;
class MutedLabel;

/// The classes of the model with their probabilities, and a search over all labels.
class ClassPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ClassPanel(QWidget* parent = nullptr);

    void setContent(const ModelInfoPointer& model, const PredictionPointer& prediction);
    void setChosen(const std::vector<std::string>& targets);
    void setSearchText(const QString& text);

Q_SIGNALS:
    void classPicked(int classIndex);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    ModelInfoPointer m_modelInfo;
    ClassListModel* m_model = nullptr;
    ClassFilter* m_filter = nullptr;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;
    MutedLabel* m_hint = nullptr; ///< in place of the list when there are no classes
};

} // namespace camscope
