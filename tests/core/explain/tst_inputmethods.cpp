// SPDX-License-Identifier: Apache-2.0
#include "core/render/upsample.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/failures.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

/// Methods whose maps lie on the input, by what they promise of one another on small networks.
class TestInputMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void mapsAreOfTheInputsShape_data();
    void mapsAreOfTheInputsShape();
    void smoothgradWithoutNoiseIsSaliency();
    void tooFewStepsAreToldOf();
    void onALinearNetworkGradientMapsAgree();
    void rulesTellWhichActivationsTheyReplaced_data();
    void rulesTellWhichActivationsTheyReplaced();
    void guidedGradcamIsTheProductOfItsFactors();
    void guidedGradcamTakesOneLayer();
    void guidedGradcamSaysThatGradcamIsEmpty();
};

void TestInputMethods::mapsAreOfTheInputsShape_data()
{
    QTest::addColumn<int>("channels");
    QTest::newRow("input_x_gradient") << 3;
    QTest::newRow("smoothgrad:samples=2") << 3;
    QTest::newRow("integrated_gradients:steps=3") << 3;
    QTest::newRow("deconvnet") << 3;
    QTest::newRow("guided_gradcam") << 3;
    QTest::newRow("fullgrad") << 1;
    QTest::newRow("occlusion") << 1;
    QTest::newRow("rise:masks=4") << 1;
    QTest::newRow("edges") << 1;
}

void TestInputMethods::mapsAreOfTheInputsShape()
{
    QFETCH(const int, channels);
    Engine engine;
    const ExplanationPointer map = explained(engine, "gap_linear.pt", QTest::currentDataTag());
    QCOMPARE(map->kind, MapKind::Input);
    QCOMPARE(map->raw.channels, channels);
    QCOMPARE(map->raw.height, 32);
    QCOMPARE(map->raw.width, 32);
    QCOMPARE(map->statistics.nanCount, 0);
    QVERIFY(largestMagnitude(map->raw.values) > 0);
    QCOMPARE(map->layers.empty(), map->spec.method.id != "guided_gradcam");
}

void TestInputMethods::smoothgradWithoutNoiseIsSaliency()
{
    Engine engine;
    const ExplanationPointer saliency = explained(engine, "gap_linear.pt", "saliency");
    QVERIFY(explained(engine, "gap_linear.pt", "smoothgrad:sigma=0")->raw == saliency->raw);
    QVERIFY(explained(engine, "gap_linear.pt", "smoothgrad:samples=2")->raw != saliency->raw);
}

void TestInputMethods::tooFewStepsAreToldOf()
{
    Engine engine;
    const ExplanationPointer map = explained(engine, "mlp_head.pt", "integrated_gradients:steps=1");
    const double residual = numberFact(*map, "completeness_residual");
    QCOMPARE(hasWarning(*map, "completeness"), residual > 1e-2 * std::abs(numberFact(*map, "score_difference")));
    QVERIFY(residual
        > numberFact(*explained(engine, "mlp_head.pt", "integrated_gradients:steps=200"), "completeness_residual"));
}

void TestInputMethods::onALinearNetworkGradientMapsAgree()
{
    Engine engine;
    const auto product = explained(engine, "linear.pt", "input_x_gradient")->raw.values;
    const auto integrated = explained(engine, "linear.pt", "integrated_gradients")->raw.values;
    QVERIFY(deviation(integrated, product) <= 1e-5);
    const auto saliency = explained(engine, "linear.pt", "saliency")->raw.values;
    const auto smooth = explained(engine, "linear.pt", "smoothgrad")->raw.values;
    QVERIFY(deviation(smooth, saliency) <= 1e-5);
}

void TestInputMethods::rulesTellWhichActivationsTheyReplaced_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method : {"guided_backprop", "deconvnet", "guided_gradcam"})
        QTest::newRow(method) << method;
}

void TestInputMethods::rulesTellWhichActivationsTheyReplaced()
{
    QFETCH(const QString, method);
    Engine engine;
    const ExplanationPointer mixed = explained(engine, "relu6_silu.pt", method.toStdString());
    QCOMPARE(numberFact(*mixed, "rectifiers_replaced"), 1.0);
    QVERIFY(warningText(*mixed, "activations_not_replaced").find("1 × silu") != std::string::npos);
    const ExplanationPointer pure = explained(engine, "gap_linear.pt", method.toStdString());
    QCOMPARE(numberFact(*pure, "rectifiers_replaced"), 2.0);
    QVERIFY(!hasWarning(*pure, "activations_not_replaced"));
}

void TestInputMethods::guidedGradcamIsTheProductOfItsFactors()
{
    Engine engine;
    const ExplanationPointer guided = explained(engine, "gap_linear.pt", "guided_backprop");
    const ExplanationPointer gradcam = explained(engine, "gap_linear.pt", "gradcam");
    const ExplanationPointer product = explained(engine, "gap_linear.pt", "guided_gradcam");
    QCOMPARE(product->layers, gradcam->layers);
    FloatImage positive(gradcam->raw.width, gradcam->raw.height);
    for (std::size_t i = 0; i < positive.values.size(); ++i)
        positive.values[i] = std::max(0.0F, gradcam->raw.values[i]);
    const FloatImage places = upsampled(positive, 32, 32);
    std::vector<float> expected = guided->raw.values;
    for (std::size_t i = 0; i < expected.size(); ++i)
        expected[i] *= places.values[i % places.values.size()];
    QVERIFY(largestMagnitude(expected) > 0);
    QVERIFY(deviation(product->raw.values, expected) <= 1e-5);
}

void TestInputMethods::guidedGradcamTakesOneLayer()
{
    Engine engine;
    ExplanationSpec spec = testSpec("gap_linear.pt", "guided_gradcam", "2");
    spec.layers = {"stem.0"};
    QCOMPARE(engine.explain(spec).finish()->layers, std::vector<std::string>{"stem.0"});
    spec.layers = {"stem.0", "stage"};
    const Failure failure = failureOf([&] { engine.explain(spec).finish(); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
    QVERIFY(failure.message.text().find("stem.0+stage") != std::string::npos);
}

void TestInputMethods::guidedGradcamSaysThatGradcamIsEmpty()
{
    Engine engine;
    for (int index = 0; index < 5; ++index) {
        const std::string target = std::to_string(index);
        const bool empty = explained(engine, "gap_linear.pt", "gradcam", target)->statistics.maximum <= 0;
        const ExplanationPointer product = explained(engine, "gap_linear.pt", "guided_gradcam", target);
        QCOMPARE(hasWarning(*product, "gradcam_empty"), empty);
        QCOMPARE(largestMagnitude(product->raw.values) == 0, empty);
    }
    QVERIFY(hasWarning(*explained(engine, "dead_layer.pt", "guided_gradcam"), "gradcam_empty"));
}

QTEST_GUILESS_MAIN(TestInputMethods)
#include "tst_inputmethods.moc"
