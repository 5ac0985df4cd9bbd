// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "core/jobs/jobqueue.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace camscope {

/// The explainer thread: owns the engine and everything of Torch. Functions return at once and may be called from any
/// thread; callbacks run on the explainer thread, and never for a job that was cancelled or superseded before the
/// callback began. A key names the place a result is for ("cell:0,1"); the latest job of a key wins.
class Explainer
{
public:
    explicit Explainer(EngineSettings settings = {});
    ~Explainer(); ///< stops all jobs; waits for the step in progress
    Explainer(const Explainer&) = delete;
    Explainer& operator=(const Explainer&) = delete;

    JobId openModel(const std::string& path, std::function<void(Result<ModelInfoPointer>)> done);
    /// See Engine::describeModel() and Engine::useLabels().
    JobId describeModel(const std::string& path, std::optional<ModelDescription> description,
        std::function<void(Result<ModelInfoPointer>)> done);
    JobId useLabels(
        const std::string& path, const std::string& labelFile, std::function<void(Result<ModelInfoPointer>)> done);
    JobId openPicture(const std::string& path, std::function<void(Result<PicturePointer>)> done);

    /// Engine::useAnnotations(), for pictures that are asked for afterwards.
    void useAnnotations(std::vector<AnnotationsPointer> annotations);

    struct PredictRequest
    {
        std::string key;
        std::string model; ///< path
        PictureReference picture;
        std::string output; ///< path of the output that is meant, "" for the main one
        JobPriority priority = JobPriority::Visible;
        std::function<void(Result<PredictionPointer>)> done;
        std::optional<InputDescription> way; ///< see Engine::predict()
    };
    JobId predict(PredictRequest request);

    struct ExplainRequest
    {
        std::string key;
        ExplanationSpec spec;
        JobPriority priority = JobPriority::Visible;
        std::function<void(const Progress&)> progress; ///< throttled to about 20 per second; may be empty
        std::function<void(Result<ExplanationPointer>)> done;
    };
    JobId explain(ExplainRequest request);

    void cancel(const std::string& key);
    void cancelAll();
    bool isCurrent(const std::string& key, JobId id) const;
    void waitUntilIdle();

    /// Forgets a model and all that was cached of it, so that it is read anew.
    void forgetModel(const std::string& path);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace camscope
