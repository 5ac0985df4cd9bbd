// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

/// In front of ReLU and pooling, where the gradient depends on the picture.
std::vector<float> rawOf(Engine& engine, const std::string& method, const QString& model = "gap_linear.pt")
{
    ExplanationSpec spec = testSpec(model, method, "2");
    spec.layers = {"stem.0"};
    return engine.explain(spec).finish()->raw.values;
}

} // namespace

/// Class activation maps that draw lots, or average the score over several pictures of a channel.
class TestNoisyCams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void aLimitingCaseIsTheSimplerMethod_data();
    void aLimitingCaseIsTheSimplerMethod();
    void theSeedDecidesTheMap_data();
    void theSeedDecidesTheMap();
    void theBatchSizeDoesNotMatter_data();
    void theBatchSizeDoesNotMatter();
    void progressRisesAndPartialMapsAreFinite_data();
    void progressRisesAndPartialMapsAreFinite();
    void constantChannelsShareTheirPasses();
    void smoothgradcamppAveragesOverNoise();
    void randomWeightsKnowNothingOfTheClass();
    void aModelForABatchOfOneGetsBatchesOfOne();
};

void TestNoisyCams::aLimitingCaseIsTheSimplerMethod_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("simpler");
    const auto row = [](const char* method, const char* simpler) { QTest::newRow(method) << method << simpler; };
    row("sscam:sigma=0", "scorecam");
    row("sscam:sigma=0,on=input", "scorecam");
    row("sscam:sigma=0,weights=raw", "scorecam:weights=raw,baseline=none");
    row("iscam:samples=1", "scorecam");
    row("iscam:samples=1,weights=raw,score=prob", "scorecam:weights=raw,baseline=none,score=prob");
    row("iscam:samples=1,max_channels=3", "scorecam:max_channels=3");
    row("smoothgradcampp:sigma=0", "gradcampp");
}

void TestNoisyCams::aLimitingCaseIsTheSimplerMethod()
{
    QFETCH(const QString, method);
    QFETCH(const QString, simpler);
    Engine engine;
    for (const char* model : {"gap_linear.pt", "relu6_silu.pt"}) {
        const auto map = rawOf(engine, method.toStdString(), model);
        const auto expected = rawOf(engine, simpler.toStdString(), model);
        QVERIFY(largestMagnitude(expected) > 0);
        QVERIFY2(deviation(map, expected) <= 1e-6, model);
    }
}

void TestNoisyCams::theSeedDecidesTheMap_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method : {"sscam:samples=2", "sscam:samples=2,on=input", "smoothgradcampp:samples=2", "random"})
        QTest::newRow(method) << method;
}

void TestNoisyCams::theSeedDecidesTheMap()
{
    QFETCH(const QString, method);
    const std::string base = method.toStdString();
    const std::string seeded = base + (base.find(':') == std::string::npos ? ":" : ",") + "seed=";
    Engine first(EngineSettings{"cpu", 1});
    Engine second(EngineSettings{"cpu", 1});
    const auto map = rawOf(first, seeded + "5");
    QVERIFY(rawOf(first, seeded + "5") == map);
    QVERIFY(rawOf(second, seeded + "5") == map);
    QVERIFY(rawOf(first, seeded + "6") != map);
}

void TestNoisyCams::theBatchSizeDoesNotMatter_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method : {"sscam:samples=3,sigma=0.5", "iscam:samples=3", "smoothgradcampp:samples=3"})
        QTest::newRow(method) << method;
}

void TestNoisyCams::theBatchSizeDoesNotMatter()
{
    QFETCH(const QString, method);
    Engine one(EngineSettings{"cpu", 1, 1});
    Engine seven(EngineSettings{"cpu", 1, 7});
    const auto a = rawOf(one, method.toStdString());
    const auto b = rawOf(seven, method.toStdString());
    QVERIFY2(deviation(b, a) <= 1e-5, qPrintable(QString::number(deviation(b, a))));
}

void TestNoisyCams::progressRisesAndPartialMapsAreFinite_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method : {"sscam:samples=2", "iscam:samples=2", "smoothgradcampp:samples=4"})
        QTest::newRow(method) << method;
}

void TestNoisyCams::progressRisesAndPartialMapsAreFinite()
{
    QFETCH(const QString, method);
    Engine engine(EngineSettings{"cpu", 1, 1});
    auto steps = engine.explain(testSpec("gap_linear.pt", method.toStdString()));
    int partial = 0;
    double fraction = 0;
    while (steps.resume()) {
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

void TestNoisyCams::constantChannelsShareTheirPasses()
{
    // Behind the dead ReLU every channel is constant: nothing but the empty mask is scored.
    Engine engine;
    for (const char* method : {"scorecam", "sscam:samples=2", "iscam:samples=2"}) {
        auto steps = engine.explain(testSpec("dead_layer.pt", method));
        int count = 0;
        while (steps.resume())
            ++count;
        QCOMPARE(count, 0);
        QVERIFY(hasWarning(*steps.takeResult(), "constant"));
    }
}

void TestNoisyCams::smoothgradcamppAveragesOverNoise()
{
    Engine engine;
    const auto plain = rawOf(engine, "gradcampp");
    const auto little = rawOf(engine, "smoothgradcampp:sigma=0.001");
    const auto much = rawOf(engine, "smoothgradcampp:sigma=0.5");
    QVERIFY(deviation(little, plain) < deviation(much, plain));
}

void TestNoisyCams::randomWeightsKnowNothingOfTheClass()
{
    Engine engine;
    const auto one = engine.explain(testSpec("gap_linear.pt", "random", "1")).finish();
    const auto three = engine.explain(testSpec("gap_linear.pt", "random", "3")).finish();
    QVERIFY(one->raw == three->raw);
    QVERIFY(largestMagnitude(one->raw.values) > 0);
    QVERIFY(one->spec.method.id == "random" && one->layers.size() == 1);
}

void TestNoisyCams::aModelForABatchOfOneGetsBatchesOfOne()
{
    Engine engine(EngineSettings{"cpu", 1, 8});
    for (const char* method : {"sscam:samples=2", "iscam:samples=2", "smoothgradcampp:samples=2", "random"}) {
        const auto map = engine.explain(testSpec("batch_one.pt", method)).finish();
        QVERIFY(map->statistics.maximum > map->statistics.minimum);
    }
}

QTEST_GUILESS_MAIN(TestNoisyCams)
#include "tst_noisycams.moc"
