// SPDX-License-Identifier: Apache-2.0
#include "core/io/npy.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/failures.h"
#include "tests/referencefiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

constexpr double rounding = 1e-5; ///< of the largest value

const std::vector<const char*>& newMethods()
{
    static const std::vector<const char*> ids{"xgradcam", "hirescam", "gradcam_elementwise", "shapleycam", "finercam",
        "eigencam", "eigengradcam", "kpcacam", "fem", "ablationcam"};
    return ids;
}

double deviation(const ExplanationPointer& a, const ExplanationPointer& b)
{
    return camscope::deviation(a->raw.values, b->raw.values);
}

float entryOfLargestMagnitude(const std::vector<float>& values)
{
    return *std::max_element(values.begin(), values.end(), [](float a, float b) { return std::abs(a) < std::abs(b); });
}

/// A map of the small network with batch normalisation and SiLU, whose activations may be negative.
ExplanationSpec siluSpec(const std::string& method, const std::string& target = "3", const std::string& layer = "b2.bn")
{
    ExplanationSpec spec;
    spec.model.path = referenceFile("models/tiny_bn_silu.pt").toStdString();
    spec.picture = PictureReference::tensor(referenceFile("maps/tiny_bn_silu.input.npy").toStdString());
    spec.layers = {layer};
    spec.method = MethodSpec::parse(method);
    spec.target = TargetSpec::parse(target);
    return spec;
}

ExplanationSpec torchvisionSpec(const QString& model, const std::string& method, const std::string& layer = "auto")
{
    ExplanationSpec spec = testSpec("", method);
    spec.model.path = testDataFile("torchvision/" + model).toStdString();
    spec.layers = {layer};
    return spec;
}

} // namespace

/// What the formulas of layer methods promise of one another, on networks whose behaviour is known.
class TestLayerMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void behindPoolingGradientMethodsAreGradcam_data();
    void behindPoolingGradientMethodsAreGradcam();
    void elementwiseEqualsLayercamWithoutNegativeActivations();
    void shapleycamIsGradcamForALogitOfReLUs();
    void shapleycamSeesCurvature_data();
    void shapleycamSeesCurvature();
    void componentsAreTurnedAndCentred_data();
    void componentsAreTurnedAndCentred();
    void withoutCentringTheFirstDirectionIsTheMean();
    void nearlyEqualSingularValuesAreSaid();
    void mapsWithoutAClassAreTheSameForAll_data();
    void mapsWithoutAClassAreTheSameForAll();
    void kpcacamRefusesLargeGrids();
    void femsVariantsDiffer();
    void everyMethodTakesTokensAndSeveralLayers_data();
    void everyMethodTakesTokensAndSeveralLayers();
    void aDeadLayerCostsNothingAndSaysWhy_data();
    void aDeadLayerCostsNothingAndSaysWhy();
};

void TestLayerMethods::behindPoolingGradientMethodsAreGradcam_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"xgradcam", "hirescam"}) // their gradient is the same at every position
        QTest::newRow(method) << QByteArray(method);
}

void TestLayerMethods::behindPoolingGradientMethodsAreGradcam()
{
    QFETCH(const QByteArray, method);
    Engine engine;
    const ExplanationPointer gradcam = engine.explain(testSpec("gap_linear.pt", "gradcam", "2")).finish();
    const ExplanationPointer other = engine.explain(testSpec("gap_linear.pt", method.toStdString(), "2")).finish();
    QVERIFY(deviation(other, gradcam) <= rounding);
    ExplanationSpec earlier = testSpec("gap_linear.pt", "gradcam", "2");
    earlier.layers = {"stem.0"};
    const ExplanationPointer earlyGradcam = engine.explain(earlier).finish();
    earlier.method = MethodSpec::parse(method.toStdString());
    QVERIFY(deviation(engine.explain(earlier).finish(), earlyGradcam) > 0.01);
}

void TestLayerMethods::elementwiseEqualsLayercamWithoutNegativeActivations()
{
    Engine engine;
    ExplanationSpec spec = testSpec("mlp_head.pt", "gradcam_elementwise", "1");
    spec.layers = {"stem"};
    const ExplanationPointer elementwise = engine.explain(spec).finish();
    spec.method = MethodSpec::parse("layercam");
    QVERIFY(deviation(elementwise, engine.explain(spec).finish()) <= rounding);

    CAMSCOPE_REQUIRE_REFERENCE("models/tiny_bn_silu.pt");
    const ExplanationPointer layercam = engine.explain(siluSpec("layercam")).finish();
    QVERIFY(deviation(engine.explain(siluSpec("gradcam_elementwise")).finish(), layercam) > 0.01);
}

