// SPDX-License-Identifier: Apache-2.0
#include "widgets/explainerclient.h"

#include <QPointer>
#include <QThread>

namespace camscope {

namespace {

/// What a callback needs to decide on the GUI thread whether it is still wanted. The worker only carries it.
struct Ticket
{
    QPointer<QObject> asker; ///< read on the GUI thread only
    std::string key; ///< "": no check of the job
    std::shared_ptr<JobId> id = std::make_shared<JobId>(0); ///< written and read on the GUI thread only
};

/// A function for the explainer thread that runs `deliver` on `client`'s thread if the ticket is still valid there.
template <typename Value, typename Deliver>
auto onGuiThread(ExplainerClient* client, Explainer* explainer, Ticket ticket, Deliver deliver)
{
    return [client, explainer, ticket = std::move(ticket), deliver = std::move(deliver)](Value value) {
        QMetaObject::invokeMethod(
            client,
            [client, explainer, ticket, deliver, value = std::move(value)] {
                Q_ASSERT(QThread::currentThread() == client->thread());
                if (!ticket.asker)
                    return;
                if (!ticket.key.empty() && !explainer->isCurrent(ticket.key, *ticket.id))
                    return;
                deliver(value);
            },
            Qt::QueuedConnection);
    };
}

} // namespace

ExplainerClient::ExplainerClient(EngineSettings settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_explainer(std::make_unique<Explainer>(std::move(settings)))
{
}

ExplainerClient::~ExplainerClient() = default;

void ExplainerClient::openModel(
    const QString& path, QObject* asker, std::function<void(const Result<ModelInfoPointer>&)> done)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_explainer->openModel(path.toStdString(),
        onGuiThread<Result<ModelInfoPointer>>(this, m_explainer.get(), Ticket{asker, {}}, std::move(done)));
}

void ExplainerClient::describeModel(const std::string& path, std::optional<ModelDescription> description,
    QObject* asker, std::function<void(const Result<ModelInfoPointer>&)> done)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_explainer->describeModel(path, std::move(description),
        onGuiThread<Result<ModelInfoPointer>>(this, m_explainer.get(), Ticket{asker, {}}, std::move(done)));
}

void ExplainerClient::useLabels(const std::string& path, const std::string& labelFile, QObject* asker,
    std::function<void(const Result<ModelInfoPointer>&)> done)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_explainer->useLabels(path, labelFile,
        onGuiThread<Result<ModelInfoPointer>>(this, m_explainer.get(), Ticket{asker, {}}, std::move(done)));
}

void ExplainerClient::openPicture(
    const QString& path, QObject* asker, std::function<void(const Result<PicturePointer>&)> done)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_explainer->openPicture(path.toStdString(),
        onGuiThread<Result<PicturePointer>>(this, m_explainer.get(), Ticket{asker, {}}, std::move(done)));
}

void ExplainerClient::useAnnotations(std::vector<AnnotationsPointer> annotations)
{
    m_explainer->useAnnotations(std::move(annotations));
}

void ExplainerClient::predict(Explainer::PredictRequest request, QObject* asker)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const Ticket ticket{asker, request.key};
    request.done = onGuiThread<Result<PredictionPointer>>(this, m_explainer.get(), ticket, std::move(request.done));
    *ticket.id = m_explainer->predict(std::move(request));
}

void ExplainerClient::explain(CellRequest request)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const Ticket ticket{request.asker, request.key};
    Explainer::ExplainRequest job{request.key, std::move(request.spec), request.priority, {}, {}};
    if (request.progress)
        job.progress = onGuiThread<Progress>(this, m_explainer.get(), ticket, std::move(request.progress));
    job.done = onGuiThread<Result<ExplanationPointer>>(this, m_explainer.get(), ticket, std::move(request.done));
    *ticket.id = m_explainer->explain(std::move(job));
}

void ExplainerClient::cancel(const std::string& key)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_explainer->cancel(key);
}

void ExplainerClient::cancelAll()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_explainer->cancelAll();
}

void ExplainerClient::forgetModel(const QString& path)
{
    m_explainer->forgetModel(path.toStdString());
}

} // namespace camscope
