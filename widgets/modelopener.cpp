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
    m_waiting = paths;
    m_answer = {};
    m_done = std::move(done);
    const int wish = ++m_wish;
    Q_EMIT changed();
    for (const std::string& path : paths) {
        m_client.openModel(QString::fromStdString(path), this, [this, wish, path](const auto& result) {
            if (wish == m_wish)
                take(path, result);
        });
    }
}

void ModelOpener::take(const std::string& path, const Result<ModelInfoPointer>& result)
{
    Q_ASSERT(QThread::currentThread() == thread());
    std::erase(m_waiting, path);
    if (result)
        m_answer.models.emplace(path, result.value());
    else if (!m_answer.failure)
        m_answer.failure = result.failure();
    Q_EMIT changed();
    if (!isOpening())
        std::exchange(m_done, {})(std::exchange(m_answer, {}));
}

} // namespace camscope
