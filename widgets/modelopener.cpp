// SPDX-License-Identifier: Apache-2.0
#include "widgets/modelopener.h"

#include "widgets/explainerclient.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace camscope {

ModelOpener::ModelOpener(ExplainerClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
}

QString ModelOpener::path() const
{
    return isOpening() ? QString::fromStdString(m_waiting.front()) : QString();
}

void ModelOpener::open(std::vector<std::string> paths, std::function<void(const Answer&)> done)
{
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    m_waiting = std::move(paths);
    m_answer = {};
    m_done = std::move(done);
    ++m_wish;
    Q_EMIT changed();
    askForNext();
}

void ModelOpener::askForNext()
{
    // One after the other: of several jobs that open models the explainer does the last one only.
    m_client.openModel(path(), this, [this, wish = m_wish](const Result<ModelInfoPointer>& result) {
        if (wish == m_wish)
            take(result);
    });
}

void ModelOpener::take(const Result<ModelInfoPointer>& result)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (result)
        m_answer.models.emplace(m_waiting.front(), result.value());
    else if (!m_answer.failure)
        m_answer.failure = result.failure();
    m_waiting.erase(m_waiting.begin());
    Q_EMIT changed();
    if (isOpening())
        askForNext();
    else
        std::exchange(m_done, {})(std::exchange(m_answer, {}));
}

} // namespace camscope
