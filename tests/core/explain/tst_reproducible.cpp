// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/explain/quickmethods.h"

#include <QTest>

using namespace camscope;

namespace {

/// In front of ReLU and pooling, where the gradient depends on the picture.
std::vector<float> rawOf(Engine& engine, const std::string& method, const QString& model = "gap_linear.pt")
{
    ExplanationSpec spec = testSpec(model, method, "2");
    if (!methodInfo(spec.method.id).needsPooledLinear)
        spec.layers = {"stem.0"};
    return engine.explain(spec).finish()->raw.values;
}

std::string withOption(const std::string& method, const std::string& option)
{
    return method + (method.find(':') == std::string::npos ? ":" : ",") + option;
}

} // namespace

/// A spec says all that a map depends on: neither chance nor the machine's settings come in. For every method of the
/// registry.
class TestReproducible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void theSameSpecGivesTheSameMap_data();
    void theSameSpecGivesTheSameMap();
    void theSeedDecidesTheMap_data();
    void theSeedDecidesTheMap();
    void theBatchSizeDoesNotMatter_data();
    void theBatchSizeDoesNotMatter();
};

void TestReproducible::theSameSpecGivesTheSameMap_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const MethodInfo& info : methodInfos())
        QTest::newRow(info.id.c_str()) << QByteArray::fromStdString(quickMethod(info));
}

void TestReproducible::theSameSpecGivesTheSameMap()
{
    QFETCH(const QByteArray, method);
    Engine first(EngineSettings{"cpu", 1});
    Engine second(EngineSettings{"cpu", 1});
    const std::vector<float> cold = rawOf(first, method.toStdString());
    QVERIFY(largestMagnitude(cold) > 0);
    QVERIFY(rawOf(first, method.toStdString()) == cold);
    QVERIFY(rawOf(second, method.toStdString()) == cold);
}

void TestReproducible::theSeedDecidesTheMap_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const MethodInfo& info : methodInfos()) {
        if (info.option("seed") != nullptr)
            QTest::newRow(info.id.c_str()) << QByteArray::fromStdString(quickMethod(info));
    }
    QTest::newRow("sscam on the input") << QByteArray("sscam:on=input,samples=2");
}

void TestReproducible::theSeedDecidesTheMap()
{
    QFETCH(const QByteArray, method);
    Engine first(EngineSettings{"cpu", 1});
    Engine second(EngineSettings{"cpu", 1});
    const std::vector<float> map = rawOf(first, withOption(method.toStdString(), "seed=5"));
    QVERIFY(rawOf(first, withOption(method.toStdString(), "seed=5")) == map);
    QVERIFY(rawOf(second, withOption(method.toStdString(), "seed=5")) == map);
    QVERIFY(rawOf(first, withOption(method.toStdString(), "seed=6")) != map);
}

void TestReproducible::theBatchSizeDoesNotMatter_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const MethodInfo& info : methodInfos())
        QTest::newRow(info.id.c_str()) << QByteArray::fromStdString(quickMethod(info));
    QTest::newRow("raw weights") << QByteArray("scorecam:weights=raw");
    QTest::newRow("little noise") << QByteArray("sscam:samples=3,sigma=0.5");
}

void TestReproducible::theBatchSizeDoesNotMatter()
{
    QFETCH(const QByteArray, method);
    Engine one(EngineSettings{"cpu", 1, 1});
    const std::vector<float> expected = rawOf(one, method.toStdString());
    // Occlusion's values are small differences of scores, which are rounded to 1e-7 of themselves.
    const double tolerance = method.startsWith("occlusion") ? 1e-5 : 1e-6;
    for (const int batch : {3, 7, 16, 0}) {
        Engine engine(EngineSettings{"cpu", 1, batch});
        const double difference = deviation(rawOf(engine, method.toStdString()), expected);
        QVERIFY2(difference <= tolerance, qPrintable(QStringLiteral("batch %1: %2").arg(batch).arg(difference)));
    }
}

QTEST_GUILESS_MAIN(TestReproducible)
#include "tst_reproducible.moc"
