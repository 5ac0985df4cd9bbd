// SPDX-License-Identifier: Apache-2.0
#include "widgets/predictions.h"

#include "widgets/explainerclient.h"

#include <utility>

namespace camscope {

Predictions::Predictions(ExplainerClient& client, std::string name, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_name(std::move(name))
{
}

void Predictions::setSubject(ModelInfoPointer model, const std::string& picture)
{
    follow(picture);
    m_model = std::move(model);
    m_answers.clear();
    m_answered.clear();
}

void Predictions::follow(const std::string& picture)
{
    for (const int output : m_asked)
        m_client.cancel(keyOf(output)); // an answer for the picture before must not come for this one
    m_picture = picture;
    m_asked.clear();
    m_failed = false;
}

void Predictions::ask(int output)
{
    if (!m_model || m_picture.empty() || output < 0 || !m_asked.insert(output).second)
        return;
    Explainer::PredictRequest request;
    request.key = keyOf(output);
    request.model = m_model->path;
    request.picture = PictureReference::parse(m_picture);
    request.output = m_model->outputs.at(std::size_t(output)).path;
    request.done = [this, output, picture = m_picture](
                       const Result<PredictionPointer>& result) { take(output, picture, result); };
    m_client.predict(std::move(request), this);
}

void Predictions::show(int output, const PredictionPointer& prediction)
{
    m_answers[output] = prediction;
    m_answered.erase(output);
}

PredictionPointer Predictions::ownAnswer(const std::string& picture, int output) const
{
    const auto found = m_answered.find(output);
    return found != m_answered.end() && found->second == picture ? of(output) : nullptr;
}

PredictionPointer Predictions::of(int output) const
{
    const auto found = m_answers.find(output);
    return found == m_answers.end() ? nullptr : found->second;
}

void Predictions::take(int output, const std::string& picture, const Result<PredictionPointer>& result)
{
    m_failed = !result.ok();
    if (!result) {
        Q_EMIT failed(result.failure());
        return;
    }
    m_answers[output] = result.value();
    m_answered[output] = picture;
    Q_EMIT answered();
}

} // namespace camscope
