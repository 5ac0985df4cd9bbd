// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/jobqueue.h"

#include <cassert>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

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

/// Lets other threads go first where processors are short: a window must answer while all of them compute. Threads that
/// this one starts, such as Torch's, inherit it.
void standBack()
{
#ifdef __linux__
    constexpr int behindOthers = 5;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), behindOthers); // as good as without where it fails
#endif
}

} // namespace

struct JobQueue::State
{
    using Turn = std::pair<JobPriority, JobId>; ///< the most urgent first, then the oldest

    mutable std::mutex mutex;
    std::condition_variable changed; ///< a job was added or stopped, or the queue is being destroyed
    std::condition_variable idle; ///< no job is left
    // A job in progress keeps its place until it is over.
    std::map<Turn, JobPointer> jobs;
    std::map<JobId, JobPointer> stoppedJobs; ///< served before all others: they cost nothing and free their place
    std::map<std::string, JobPointer> jobsByKey; ///< of `jobs`, those with a key
    std::map<std::string, JobId> newest; ///< by key; 0 after a cancel
    JobId lastId = 0;
    JobId lastCancelled = 0; ///< jobs without a key up to this one were cancelled
    bool isReleasing = false; ///< the worker destroys what a finished job had captured
    bool isEnding = false;
    std::thread worker; ///< last, so that everything else exists before it starts

    static Turn turn(const JobPointer& job) { return {job->request.priority, job->id}; }
    bool isEmpty() const { return jobs.empty() && stoppedJobs.empty(); }

    /// Takes the last reference that the submitting thread holds, so that the job dies on the worker.
    void add(JobPointer job)
    {
        if (!job->request.key.empty())
            jobsByKey.emplace(job->request.key, job);
        const Turn itsTurn = turn(job);
        jobs.emplace(itsTurn, std::move(job));
        changed.notify_one();
    }

    void remove(const JobPointer& job)
    {
        if (stoppedJobs.erase(job->id) > 0)
            return;
        jobs.erase(turn(job));
        jobsByKey.erase(job->request.key);
    }

    void stop(const JobPointer& job)
    {
        remove(job);
        job->stop.request_stop();
        stoppedJobs.emplace(job->id, job);
        changed.notify_one();
    }

    /// All of a key; "" is the key of those without one.
    void stopKey(const std::string& key)
    {
        if (key.empty()) {
            stopWhere([](const Job& job) { return job.request.key.empty(); });
        } else if (const auto found = jobsByKey.find(key); found != jobsByKey.end()) {
            const JobPointer job = found->second;
            stop(job);
        }
    }

    template <typename Condition>
    void stopWhere(Condition isMeant)
    {
        std::vector<JobPointer> meant;
        for (const auto& [turn, job] : jobs)
            if (isMeant(*job))
                meant.push_back(job);
        for (const JobPointer& job : meant)
            stop(job);
    }

    void stopAll()
    {
        stopWhere([](const Job&) { return true; });
    }

    void work()
    {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [this] { return !isEmpty() || isEnding; });
            if (isEmpty())
                return;
            JobPointer job = stoppedJobs.empty() ? jobs.begin()->second : stoppedJobs.begin()->second;
            lock.unlock();
            const bool isOver = advance(*job);
            lock.lock();
            if (!isOver)
                continue;
            remove(job);
            // What the job captured is destroyed here, on the worker, and without the lock: it may call the queue.
            isReleasing = true;
            lock.unlock();
            job.reset();
            lock.lock();
            isReleasing = false;
            if (isEmpty())
                idle.notify_all();
        }
    }
};

JobQueue::JobQueue()
    : m_state(std::make_unique<State>())
{
    m_state->worker = std::thread([state = m_state.get()] {
        standBack();
        state->work();
    });
}

JobQueue::~JobQueue()
{
    assert(std::this_thread::get_id() != m_state->worker.get_id());
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->isEnding = true;
        m_state->stopAll();
        m_state->changed.notify_one();
    }
    m_state->worker.join();
}

JobId JobQueue::submit(JobRequest request)
{
    auto job = std::make_shared<Job>();
    job->request = std::move(request);
    const std::lock_guard lock(m_state->mutex);
    const JobId id = ++m_state->lastId;
    job->id = id;
    if (!job->request.key.empty()) {
        m_state->stopKey(job->request.key);
        m_state->newest[job->request.key] = id;
    }
    m_state->add(std::move(job));
    if (m_state->isEnding) // A step that submits while the queue is being destroyed must not keep it alive.
        m_state->stopAll();
    return id;
}

void JobQueue::cancel(const std::string& key)
{
    const std::lock_guard lock(m_state->mutex);
    if (key.empty())
        m_state->lastCancelled = m_state->lastId;
    else
        m_state->newest[key] = 0;
    m_state->stopKey(key);
}

void JobQueue::cancelAll()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->lastCancelled = m_state->lastId;
    m_state->newest.clear();
    m_state->stopAll();
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
    m_state->idle.wait(lock, [this] { return m_state->isEmpty() && !m_state->isReleasing; });
}

} // namespace camscope
