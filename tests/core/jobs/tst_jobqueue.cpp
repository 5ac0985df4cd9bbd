// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/jobqueue.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using namespace camscope;

namespace {

constexpr std::chrono::seconds patience{20};

/// Opened once; lets a test hold the worker at a known place.
class Gate
{
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_opened.notify_all();
    }
    /// Returns false when nobody opened it in time.
    bool pass()
    {
        std::unique_lock lock(m_mutex);
        return m_opened.wait_for(lock, patience, [this] { return m_isOpen; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isOpen = false;
};

/// What happened, in order.
class Record
{
public:
    void add(const std::string& event)
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
    }
    std::vector<std::string> events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_events;
};

/// A job that takes `steps` steps and notes each.
JobRequest countingJob(Record& record, const std::string& name, int steps, JobPriority priority = JobPriority::Visible)
{
    JobRequest request;
    request.key = name;
    request.priority = priority;
    request.start = [&record, name, steps](const std::stop_token&) {
        return [&record, name, left = steps]() mutable {
            record.add(name);
            return --left > 0;
        };
    };
    request.stopped = [&record, name] { record.add(name + " stopped"); };
    return request;
}

/// A job that holds the worker until the gate opens.
JobRequest blockingJob(Gate& entered, Gate& gate, JobPriority priority = JobPriority::Preview)
{
    JobRequest request;
    request.priority = priority;
    request.start = [&entered, &gate](const std::stop_token&) {
        return [&entered, &gate] {
            entered.open();
            gate.pass();
            return false;
        };
    };
    return request;
}

using Events = std::vector<std::string>;

} // namespace

class TestJobQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobRunsUntilItsStepSaysSo();
    void urgentJobsOvertakeWaitingAndRunningOnes();
    void equalPrioritiesAreServedInOrderOfSubmission();
    void theLatestJobOfAKeyWins();
    void jobsWithoutKeyNeverSupersedeEachOther();
    void aCancelledJobStopsBetweenSteps();
    void aJobCancelledBeforeItStartsIsToldSo();
    void theStopTokenIsVisibleInsideAStep();
    void currentMeansNewestAndNotCancelled();
    void allCallbacksRunOnOneWorkerThread();
    void whatAJobCapturedIsDestroyedOnTheWorker();
    void destructionStopsWhatIsLeft();
    void aStepMaySubmitAndCancel();
    void anEmptyStepEndsTheJob();
    void everyOfThousandsOfJobsEndsExactlyOnce_data();
    void everyOfThousandsOfJobsEndsExactlyOnce();
};

void TestJobQueue::aJobRunsUntilItsStepSaysSo()
{
    Record record;
    JobQueue queue;
    queue.submit(countingJob(record, "a", 3));
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"a", "a", "a"}));
}

void TestJobQueue::urgentJobsOvertakeWaitingAndRunningOnes()
{
    Record record;
    JobQueue queue;
    Gate entered;
    Gate submitted;
    JobRequest slow = countingJob(record, "sweep", 3, JobPriority::Sweep);
    slow.start = [&](const std::stop_token&) {
        return [&, left = 3]() mutable {
            record.add("sweep");
            entered.open();
            submitted.pass(); // After its first step the sweep must give way.
            return --left > 0;
        };
    };
    queue.submit(slow);
    QVERIFY(entered.pass());
    queue.submit(countingJob(record, "prefetch", 1, JobPriority::Prefetch));
    queue.submit(countingJob(record, "visible", 2, JobPriority::Visible));
    queue.submit(countingJob(record, "preview", 1, JobPriority::Preview));
    submitted.open();
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"sweep", "preview", "visible", "visible", "sweep", "sweep", "prefetch"}));
}

void TestJobQueue::equalPrioritiesAreServedInOrderOfSubmission()
{
    Record record;
    JobQueue queue;
    Gate entered;
    Gate gate;
    queue.submit(blockingJob(entered, gate));
    for (const char* name : {"a", "b", "c"})
        queue.submit(countingJob(record, name, 2));
    gate.open();
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"a", "a", "b", "b", "c", "c"}));
}

