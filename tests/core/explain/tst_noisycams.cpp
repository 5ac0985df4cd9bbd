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
    void constantChannelsShareTheirPasses();
    void smoothgradcamppAveragesOverNoise();
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

QTEST_GUILESS_MAIN(TestNoisyCams)
#include "tst_noisycams.moc"
