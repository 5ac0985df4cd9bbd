// SPDX-License-Identifier: Apache-2.0
#include "widgets/pictures/meanmapjob.h"

#include "core/model/preprocessing.h"
#include "widgets/explainerclient.h"

#include <utility>

namespace camscope {

namespace {

std::string newKey()
{
    static int count = 0; // on the GUI thread alone
    return "mean map " + std::to_string(++count);
}

/// What the model sees of a picture, at its input's size.
RgbImage seenOf(const Picture& picture, const Explanation& explanation, const ModelInfo& model)
{
    if (explanation.spec.picture.kind == PictureReference::Kind::Tensor)
        return picture.image;
    return resizedPicture(picture.image, model.description.input);
}

} // namespace

MeanMapJob::MeanMapJob(ExplainerClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_key(newKey())
{
    m_thread.setMaxThreadCount(1);
}

MeanMapJob::~MeanMapJob()
{
    // The client may be gone already; what it still computes is delivered to nobody.
    m_thread.waitForDone();
}

void MeanMapJob::start(MeanMapRequest request)
{
    stop();
    m_request = std::move(request);
    m_mean = MeanMap(m_request.isSigned);
    m_first.reset();
    m_next = 0;
    m_failedCount = 0;
    m_failure.reset();
    m_isRunning = true;
    explainNext();
    Q_EMIT changed();
}

void MeanMapJob::stop()
{
    ++m_run;
    if (!std::exchange(m_isRunning, false))
        return;
    m_client.cancel(m_key);
    Q_EMIT changed();
}

void MeanMapJob::explainNext()
{
    if (m_next == m_request.pictures.size()) {
        m_isRunning = false;
        return;
    }
    const auto spec = attempt([&] {
        ExplanationSpec each = m_request.spec;
        each.picture = PictureReference::parse(m_request.pictures[m_next]);
        return each;
    });
    if (!spec) {
        fail(spec.failure());
        return;
    }
    if (const ExplanationPointer known = m_request.known ? m_request.known(spec.value()) : nullptr) {
        takeMap(known);
        return;
    }
    CellRequest wish;
    wish.key = m_key;
    wish.spec = spec.value();
    wish.priority = JobPriority::Sweep; // behind the board
    wish.asker = this;
    wish.done = [this, run = m_run](const Result<ExplanationPointer>& result) {
        if (run == m_run)
            takeMap(result);
    };
    m_client.explain(std::move(wish));
}

void MeanMapJob::takeMap(const Result<ExplanationPointer>& result)
{
    if (!result) {
        fail(result.failure());
        return;
    }
    m_client.openPicture(QString::fromStdString(m_request.pictures[m_next]), this,
        [this, run = m_run, explanation = result.value()](const Result<PicturePointer>& picture) {
            if (run == m_run)
                takePicture(explanation, picture);
        });
}

void MeanMapJob::takePicture(const ExplanationPointer& explanation, const Result<PicturePointer>& result)
{
    if (!result) {
        fail(result.failure());
        return;
    }
    m_thread.start([this, run = m_run, explanation, picture = result.value(), model = m_request.model] {
        const auto seen = attempt([&] { return seenOf(*picture, *explanation, *model); });
        QMetaObject::invokeMethod(
            this,
            [this, run, explanation, seen] {
                if (run != m_run)
                    return;
                seen ? add(explanation, seen.value()) : fail(seen.failure());
            },
            Qt::QueuedConnection);
    });
}

void MeanMapJob::add(const ExplanationPointer& explanation, const RgbImage& seen)
{
    const auto added = attempt([&] {
        m_mean.add(*explanation, seen);
        return true;
    });
    if (!added) {
        fail(added.failure());
        return;
    }
    if (!m_first)
        m_first = explanation;
    goOn();
}

void MeanMapJob::fail(const Failure& failure)
{
    ++m_failedCount;
    if (!m_failure)
        m_failure = failure;
    goOn();
}

void MeanMapJob::goOn()
{
    ++m_next;
    // Not by calling each other: a thousand failures in a row would be as deep.
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run] {
            if (run != m_run)
                return;
            explainNext();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace camscope