void TestJobQueue::theLatestJobOfAKeyWins()
{
    Record record;
    JobQueue queue;
    Gate entered;
    Gate gate;
    queue.submit(blockingJob(entered, gate));
    JobRequest first = countingJob(record, "first", 1);
    JobRequest second = countingJob(record, "second", 1);
    JobRequest third = countingJob(record, "third", 1);
    first.key = second.key = third.key = "cell:0,0";
    const JobId firstId = queue.submit(first);
    const JobId secondId = queue.submit(second);
    const JobId thirdId = queue.submit(third);
    QVERIFY(!queue.isCurrent("cell:0,0", firstId));
    QVERIFY(!queue.isCurrent("cell:0,0", secondId));
    QVERIFY(queue.isCurrent("cell:0,0", thirdId));
    gate.open();
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"first stopped", "second stopped", "third"}));
}

void TestJobQueue::jobsWithoutKeyNeverSupersedeEachOther()
{
    Record record;
    JobQueue queue;
    Gate entered;
    Gate gate;
    queue.submit(blockingJob(entered, gate));
    for (const char* name : {"a", "b"}) {
        JobRequest request = countingJob(record, name, 1);
        request.key.clear();
        queue.submit(request);
    }
    gate.open();
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"a", "b"}));
}

void TestJobQueue::aCancelledJobStopsBetweenSteps()
{
    Record record;
    JobQueue queue;
    Gate entered;
    Gate gate;
    JobRequest request = countingJob(record, "long", 1);
    request.start = [&](const std::stop_token&) {
        return [&] {
            record.add("step");
            entered.open();
            gate.pass();
            return true; // would go on for ever
        };
    };
    queue.submit(request);
    QVERIFY(entered.pass());
    queue.cancel("long");
    gate.open();
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"step", "long stopped"}));
}

void TestJobQueue::aJobCancelledBeforeItStartsIsToldSo()
{
    Record record;
    JobQueue queue;
    Gate entered;
    Gate gate;
    queue.submit(blockingJob(entered, gate));
    queue.submit(countingJob(record, "a", 1));
    queue.submit(countingJob(record, "b", 1));
    queue.cancel("a");
    gate.open();
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"a stopped", "b"}));
}

void TestJobQueue::theStopTokenIsVisibleInsideAStep()
{
    JobQueue queue;
    Gate entered;
    std::atomic<bool> sawStop = false;
    JobRequest request;
    request.key = "a";
    request.start = [&](const std::stop_token& token) {
        return [&, token] {
            entered.open();
            Gate stopped;
            const std::stop_callback onStop(token, [&stopped] { stopped.open(); });
            sawStop = stopped.pass();
            return true;
        };
    };
    queue.submit(request);
    QVERIFY(entered.pass());
    queue.cancelAll();
    queue.waitUntilIdle();
    QVERIFY(sawStop);
}

void TestJobQueue::currentMeansNewestAndNotCancelled()
{
    Record record;
    JobQueue queue;
    const JobId id = queue.submit(countingJob(record, "a", 1));
    JobRequest keyless = countingJob(record, "", 1);
    const JobId keylessId = queue.submit(keyless);
    queue.waitUntilIdle();
    QVERIFY(queue.isCurrent("a", id)); // finished, and its result is still wanted
    QVERIFY(queue.isCurrent("", keylessId));
    QVERIFY(!queue.isCurrent("b", id));
    QVERIFY(!queue.isCurrent("", keylessId + 1));
    queue.cancel("a");
    QVERIFY(!queue.isCurrent("a", id));
    QVERIFY(queue.isCurrent("", keylessId));
    queue.cancelAll();
    QVERIFY(!queue.isCurrent("", keylessId));
    const JobId next = queue.submit(countingJob(record, "a", 1));
    QVERIFY(queue.isCurrent("a", next));
    queue.waitUntilIdle();
}

void TestJobQueue::allCallbacksRunOnOneWorkerThread()
{
    std::mutex mutex;
    std::vector<std::thread::id> threads;
    const auto note = [&] {
        const std::lock_guard lock(mutex);
        threads.push_back(std::this_thread::get_id());
    };
    {
        JobQueue queue;
        for (int i = 0; i < 20; ++i) {
            JobRequest request;
            request.key = "key " + std::to_string(i % 3);
            request.start = [note](const std::stop_token&) {
                note();
                return [note] {
                    note();
                    return false;
                };
            };
            request.stopped = note;
            queue.submit(request);
        }
        queue.waitUntilIdle();
    }
    QVERIFY(threads.size() >= 20);
    QVERIFY(threads.front() != std::this_thread::get_id());
    QVERIFY(std::all_of(threads.begin(), threads.end(), [&](std::thread::id id) { return id == threads.front(); }));
}

