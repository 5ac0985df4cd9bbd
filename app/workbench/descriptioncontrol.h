// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace camscope {

class ClassPanel;
class ExplainerClient;
class ModelPanel;
class PreprocessingEditor;
class Session;

/// What the user says about a model that is open: its preprocessing, in an editor, and its labels, from a file. The
/// window's maps and answers follow; the model is not read again.
class DescriptionControl : public QObject
{
    Q_OBJECT
public:
    DescriptionControl(Session& session, ExplainerClient& client, ModelPanel& modelPanel, ClassPanel& classPanel);

    /// A model with the description of a file, which it may need to be opened at all.
    void openModel(const QString& model, const QString& description);
    /// For the current model, or for the one that is being opened as soon as it is there.
    void useLabels(const QString& file);
    /// The same with a whole description, in the form of camscope.json.
    void useDescription(const QString& file);
    void askForLabels(); ///< by a file dialog
    PreprocessingEditor& openEditor();

Q_SIGNALS:
    void failed(const camscope::Failure& failure);
    void noticed(const QString& sentence);

private:
    /// What to do with a model once it is open.
    struct Waiting
    {
        std::string model;
        std::function<void()> work;
    };
    using Answer = std::function<void(const Result<ModelInfoPointer>&)>;

    void whenOpen(std::function<void(const std::string& model)> work);
    void describe(const std::optional<ModelDescription>& description, Answer done);
    void take(const Result<ModelInfoPointer>& result, const Answer& done);
    void apply(const InputDescription& input);
    void revert();
    void save(const InputDescription& input);
    void write(const ModelInfoPointer& model);
    void saveElsewhere(const InputDescription& input);
    ModelDescription descriptionWith(const InputDescription& input) const;
    void refresh(); ///< the editor

    Session& m_session;
    ExplainerClient& m_client;
    ModelPanel& m_modelPanel;
    PreprocessingEditor* m_editor = nullptr; ///< made when first asked for
    std::vector<Waiting> m_waiting;
};

} // namespace camscope
