// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace camscope {

/// More urgent first.
enum class JobPriority
{
    Preview,
    Visible,
    Sweep,
    Prefetch
};

using JobId = std::uint64_t;

/// Work cut into short steps. Everything it needs is captured by value.
struct JobRequest
{
    std::string key; ///< jobs of one key supersede each other: the latest wins; "" never supersedes
    JobPriority priority = JobPriority::Visible;
    /// Makes the job's step function; runs on the worker when the job's turn comes first, so that state bound to the
    /// worker thread is made and destroyed there. The step returns true while there is more to do.
    std::function<std::function<bool()>(const std::stop_token&)> start;
    /// Runs on the worker instead of a further step when the job was cancelled or superseded; may be empty.
    std::function<void()> stopped;
};

/// One worker thread that runs jobs step by step: before each step the most urgent job is chosen, so a long job
/// gives way to a short urgent one, and equal priorities are served in order of submission. All functions may be
/// called from any thread; steps must not throw (std::terminate).
class JobQueue
{
public:
    JobQueue();
    ~JobQueue(); ///< stops everything; waits for the step in progress
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    /// Supersedes earlier jobs of the same key.
    JobId submit(JobRequest request);
    void cancel(const std::string& key);
    void cancelAll();
    /// Whether `id` is the newest job of its key and was not cancelled; the check for "latest wins" on delivery.
    bool isCurrent(const std::string& key, JobId id) const;
    /// Waits until no job is left; for tests and the command line.
    void waitUntilIdle();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace camscope
