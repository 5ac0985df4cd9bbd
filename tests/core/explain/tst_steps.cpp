// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"

#include <QTest>

#include <cmath>

using namespace camscope;

/// Long methods in between: progress, maps so far, giving up, and models that take one picture at a time.
class TestSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void progressRisesAndPartialMapsAreFinite_data() { addLongMethods(); }
    void progressRisesAndPartialMapsAreFinite();
    void anAbandonedMethodLeavesTheEngineAsItWas_data() { addLongMethods(); }
    void anAbandonedMethodLeavesTheEngineAsItWas();
    void aModelForABatchOfOneGetsBatchesOfOne_data() { addLongMethods(); }
    void aModelForABatchOfOneGetsBatchesOfOne();

private:
    static void addLongMethods();
};

void TestSteps::addLongMethods()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method :
        {"scorecam", "sscam:samples=2", "iscam:samples=2", "ablationcam", "smoothgradcampp:samples=4",
            "smoothgrad:samples=5", "integrated_gradients:steps=5", "occlusion:window=16,stride=8", "rise:masks=100"})
        QTest::newRow(method) << QByteArray(method);
}

void TestSteps::progressRisesAndPartialMapsAreFinite()
{
    QFETCH(const QByteArray, method);
    Engine engine(EngineSettings{"cpu", 1, 1});
    auto steps = engine.explain(testSpec("gap_linear.pt", method.toStdString()));
    int partial = 0;
    double fraction = 0;
    while (steps.resume()) {
        QVERIFY(steps.progress().has_value());
        QVERIFY(steps.progress()->fraction > fraction);
        fraction = steps.progress()->fraction;
        QVERIFY(steps.progress()->partial && steps.progress()->partial->partial);
        QCOMPARE(steps.progress()->partial->statistics.nanCount, 0);
        ++partial;
    }
    QVERIFY(partial >= 4);
    QVERIFY(std::abs(fraction - 1) < 1e-9);
    QVERIFY(!steps.takeResult()->partial);
}

void TestSteps::anAbandonedMethodLeavesTheEngineAsItWas()
{
    QFETCH(const QByteArray, method);
    Engine engine(EngineSettings{"cpu", 1, 1});
    const ExplanationPointer expected = explained(engine, "gap_linear.pt", method.toStdString());
    {
        auto abandoned = engine.explain(testSpec("gap_linear.pt", method.toStdString(), "1"));
        QVERIFY(abandoned.resume());
    }
    QVERIFY(explained(engine, "gap_linear.pt", method.toStdString())->raw == expected->raw);
}

void TestSteps::aModelForABatchOfOneGetsBatchesOfOne()
{
    // batch_one.pt has the same layers as a network that runs batches, and flattens with view(1, -1).
    QFETCH(const QByteArray, method);
    Engine engine(EngineSettings{"cpu", 1, 8});
    const ExplanationPointer map = explained(engine, "batch_one.pt", method.toStdString());
    QVERIFY(map->statistics.maximum > map->statistics.minimum);
    Engine one(EngineSettings{"cpu", 1, 1});
    QVERIFY(deviation(explained(one, "batch_one.pt", method.toStdString())->raw.values, map->raw.values) <= 1e-6);
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
