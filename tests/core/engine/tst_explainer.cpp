// SPDX-License-Identifier: Apache-2.0
#include "core/engine/bytecache.h"
#include "core/engine/explainer.h"
#include "tests/core/engine/testengine.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace camscope;

/// The explainer thread: latest wins, cancelled jobs stay silent, errors arrive as values.
class TestExplainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void resultsArriveOnTheExplainersThread();
    void theLatestRequestOfACellWins();
    void aCancelledExplanationStaysSilent();
    void anUrgentRequestOvertakesALongOne();
    void aFailureArrivesAsAValue();
    void destroyingTheExplainerStopsItsJobs();
    void theCacheKeepsWhatWasUsedLastWithinItsBudget();
};

void TestExplainer::resultsArriveOnTheExplainersThread()
{
    Explainer explainer;
    std::thread::id worker;
    ModelInfoPointer model;
    explainer.openModel(testModel("gap_linear.pt"), [&](const Result<ModelInfoPointer>& result) {
        worker = std::this_thread::get_id();
        model = result.ok() ? result.value() : nullptr;
    });
    explainer.waitUntilIdle();
    QVERIFY(model);
    QVERIFY(worker != std::this_thread::get_id());
}

void TestExplainer::theLatestRequestOfACellWins()
{
    Explainer explainer(EngineSettings{"cpu", 1, 1});
    std::vector<std::string> delivered;
    for (int i = 0; i < 20; ++i) {
        const std::string target = std::to_string(i % 5);
        explainer.explain({"cell:0,0", testSpec("gap_linear.pt", "scorecam", target), JobPriority::Visible, {},
            [&, target](const Result<ExplanationPointer>& result) {
                if (result.ok())
                    delivered.push_back(target);
            }});
    }
    explainer.waitUntilIdle();
    QVERIFY(!delivered.empty());
    QCOMPARE(QString::fromStdString(delivered.back()), "4");
    QVERIFY(delivered.size() < 20);
}

void TestExplainer::aCancelledExplanationStaysSilent()
{
    Explainer explainer(EngineSettings{"cpu", 1, 1});
    std::atomic<int> delivered = 0;
    std::atomic<bool> cancelled = false;
    explainer.explain({"cell:0,0", testSpec("gap_linear.pt", "scorecam"), JobPriority::Visible,
        [&](const Progress&) {
            if (!cancelled.exchange(true))
                explainer.cancel("cell:0,0");
        },
        [&](const Result<ExplanationPointer>&) { ++delivered; }});
    explainer.waitUntilIdle();
    QVERIFY(cancelled);
    QCOMPARE(delivered.load(), 0);
}

void TestExplainer::anUrgentRequestOvertakesALongOne()
{
    Explainer explainer(EngineSettings{"cpu", 1, 1});
    std::vector<std::string> order;
    std::atomic<bool> asked = false;
    explainer.explain({"long", testSpec("gap_linear.pt", "scorecam"), JobPriority::Sweep,
        [&](const Progress&) {
            if (!asked.exchange(true))
                explainer.explain({"short", testSpec("gap_linear.pt", "gradcam"), JobPriority::Preview, {},
                    [&](const Result<ExplanationPointer>&) { order.emplace_back("short"); }});
        },
        [&](const Result<ExplanationPointer>&) { order.emplace_back("long"); }});
    explainer.waitUntilIdle();
    QCOMPARE(order, (std::vector<std::string>{"short", "long"}));
}

void TestExplainer::aFailureArrivesAsAValue()
{
    Explainer explainer;
    Failure failure;
    explainer.explain({"cell", testSpec("state_dict.pt"), JobPriority::Visible, {},
        [&](const Result<ExplanationPointer>& result) { failure = result.failure(); }});
    explainer.waitUntilIdle();
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY(QString::fromStdString(failure.message.text()).contains("torch.jit"));
}

void TestExplainer::destroyingTheExplainerStopsItsJobs()
{
    std::atomic<int> delivered = 0;
    {
        Explainer explainer(EngineSettings{"cpu", 1, 1});
        for (int i = 0; i < 50; ++i)
            explainer.explain({"cell:" + std::to_string(i), testSpec("gap_linear.pt", "scorecam"), JobPriority::Visible,
                {}, [&](const Result<ExplanationPointer>&) { ++delivered; }});
    }
    QVERIFY(delivered.load() < 50);
}

void TestExplainer::theCacheKeepsWhatWasUsedLastWithinItsBudget()
{
    ByteCache<int> cache(100);
    cache.put("a", 1, 40);
    cache.put("b", 2, 40);
    QCOMPARE(cache.get("a"), std::optional(1));
    cache.put("c", 3, 40); // b was used longest ago
    QCOMPARE(cache.get("b"), std::optional<int>());
    QCOMPARE(cache.get("a"), std::optional(1));
    QCOMPARE(cache.bytes(), 80U);
    cache.put("too large", 4, 101);
    QCOMPARE(cache.get("too large"), std::optional<int>());
    cache.put("a", 5, 10);
    QCOMPARE(cache.bytes(), 50U);
    cache.removeAll("c");
    QCOMPARE(cache.size(), 1U);
}

QTEST_GUILESS_MAIN(TestExplainer)
#include "tst_explainer.moc"
