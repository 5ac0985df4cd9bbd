// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/target/targetform.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace camscope {

class MutedLabel;
class NoteLabel;

/// Chooses what is to be explained: every kind of target by a form of its own, or as the text that the command line
/// takes. Does not block the window behind it.
class TargetEditor : public QDialog
{
    Q_OBJECT
public:
    explicit TargetEditor(QWidget* parent = nullptr);

    /// What targets can be about; what is entered stays as long as the model does.
    void setContext(const ModelInfoPointer& model, const OutputPredictions& predictions);
    /// Begins with a target; `replaces`: the target that it is to take the place of, "" to add it. Without a target, or
    /// with one that the model does not answer, with the usual kind of `output`.
    void start(const std::string& target, int output, const std::string& replaces = {});
    /// Of a target for a region: what was pointed at or drawn.
    void setRegion(const std::string& region);
    /// What was entered, in its command line form; empty while it cannot be read.
    std::string target() const;

Q_SIGNALS:
    void added(const std::string& target);
    void replaced(const std::string& target, const std::string& by);
    void regionRequested(); ///< it is to be pointed at, or drawn, in the picture

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void retranslate();
    void fillOutputs();
    void fillKinds();
    void showTarget(const TargetSpec& target); ///< one that the model answers
    void makeForm(const TargetSpec& target);
    void orderTabs();
    void takeOutput();
    void takeKind();
    void takeForm();
    void takeText();
    void check(); ///< tells what is wrong with the text
    void accept() override;
    std::optional<ResolvedTarget> resolved(const std::string& text) const;

    TargetSubject m_subject;
    std::string m_replaces;
    bool m_isShowing = false; ///< controls change, but not by the user
    QLabel* m_outputLabel = nullptr;
    QComboBox* m_output = nullptr;
    QLabel* m_kindLabel = nullptr;
    QComboBox* m_kind = nullptr;
    MutedLabel* m_help = nullptr;
    QVBoxLayout* m_place = nullptr; ///< of the form
    TargetForm* m_form = nullptr;
    QCheckBox* m_sign = nullptr;
    QLabel* m_textLabel = nullptr;
    QLineEdit* m_text = nullptr;
    NoteLabel* m_error = nullptr;
    NoteLabel* m_warning = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace camscope
