// SPDX-License-Identifier: Apache-2.0
#include "widgets/pictures/bulkpredictions.h"

#include "widgets/explainerclient.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

namespace camscope {

namespace {

const std::string jobKey = "bulk prediction";
constexpr std::size_t mostModels = 4;

/// The same file with other preprocessing is another model.
std::string keyOf(const ModelInfo& model)
{
    return model.sha256 + nlohmann::json(model.description).dump();
}

TopClass topOf(const Prediction& prediction)
{
    if (prediction.ranking.empty())
        return {};
    const int index = prediction.ranking.front();
    return {index, prediction.probabilities.at(std::size_t(index))};
}

} // namespace

BulkPredictions::BulkPredictions(ExplainerClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
}

void BulkPredictions::setModel(const ModelInfoPointer& model)
{
    if (model == m_model)
        return;
    stop();
    m_model = model;
    if (model) {
        const std::string key = keyOf(*model);
        const auto found
            = std::find_if(m_answers.begin(), m_answers.end(), [&](const auto& entry) { return entry.first == key; });
        if (found == m_answers.end())
            m_answers.emplace_front(key, Answers());
        else
            m_answers.splice(m_answers.begin(), m_answers, found);
        if (m_answers.size() > mostModels)
            m_answers.pop_back();
    }
    count();
    Q_EMIT changed();
}

std::vector<std::string> BulkPredictions::setPictures(const std::vector<std::string>& pictures)
{
    // Of a hundred thousand pictures one may be another: what is around it stays.
    const auto [first, firstNew]
        = std::mismatch(m_pictures.begin(), m_pictures.end(), pictures.begin(), pictures.end());
    const auto [last, lastNew] = std::mismatch(m_pictures.rbegin(), std::make_reverse_iterator(first),
        pictures.rbegin(), std::make_reverse_iterator(firstNew));
    if (first == last.base() && firstNew == lastNew.base())
        return {};
    const auto isAnswered = [this](const std::string& picture) { return find(picture) != nullptr; };
    const std::vector<std::string> others(firstNew, lastNew.base());
    m_done += int(std::count_if(others.begin(), others.end(), isAnswered));
    m_done -= int(std::count_if(first, last.base(), isAnswered));
    m_next = std::min(m_next, std::size_t(first - m_pictures.begin()));
    m_pictures.insert(m_pictures.erase(first, last.base()), others.begin(), others.end());
    ask();
    Q_EMIT changed();
    return others;
}

void BulkPredictions::count()
{
    m_next = 0;
    m_done = int(std::count_if(
        m_pictures.begin(), m_pictures.end(), [this](const std::string& picture) { return find(picture); }));
}

void BulkPredictions::start()
{
    if (m_isRunning || !m_model || m_model->mainOutput < 0)
        return;
    m_isRunning = true;
    m_next = 0;
    ask();
    Q_EMIT changed();
}

void BulkPredictions::stop()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_isAsking = false;
    m_client.cancel(jobKey);
    Q_EMIT changed();
}

void BulkPredictions::setHeld(bool held)
{
    m_isHeld = held;
    const bool wasRunning = m_isRunning;
    ask();
    if (m_isRunning != wasRunning)
        Q_EMIT changed();
}

const TopClass* BulkPredictions::find(const std::string& picture) const
{
    if (!m_model)
        return nullptr;
    const Answers& answers = m_answers.front().second;
    const auto found = answers.find(picture);
    return found == answers.end() ? nullptr : &found->second;
}

void BulkPredictions::ask()
{
    if (!m_isRunning || m_isHeld || m_isAsking)
        return;
    while (m_next < m_pictures.size() && find(m_pictures[m_next]))
        ++m_next;
    if (m_next == m_pictures.size()) {
        m_isRunning = false;
        return;
    }
    const std::string picture = m_pictures[m_next];
    const auto reference = attempt([&] { return PictureReference::parse(picture); });
    if (!reference) {
        keep(picture, {});
        ask();
        return;
    }
    m_isAsking = true;
    Explainer::PredictRequest request;
    request.key = jobKey;
    request.model = m_model->path;
    request.picture = reference.value();
    request.output = m_model->outputs.at(std::size_t(m_model->mainOutput)).path;
    request.priority = JobPriority::Prefetch; // the last of all
    request.done = [this, picture](const Result<PredictionPointer>& result) { take(picture, result); };
    m_client.predict(std::move(request), this);
}

void BulkPredictions::take(const std::string& picture, const Result<PredictionPointer>& result)
{
    m_isAsking = false;
    // A picture that cannot be read says so when it is shown; here it has no answer.
    keep(picture, result ? topOf(*result.value()) : TopClass());
    ask();
    Q_EMIT changed();
}

void BulkPredictions::keep(const std::string& picture, const TopClass& answer)
{
    if (m_answers.front().second.insert_or_assign(picture, answer).second)
        m_done += int(std::count(m_pictures.begin(), m_pictures.end(), picture));
}

void BulkPredictions::put(const std::string& picture, const Prediction& prediction)
{
    if (!m_model || prediction.output != m_model->mainOutput || find(picture))
        return;
    keep(picture, topOf(prediction));
    Q_EMIT answered(picture);
}

} // namespace camscope