void TestLayerMethods::shapleycamIsGradcamForALogitOfReLUs()
{
    Engine engine;
    for (const char* model : {"gap_linear.pt", "mlp_head.pt", "inplace_relu.pt"}) {
        const ExplanationPointer gradcam = engine.explain(testSpec(model, "gradcam", "2")).finish();
        QVERIFY2(deviation(engine.explain(testSpec(model, "shapleycam", "2")).finish(), gradcam) <= rounding, model);
    }
}

void TestLayerMethods::shapleycamSeesCurvature_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("layer");
    QTest::newRow("of a probability") << "mlp_head.pt"
                                      << "prob:2"
                                      << "stage";
    QTest::newRow("of SiLU") << "relu6_silu.pt"
                             << "2"
                             << "stem";
}

void TestLayerMethods::shapleycamSeesCurvature()
{
    QFETCH(const QString, model);
    QFETCH(const QString, target);
    QFETCH(const QString, layer);
    Engine engine;
    ExplanationSpec spec = testSpec(model, "gradcam", target.toStdString());
    spec.layers = {layer.toStdString()};
    const ExplanationPointer gradcam = engine.explain(spec).finish();
    spec.method = MethodSpec::parse("shapleycam");
    QVERIFY(deviation(engine.explain(spec).finish(), gradcam) > 0.01);
}

void TestLayerMethods::componentsAreTurnedAndCentred_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"eigencam", "eigengradcam", "kpcacam"})
        QTest::newRow(method) << QByteArray(method);
}

void TestLayerMethods::componentsAreTurnedAndCentred()
{
    QFETCH(const QByteArray, method);
    Engine engine;
    for (const char* layer : {"stem.0", "stage.0", "stage"}) {
        ExplanationSpec spec = testSpec("mlp_head.pt", method.toStdString(), "1");
        spec.layers = {layer};
        const std::vector<float> map = engine.explain(spec).finish()->raw.values;
        QVERIFY2(entryOfLargestMagnitude(map) > 0, layer);
        QVERIFY2(*std::min_element(map.begin(), map.end()) < 0, layer);
        QVERIFY2(std::abs(sumOf(map)) <= 1e-5 * largestMagnitude(map) * static_cast<double>(map.size()), layer);
    }
}

void TestLayerMethods::withoutCentringTheFirstDirectionIsTheMean()
{
    // The first singular vectors of a matrix without negative entries have none, either.
    Engine engine;
    const ExplanationPointer plain = engine.explain(testSpec("gap_linear.pt", "eigencam:centre=off")).finish();
    QVERIFY(plain->statistics.minimum >= -rounding * plain->statistics.maximum && plain->statistics.maximum > 0);
    const ExplanationPointer centred = engine.explain(testSpec("gap_linear.pt", "eigencam")).finish();
    QVERIFY(centred->statistics.minimum < -0.01 * centred->statistics.maximum);
}

void TestLayerMethods::nearlyEqualSingularValuesAreSaid()
{
    // Red changes from column to column, green from row to row and by `ratio` more: their directions are orthogonal, so
    // that the singular values are as the amplitudes.
    CAMSCOPE_REQUIRE_TEST_DATA("known");
    const QTemporaryDir folder;
    Engine engine;
    for (const auto& [ratio, isSaid] : {std::pair{1.0, true}, {1.005, true}, {1.02, false}}) {
        NpyArray waves{{1, 3, 8, 8}, std::vector<float>(192)};
        for (int row = 0; row < 8; ++row) {
            for (int column = 0; column < 8; ++column) {
                waves.values[row * 8 + column] = column % 2 == 0 ? 1.0F : -1.0F;
                waves.values[64 + row * 8 + column] = static_cast<float>(row % 2 == 0 ? ratio : -ratio);
            }
        }
        ExplanationSpec spec = testSpec("", "eigencam");
        spec.model.path = testDataFile("known/colours.pt").toStdString();
        spec.layers = {"stage"};
        spec.picture = PictureReference::tensor(folder.filePath("waves%1.npy").arg(ratio).toStdString());
        saveNpy(waves, spec.picture.path);
        const std::string said = warningText(*engine.explain(spec).finish(), "component_ambiguous");
        QCOMPARE(!said.empty(), isSaid);
        QVERIFY(said.empty() || said.find(numberText(8 * ratio) + " and " + numberText(8)) != std::string::npos);
    }
}

