// SPDX-License-Identifier: Apache-2.0
// Session, another part: models that are described anew while they are open.
#include "widgets/session.h"

namespace camscope {

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
