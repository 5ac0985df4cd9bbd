// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

#include <QDialog>

class QPushButton;

namespace camscope {

class AnswerTable;
class ExplainerClient;
class InputForm;
class InputPreview;
class MutedLabel;
class NoteLabel;

/// Edits how pictures become a model's input, and shows at once what the model then sees and answers. Does not block
/// the window behind it; nothing there changes before what is entered is applied.
class PreprocessingEditor : public QDialog
{
    Q_OBJECT
public:
    explicit PreprocessingEditor(ExplainerClient& client, QWidget* parent = nullptr);

    struct Context
    {
        ModelInfoPointer model; ///< null: there is nothing to edit
        PicturePointer picture; ///< may be null
        std::string pictureName; ///< as PictureReference::parse() reads it
        int output = -1; ///< whose classes are listed
        PredictionPointer prediction; ///< with the preprocessing in use, may be null
    };
    /// What is entered stays unless the model, or the preprocessing in use, is another one.
    void setContext(const Context& context);
    void startAnew(); ///< with what is in use
    const InputDescription& input() const;
    bool isApplied() const; ///< what is entered is what is in use

    InputForm& form() { return *m_form; }
    InputPreview& preview() { return *m_preview; }
    AnswerTable& answers() { return *m_answers; }

    /// What was asked for is impossible. `offersElsewhere`: offer to save in another place.
    void showFailure(const Failure& failure, bool offersElsewhere = false);
    void clearFailure();

Q_SIGNALS:
    void applyRequested(const camscope::InputDescription& input);
    void revertRequested(); ///< to what the model says about itself
    void saveRequested(const camscope::InputDescription& input); ///< beside the model
    void saveElsewhereRequested(const camscope::InputDescription& input);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void take(); ///< something was entered
    void tryOut();
    void askForAnswer();
    void takeAnswer(const InputDescription& input, const Result<PredictionPointer>& result);
    void showState();
    void retranslate();

    ExplainerClient& m_client;
    Context m_context;
    PredictionPointer m_answer; ///< of what is entered
    InputForm* m_form = nullptr;
    InputPreview* m_preview = nullptr;
    AnswerTable* m_answers = nullptr;
    NoteLabel* m_failure = nullptr;
    MutedLabel* m_state = nullptr;
    QPushButton* m_revert = nullptr;
    QPushButton* m_elsewhere = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace camscope