void TestJobQueue::whatAJobCapturedIsDestroyedOnTheWorker()
{
    std::atomic<std::thread::id> destroyedOn;
    std::atomic<std::thread::id> ranOn;
    JobQueue queue;
    JobRequest request;
    request.start = [&](const std::stop_token&) {
        ranOn = std::this_thread::get_id();
        std::shared_ptr<int> state(new int(0), [&destroyedOn](int* value) {
            destroyedOn = std::this_thread::get_id();
            delete value;
        });
        return [state] { return false; };
    };
    queue.submit(std::move(request));
    queue.waitUntilIdle();
    QVERIFY(destroyedOn.load() != std::thread::id());
    QVERIFY(destroyedOn.load() == ranOn.load());
}

void TestJobQueue::destructionStopsWhatIsLeft()
{
    Record record;
    Gate entered;
    {
        JobQueue queue;
        JobRequest running = countingJob(record, "running", 1);
        running.start = [&](const std::stop_token& token) {
            return [&, token] {
                entered.open();
                Gate stopped;
                const std::stop_callback onStop(token, [&stopped] { stopped.open(); });
                record.add(stopped.pass() ? "asked to stop" : "not asked to stop");
                return true;
            };
        };
        queue.submit(running);
        queue.submit(countingJob(record, "waiting", 1));
        QVERIFY(entered.pass());
    }
    QCOMPARE(record.events(), (Events{"asked to stop", "running stopped", "waiting stopped"}));
}

void TestJobQueue::aStepMaySubmitAndCancel()
{
    Record record;
    JobQueue queue;
    JobRequest request;
    request.key = "parent";
    request.start = [&](const std::stop_token&) {
        return [&] {
            queue.submit(countingJob(record, "dropped", 1));
            queue.submit(countingJob(record, "child", 1));
            queue.cancel("dropped");
            return false;
        };
    };
    queue.submit(request);
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"dropped stopped", "child"}));
}

void TestJobQueue::anEmptyStepEndsTheJob()
{
    Record record;
    JobQueue queue;
    JobRequest request;
    request.start = [&record](const std::stop_token&) {
        record.add("start");
        return std::function<bool()>();
    };
    queue.submit(request);
    queue.waitUntilIdle();
    QCOMPARE(record.events(), (Events{"start"}));
}

void TestJobQueue::everyOfThousandsOfJobsEndsExactlyOnce_data()
{
    QTest::addColumn<bool>("waits");
    QTest::newRow("the queue runs empty") << true;
    QTest::newRow("the queue is destroyed while it works") << false;
}

void TestJobQueue::everyOfThousandsOfJobsEndsExactlyOnce()
{
    QFETCH(bool, waits);
    constexpr int threadCount = 4;
    constexpr int jobsPerThread = 1500;
    std::atomic<int> finished = 0;
    std::atomic<int> stopped = 0;
    {
        JobQueue queue;
        const auto submitMany = [&](int thread) {
            for (int i = 0; i < jobsPerThread; ++i) {
                JobRequest request;
                request.key = i % 5 == 0 ? "" : "cell:" + std::to_string((thread + i) % 17);
                request.priority = static_cast<JobPriority>(i % 4);
                request.start = [&finished](const std::stop_token&) {
                    return [&finished, left = 2]() mutable {
                        if (--left > 0)
                            return true;
                        ++finished;
                        return false;
                    };
                };
                request.stopped = [&stopped] { ++stopped; };
                const JobId id = queue.submit(std::move(request));
                queue.isCurrent("cell:3", id);
                if (i % 97 == 0)
                    queue.cancel("cell:" + std::to_string(i % 17));
                if (i % 701 == 0)
                    queue.cancelAll();
            }
        };
        std::vector<std::thread> threads;
        for (int thread = 0; thread < threadCount; ++thread)
            threads.emplace_back(submitMany, thread);
        for (std::thread& thread : threads)
            thread.join();
        if (waits)
            queue.waitUntilIdle();
    }
    QCOMPARE(finished + stopped, threadCount * jobsPerThread);
}

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
