// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/jobqueue.h"

#include <algorithm>
#include <cassert>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace camscope {
namespace {

struct Job
{
    JobId id = 0;
    JobRequest request;
    std::stop_source stop;
    std::function<bool()> step; ///< empty until the job's first turn; touched by the worker alone
};

using JobPointer = std::shared_ptr<Job>;

/// Stopped jobs go first, as they cost nothing and free their place; then the most urgent, then the oldest.
bool goesBefore(const JobPointer& a, const JobPointer& b)
{
    const bool isStoppedA = a->stop.stop_requested();
    const bool isStoppedB = b->stop.stop_requested();
    if (isStoppedA != isStoppedB)
        return isStoppedA;
    if (a->request.priority != b->request.priority)
        return a->request.priority < b->request.priority;
    return a->id < b->id;
}

/// Runs one step of the job, or tells it that it was stopped. Returns whether it is over.
bool advance(Job& job)
{
    if (job.stop.stop_requested()) {
        if (job.request.stopped)
            job.request.stopped();
        return true;
    }
    if (!job.step) {
        job.step = job.request.start(job.stop.get_token());
        return !job.step;
    }
    return !job.step();
}

} // namespace

struct JobQueue::State
{
    mutable std::mutex mutex;
    std::condition_variable changed; ///< a job was added or stopped, or the queue is being destroyed
    std::condition_variable idle; ///< no job is left
    std::vector<JobPointer> jobs; ///< the one in progress included, until it is over
    std::map<std::string, JobId> newest; ///< by key; 0 after a cancel
    JobId lastId = 0;
    JobId lastCancelled = 0; ///< jobs without a key up to this one were cancelled
    bool isReleasing = false; ///< the worker destroys what a finished job had captured
    bool isEnding = false;
    std::thread worker; ///< last, so that everything else exists before it starts

    void stopJobs(const std::string* key)
    {
        for (const JobPointer& job : jobs)
            if (key == nullptr || job->request.key == *key)
                job->stop.request_stop();
        changed.notify_one();
    }

    void work()
    {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [this] { return !jobs.empty() || isEnding; });
            if (jobs.empty())
                return;
            JobPointer job = *std::min_element(jobs.begin(), jobs.end(), goesBefore);
            lock.unlock();
            const bool isOver = advance(*job);
            lock.lock();
            if (!isOver)
                continue;
            jobs.erase(std::find(jobs.begin(), jobs.end(), job));
            // What the job captured is destroyed here, on the worker, and without the lock: it may call the queue.
            isReleasing = true;
            lock.unlock();
            job.reset();
            lock.lock();
            isReleasing = false;
            if (jobs.empty())
                idle.notify_all();
        }
    }
};

JobQueue::JobQueue()
    : m_state(std::make_unique<State>())
{
    m_state->worker = std::thread([state = m_state.get()] { state->work(); });
}

JobQueue::~JobQueue()
{
    assert(std::this_thread::get_id() != m_state->worker.get_id());
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->isEnding = true;
        m_state->stopJobs(nullptr);
    }
    m_state->worker.join();
}

JobId JobQueue::submit(JobRequest request)
{
    auto job = std::make_shared<Job>();
    job->request = std::move(request);
    const std::lock_guard lock(m_state->mutex);
    job->id = ++m_state->lastId;
    if (!job->request.key.empty()) {
        m_state->stopJobs(&job->request.key);
        m_state->newest[job->request.key] = job->id;
    }
    if (m_state->isEnding) // A step that submits while the queue is being destroyed must not keep it alive.
        job->stop.request_stop();
    const JobId id = job->id;
    m_state->jobs.push_back(std::move(job));
    m_state->changed.notify_one();
    return id;
}

void JobQueue::cancel(const std::string& key)
{
    const std::lock_guard lock(m_state->mutex);
    if (key.empty())
        m_state->lastCancelled = m_state->lastId;
    else
        m_state->newest[key] = 0;
    m_state->stopJobs(&key);
}

void JobQueue::cancelAll()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->lastCancelled = m_state->lastId;
    m_state->newest.clear();
    m_state->stopJobs(nullptr);
}

bool JobQueue::isCurrent(const std::string& key, JobId id) const
{
    const std::lock_guard lock(m_state->mutex);
    if (key.empty())
        return id > m_state->lastCancelled && id <= m_state->lastId;
    const auto newest = m_state->newest.find(key);
    return newest != m_state->newest.end() && newest->second == id;
}

void JobQueue::waitUntilIdle()
{
    assert(std::this_thread::get_id() != m_state->worker.get_id());
    std::unique_lock lock(m_state->mutex);
    m_state->idle.wait(lock, [this] { return m_state->jobs.empty() && !m_state->isReleasing; });
}

} // namespace camscope
