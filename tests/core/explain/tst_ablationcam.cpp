// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"

#include <QTest>

using namespace camscope;

/// Ablation-CAM: conventions and batches. The maps themselves are compared with references in tst_references.
class TestAblationcam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void theMapFollowsTheSignOfTheScore();
    void aScoreOfZeroDoesNotDivide();
    void negativeActivationsAreFilledFarBelowByConvention();
    void theBatchDoesNotMatter_data();
    void theBatchDoesNotMatter();
};

void TestAblationcam::theMapFollowsTheSignOfTheScore()
{
    // pytorch-grad-cam divides by the score itself, so a negative one turns the map around.
    Engine engine;
    int negative = 0;
    for (const char* target : {"0", "1", "2", "3", "4"}) {
        ExplanationSpec spec = testSpec("gap_linear.pt", "ablationcam", target);
        const ExplanationPointer paper = engine.explain(spec).finish();
        spec.convention = Convention::PytorchGradCam;
        const ExplanationPointer other = engine.explain(spec).finish();
        QVERIFY(deviation(other->raw.values, paper->raw.values, paper->score < 0 ? -1 : 1) <= 1e-5);
        negative += paper->score < 0 ? 1 : 0;
    }
    QVERIFY(negative > 0 && negative < 5);
}

void TestAblationcam::aScoreOfZeroDoesNotDivide()
{
    Engine engine;
    const ExplanationPointer map = engine.explain(testSpec("gap_linear.pt", "ablationcam", "set:1*0")).finish();
    QVERIFY(hasWarning(*map, "zero_score"));
    QCOMPARE(map->statistics.nanCount, 0);
    QVERIFY(!hasWarning(*engine.explain(testSpec("gap_linear.pt", "ablationcam", "1")).finish(), "zero_score"));
}

void TestAblationcam::negativeActivationsAreFilledFarBelowByConvention()
{
    // pytorch-grad-cam itself fills with a value that depends on the channel's place in its batch.
    Engine engine;
    ExplanationSpec spec = testSpec("relu6_silu.pt", "ablationcam", "1");
    spec.layers = {"stage"};
    const ExplanationPointer paper = engine.explain(spec).finish();
    spec.convention = Convention::PytorchGradCam;
    const ExplanationPointer other = engine.explain(spec).finish();
    QCOMPARE(other->statistics.nanCount, 0);
    QVERIFY(deviation(other->raw.values, paper->raw.values) > 0.01);
}

void TestAblationcam::theBatchDoesNotMatter_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("layer");
    QTest::newRow("residual behind the layer") << "resnet18_scripted.pt"
                                               << "layer4.1.conv1";
    QTest::newRow("dense connections") << "densenet_scripted.pt"
                                       << "auto";
    QTest::newRow("tokens") << "vit_scripted.pt"
                            << "auto";
    QTest::newRow("channels last") << "swin_scripted.pt"
                                   << "auto";
}

void TestAblationcam::theBatchDoesNotMatter()
{
    QFETCH(const QString, model);
    QFETCH(const QString, layer);
    CAMSCOPE_REQUIRE_TEST_DATA("torchvision/" + model);
    ExplanationSpec spec = testSpec("", "ablationcam");
    spec.model.path = testDataFile("torchvision/" + model).toStdString();
    spec.layers = {layer.toStdString()};
    Engine one(EngineSettings{"cpu", 1, 1});
    Engine seven(EngineSettings{"cpu", 1, 7});
    const ExplanationPointer expected = one.explain(spec).finish();
    QVERIFY(largestMagnitude(expected->raw.values) > 0);
    const double difference = deviation(seven.explain(spec).finish()->raw.values, expected->raw.values);
    QVERIFY2(difference <= 1e-3, qPrintable(QString::number(difference)));
}

QTEST_GUILESS_MAIN(TestAblationcam)
#include "tst_ablationcam.moc"
