// SPDX-License-Identifier: Apache-2.0
#include "core/engine/explainer.h"

#include <chrono>
#include <optional>

namespace camscope {

namespace {

constexpr auto progressInterval = std::chrono::milliseconds(50);

/// Lets a report through at most every progressInterval.
class Throttle
{
public:
    bool isDue()
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_last && now - *m_last < progressInterval)
            return false;
        m_last = now;
        return true;
    }

private:
    std::optional<std::chrono::steady_clock::time_point> m_last;
};

} // namespace

struct Explainer::State
{
    EngineSettings settings;
    std::unique_ptr<Engine> engine; ///< made and used on the worker
    JobQueue queue; ///< last: stops before the engine goes

    explicit State(EngineSettings engineSettings)
        : settings(std::move(engineSettings))
    {
    }

    Engine& theEngine()
    {
        if (!engine)
            engine = std::make_unique<Engine>(settings);
        return *engine;
    }

    /// A job of one step that gives `work`'s result, or why there is none, to `done`.
    template <typename Value>
    JobId submit(std::string key, std::function<Value(Engine&)> work, std::function<void(Result<Value>)> done,
        JobPriority priority = JobPriority::Visible)
    {
        JobRequest request;
        request.key = std::move(key);
        request.priority = priority;
        request.start = [this, work = std::move(work), done = std::move(done)](const std::stop_token& stop) {
            return [this, work, done, stop]() {
                const Result<Value> result = attempt([&] { return work(theEngine()); });
                if (!stop.stop_requested() && done)
                    done(result);
                return false;
            };
        };
        return queue.submit(std::move(request));
    }
};

Explainer::Explainer(EngineSettings settings)
    : m_state(std::make_unique<State>(std::move(settings)))
{
}

Explainer::~Explainer() = default;

JobId Explainer::openModel(const std::string& path, std::function<void(Result<ModelInfoPointer>)> done)
{
    return m_state->submit<ModelInfoPointer>(
        "model", [path](Engine& engine) { return engine.openModel(path); }, std::move(done));
}

JobId Explainer::describeModel(const std::string& path, std::optional<ModelDescription> description,
    std::function<void(Result<ModelInfoPointer>)> done)
{
    return m_state->submit<ModelInfoPointer>(
        "",
        [path, description = std::move(description)](
            Engine& engine) { return engine.describeModel(path, description); },
        std::move(done));
}

JobId Explainer::useLabels(
    const std::string& path, const std::string& labelFile, std::function<void(Result<ModelInfoPointer>)> done)
{
    return m_state->submit<ModelInfoPointer>(
        "", [path, labelFile](Engine& engine) { return engine.useLabels(path, labelFile); }, std::move(done));
}

JobId Explainer::openPicture(const std::string& path, std::function<void(Result<PicturePointer>)> done)
{
    return m_state->submit<PicturePointer>(
        "", [path](Engine& engine) { return engine.openPicture(path); }, std::move(done));
}

void Explainer::useAnnotations(std::vector<AnnotationsPointer> annotations)
{
    m_state->submit<bool>(
        "",
        [annotations = std::move(annotations)](Engine& engine) {
            engine.useAnnotations(annotations);
            return true;
        },
        nullptr);
}

JobId Explainer::predict(PredictRequest request)
{
    return m_state->submit<PredictionPointer>(
        request.key,
        [model = std::move(request.model), picture = std::move(request.picture), output = std::move(request.output),
            way = std::move(request.way)](Engine& engine) { return engine.predict(model, picture, output, way); },
        std::move(request.done), request.priority);
}

JobId Explainer::explain(ExplainRequest request)
{
    JobRequest job;
    job.key = request.key;
    job.priority = request.priority;
    job.start = [state = m_state.get(), request = std::move(request)](const std::stop_token& stop) {
        using Steps = Stepwise<Progress, ExplanationPointer>;
        return [state, request, stop, steps = std::shared_ptr<Steps>(), throttle = Throttle()]() mutable {
            bool more = false;
            const auto result = attempt([&]() -> ExplanationPointer {
                if (!steps)
                    steps = std::make_shared<Steps>(state->theEngine().explain(request.spec));
                more = steps->resume();
                return more ? nullptr : steps->takeResult();
            });
            if (stop.stop_requested())
                return false;
            if (!more && request.done)
                request.done(result);
            else if (more && request.progress && steps->progress() && throttle.isDue())
                request.progress(*steps->progress());
            return more;
        };
    };
    return m_state->queue.submit(std::move(job));
}

void Explainer::cancel(const std::string& key)
{
    m_state->queue.cancel(key);
}

void Explainer::cancelAll()
{
    m_state->queue.cancelAll();
}

bool Explainer::isCurrent(const std::string& key, JobId id) const
{
    return m_state->queue.isCurrent(key, id);
}

void Explainer::waitUntilIdle()
{
    m_state->queue.waitUntilIdle();
}

void Explainer::forgetModel(const std::string& path)
{
    m_state->submit<bool>(
        "",
        [path](Engine& engine) {
            engine.forgetModel(path);
            return true;
        },
        nullptr);
}

} // namespace camscope
