// SPDX-License-Identifier: Apache-2.0
// Session, another part: models that are described by the user.
#include "widgets/session.h"

#include "widgets/explainerclient.h"

#include <utility>

namespace camscope {

void Session::openModel(const QString& path, const std::optional<ModelDescription>& description)
{
    // A model that was opened before may have been written anew since.
    m_client.forgetModel(path);
    if (description) // done before the model is asked for; where it does not fit, the model's own is tried
        m_client.describeModel(path.toStdString(), description, this, [](const Result<ModelInfoPointer>&) {});
    m_waitingBoard.reset();
    m_opener.open({path.toStdString()}, [this](const ModelOpener::Answer& answer) { takeModels(answer); });
}

void Session::replaceModel(const ModelInfoPointer& model)
{
    const auto found = m_models.find(model->path);
    if (found == m_models.end())
        return; // closed meanwhile
    const ModelInfoPointer before = std::exchange(found->second, model);
    const bool isCurrent = m_model == before;
    if (isCurrent)
        m_model = model;
    if (model->description == before->description) {
        Q_EMIT modelChanged(); // only where it stands written has changed
        return;
    }
    // Maps and their captions are those of the description before.
    m_board.forget();
    if (isCurrent) {
        if (m_output >= int(m_model->outputs.size()))
            m_output = m_model->mainOutput;
        forgetPredictions();
        if (m_selection.classesFollow && !m_selection.isAxis(BoardVariable::Picture))
            m_selection.classes = {};
    }
    Q_EMIT modelChanged();
    Q_EMIT predictionChanged();
    changed(Cause::Consequence);
    askForPredictions();
}

} // namespace camscope