void TestLayerMethods::mapsWithoutAClassAreTheSameForAll_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("asksForAClass");
    for (const char* method : {"eigencam", "kpcacam", "fem"})
        QTest::newRow(method) << QByteArray(method) << false;
    for (const char* method : {"eigengradcam", "ablationcam", "finercam", "shapleycam"})
        QTest::newRow(method) << QByteArray(method) << true;
}

void TestLayerMethods::mapsWithoutAClassAreTheSameForAll()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, asksForAClass);
    Engine engine;
    const ExplanationPointer one = engine.explain(testSpec("mlp_head.pt", method.toStdString(), "1")).finish();
    const ExplanationPointer two = engine.explain(testSpec("mlp_head.pt", method.toStdString(), "2")).finish();
    QCOMPARE(one->raw != two->raw, asksForAClass);
}

void TestLayerMethods::kpcacamRefusesLargeGrids()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath("large.npy").toStdString();
    NpyArray large{{1, 3, 96, 96}, std::vector<float>(27648)};
    for (std::size_t i = 0; i < large.values.size(); ++i)
        large.values[i] = static_cast<float>(i % 97) / 97;
    saveNpy(large, file);
    Engine engine;
    ExplanationSpec spec = testSpec("gap_linear.pt", "kpcacam");
    spec.layers = {"stem.0"};
    spec.picture = PictureReference::tensor(file);
    const Failure failure = failureOf([&] { engine.explain(spec).finish(); });
    QCOMPARE(failure.kind, ErrorKind::NotPossible);
    const QString sentence = QString::fromStdString(failure.message.text());
    QVERIFY2(sentence.contains("stem.0") && sentence.contains("96×96"), qPrintable(sentence));
}

void TestLayerMethods::femsVariantsDiffer()
{
    Engine engine;
    const ExplanationPointer share = engine.explain(testSpec("gap_linear.pt", "fem")).finish();
    const ExplanationPointer mask = engine.explain(testSpec("gap_linear.pt", "fem:variant=mask")).finish();
    QVERIFY(share->statistics.minimum >= 0 && share->statistics.maximum > 0);
    QVERIFY(mask->statistics.minimum == 0 && mask->statistics.maximum > 0); // most positions stand out in no channel
    QVERIFY(mask->statistics.positiveShare < share->statistics.positiveShare);
}

void TestLayerMethods::everyMethodTakesTokensAndSeveralLayers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("model");
    for (const char* method : newMethods()) {
        for (const char* model : {"vit_scripted.pt", "swin_scripted.pt"})
            QTest::addRow("%s, %s", method, model) << QByteArray(method) << model;
    }
}

void TestLayerMethods::everyMethodTakesTokensAndSeveralLayers()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, model);
    CAMSCOPE_REQUIRE_TEST_DATA("torchvision/" + model);
    Engine engine;
    ExplanationSpec spec = torchvisionSpec(model, method.toStdString());
    const ModelInfoPointer info = engine.openModel(spec.model.path);
    const GridInfo grid = info->layer(info->suggestedLayer)->grid;
    const ExplanationPointer map = engine.explain(spec).finish();
    QVERIFY(map->raw.width == grid.width && map->raw.height == grid.height && grid.isGrid());
    QVERIFY(map->statistics.maximum > map->statistics.minimum && map->statistics.nanCount == 0);

    ExplanationSpec fused = testSpec("mlp_head.pt", method.toStdString() + ":relu=off");
    fused.layers = {"stem", "stage"};
    QVERIFY(engine.explain(fused).finish()->statistics.maximum <= 1);
}

void TestLayerMethods::aDeadLayerCostsNothingAndSaysWhy_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : newMethods())
        QTest::newRow(method) << QByteArray(method);
}

void TestLayerMethods::aDeadLayerCostsNothingAndSaysWhy()
{
    QFETCH(const QByteArray, method);
    Engine engine;
    ExplanationSpec spec = testSpec("dead_layer.pt", method.toStdString());
    spec.layers = {"stage"};
    auto steps = engine.explain(spec);
    QVERIFY(!steps.resume()); // all channels are zero: there is nothing to take away
    const ExplanationPointer map = steps.takeResult();
    QVERIFY(map->statistics.maximum == 0 && map->statistics.minimum == 0 && map->statistics.nanCount == 0);
    QVERIFY(hasWarning(*map, "constant"));
}

QTEST_GUILESS_MAIN(TestLayerMethods)
#include "tst_layermethods.moc"
