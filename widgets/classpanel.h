// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace camscope {

class ClassFilter;
class ClassListModel;
class ElementForm;
class MutedLabel;

/// What can be explained: the classes of one of the model's outputs with their probabilities or shares of the picture,
/// a search over all labels, and above them the user's own targets. Of an output that is about no classes, one element
/// by its indices.
class ClassPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ClassPanel(QWidget* parent = nullptr);

    /// `output`: the one whose classes are listed, -1 for none.
    void setContent(const ModelInfoPointer& model, const OutputPredictions& predictions, int output);
    void setChosen(const std::vector<std::string>& targets);
    void forgetTarget(const std::string& target); ///< another one takes its place on the board
    void setSearchText(const QString& text);

Q_SIGNALS:
    void targetToggled(const std::string& target); ///< to put on the board, or to take from it
    void targetWanted(const std::string& target); ///< to put on the board
    void targetHovered(const std::string& target); ///< the mouse rests on its row; "" when it no longer does
    void outputPicked(int output);
    void editorWanted(const std::string& target); ///< with this to begin with, "" for no wish
    void changeWanted(const std::string& target);
    void regionWanted(const std::string& target); ///< of a target, "" of the current one
    void labelsWanted(); ///< from a file

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void retranslate();
    void fitHeights();
    void fillOutputs();
    void makeElementForm();
    void openMenu(QPoint position); ///< in the list's viewport

    TargetSubject m_subject; ///< the output whose classes are listed
    ClassListModel* m_model = nullptr;
    ClassFilter* m_filter = nullptr;
    QComboBox* m_outputs = nullptr; ///< of models with several outputs
    QLineEdit* m_search = nullptr;
    QToolButton* m_region = nullptr; ///< of score maps
    QPushButton* m_more = nullptr;
    QPushButton* m_labels = nullptr; ///< of models that do not name their classes
    QListView* m_list = nullptr;
    MutedLabel* m_hint = nullptr; ///< when there are no classes
    QVBoxLayout* m_elementPlace = nullptr;
    ElementForm* m_element = nullptr;
    QPushButton* m_explain = nullptr; ///< of the element
};

} // namespace camscope
