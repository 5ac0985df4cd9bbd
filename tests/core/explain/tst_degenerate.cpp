// SPDX-License-Identifier: Apache-2.0
#include "core/explain/methodinfo.h"
#include "core/io/npy.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/explain/quickmethods.h"
#include "tests/core/failures.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

ExplanationSpec specOn(
    const QString& file, const std::string& layer, const std::string& method, const std::string& target = "2")
{
    ExplanationSpec spec = testSpec("", method, target);
    spec.model.path = testDataFile(file).toStdString();
    spec.layers = {layer};
    return spec;
}

} // namespace

/// Maps that show nothing, or nothing to be believed: each says why, with the place and the remedy.
class TestDegenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBlankMapSaysWhy_data();
    void aBlankMapSaysWhy();
    void whatIsNotBlankSaysNothing_data();
    void theNormOfTheGradientIsTold();
    void whatIsNotBlankSaysNothing();
    void aMapThatSpeaksAgainstTheClassSaysSo();
    void aFaintMapSaysSo();
    void aPictureOfNaNIsBadInput();
    void anOverflowIsTold();
    void damagedWeightsAreNamed();
    void aLayerThatTheScoreDoesNotReadIsTold_data();
    void aLayerThatTheScoreDoesNotReadIsTold();
    void onePositionIsTold_data();
    void onePositionIsTold();

private:
    Engine m_engine{EngineSettings{"cpu", 1}};
};

void TestDegenerate::initTestCase()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad");
    CAMSCOPE_REQUIRE_TEST_DATA("known");
}

void TestDegenerate::aBlankMapSaysWhy_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* model, const char* layer, const char* target, const char* method,
                         const char* code, const char* says) {
        QTest::newRow(name) << model << layer << target << method << code << says;
    };
    const char* export_ = "exactly 1, where that is flat; export it without";
    row("softmax output", "known/softmax_output.pt", "auto", "2", "gradcam", "zero_gradient", export_);
    row("softmax output, second derivative", "known/softmax_output.pt", "auto", "2", "shapleycam", "zero_gradient",
        export_);
    row("softmax output, noisy", "known/softmax_output.pt", "auto", "2", "smoothgradcampp:samples=2", "zero_gradient",
        export_);
    row("softmax output, picture", "known/softmax_output.pt", "auto", "2", "saliency", "zero_gradient", export_);
    row("softmax output, rule", "known/softmax_output.pt", "auto", "2", "deconvnet", "zero_gradient", export_);
    row("softmax output, improbable class", "known/softmax_output.pt", "auto", "0", "gradcam", "zero_gradient",
        "exactly 0");
    row("sigmoid output", "known/sigmoid_output.pt", "auto", "binary:+", "gradcam", "zero_gradient", export_);
    row("probability", "bad/saturated_softmax.pt", "auto", "prob:2", "gradcam", "zero_gradient", "class's logit");
    row("probability, picture", "bad/saturated_softmax.pt", "auto", "prob:2", "saliency", "zero_gradient",
        "class's logit");
    row("dead layer behind", "bad/dead_layer.pt", "stem", "2", "gradcam", "zero_gradient",
        "the backward signal dies at stage;");
    row("dead layer behind, probability", "bad/dead_layer.pt", "stem", "prob:2", "gradcam", "zero_gradient",
        "the backward signal dies at stage;");
    row("dead layer, picture", "bad/dead_layer.pt", "auto", "2", "saliency", "signal_dies", "dies at stage:");
    row("dead layer, rule", "bad/dead_layer.pt", "auto", "2", "guided_backprop", "signal_dies", "dies at stage:");
    row("dead layer itself", "bad/dead_layer.pt", "stage", "2", "gradcam", "constant_activation",
        "of stage has one value");
    row("dead layer itself, no gradient", "bad/dead_layer.pt", "stage", "2", "scorecam", "constant_activation",
        "of stage has one value");
    row("no derivative", "known/detached.pt", "stem", "2", "gradcam", "zero_gradient",
        "between it and stage.0 has no derivative");
    row("no derivative, picture", "known/detached.pt", "auto", "2", "saliency", "signal_dies", "past stage.0");
    row("class token", "torchvision/vit_scripted.pt", "encoder", "2", "gradcam", "zero_gradient", "class or register");
    row("class token, second derivative", "torchvision/vit_scripted.pt", "encoder", "2", "shapleycam", "zero_gradient",
        "class or register");
    row("window", "bad/gap_linear.pt", "auto", "2", "occlusion:window=32,stride=32", "one_window", "32×32");
    row("NaN activation", "known/hides_nan.pt", "stage", "2", "gradcam", "nan_source", "stage.0 is the first layer");
    row("NaN activation, scores", "known/hides_nan.pt", "stage", "2", "scorecam", "nan_source",
        "its weights hold them");
    row("NaN activation, decomposition", "known/hides_nan.pt", "stage", "2", "eigencam", "nan_source", "stage.0");
    row("NaN activation behind", "known/hides_nan.pt", "stem", "2", "layercam", "nan_source", "stage.0");
    row("NaN gradient", "known/norm_pooling.pt", "stage", "2", "gradcam", "nan_gradient", "at stage holds 256 values");
    row("NaN gradient's step", "known/norm_pooling.pt", "stage", "2", "gradcam", "nan_source", "on the way back pow");
    row("NaN gradient's step, picture", "known/norm_pooling.pt", "auto", "2", "saliency", "nan_source",
        "on the way back pow");
    row("NaN by formula", "bad/gap_linear.pt", "stage", "set:2*1e30", "gradcampp", "nan_source", "own formula");
}

void TestDegenerate::aBlankMapSaysWhy()
{
    QFETCH(const QString, model);
    QFETCH(const QString, layer);
    QFETCH(const QString, target);
    QFETCH(const QString, method);
    QFETCH(const QString, code);
    QFETCH(const QString, says);
    CAMSCOPE_REQUIRE_TEST_DATA(model);
    const ExplanationPointer map
        = m_engine.explain(specOn(model, layer.toStdString(), method.toStdString(), target.toStdString())).finish();
    const QString text = QString::fromStdString(warningText(*map, code.toStdString()));
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(text.endsWith('.') && !text.contains('\n') && !text.contains('%'), qPrintable(text));
    QCOMPARE(hasWarning(*map, "nan"), map->statistics.nanCount > 0);
    QCOMPARE(map->statistics.nanCount > 0, code.startsWith("nan"));
    QCOMPARE(hasWarning(*map, "constant"), !code.startsWith("nan"));
}

void TestDegenerate::whatIsNotBlankSaysNothing_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const MethodInfo& info : methodInfos())
        QTest::newRow(info.id.c_str()) << QByteArray::fromStdString(quickMethod(info));
}

void TestDegenerate::theNormOfTheGradientIsTold()
{
    const auto norm = [&](const char* model, const char* layer, const char* target) {
        const ExplanationPointer map = m_engine.explain(specOn(model, layer, "gradcam", target)).finish();
        for (const Fact& fact : map->facts) {
            if (fact.id == "gradient_norm")
                return std::stod(fact.value);
        }
        return -1.0;
    };
    const double once = norm("bad/gap_linear.pt", "auto", "2");
    QVERIFY(once > 0);
    const double thrice = norm("bad/gap_linear.pt", "auto", "set:2*3");
    QVERIFY2(std::abs(thrice / once - 3) < 1e-2, qPrintable(QString::number(thrice / once)));
    QCOMPARE(norm("bad/dead_layer.pt", "stem", "2"), 0.0);
}

void TestDegenerate::whatIsNotBlankSaysNothing()
{
    QFETCH(const QByteArray, method);
    const ExplanationPointer map
        = m_engine.explain(specOn("known/pooled.pt", "stage", method.toStdString(), "top1")).finish();
    for (const char* code : {"constant", "constant_activation", "nan", "nan_gradient", "nan_source", "zero_gradient",
             "signal_dies", "score_independent_of_layer", "grid_1x1", "layer_without_grid", "one_window"})
        QVERIFY2(!hasWarning(*map, code), code);
}

void TestDegenerate::aMapThatSpeaksAgainstTheClassSaysSo()
{
    for (const char* method : {"cam", "gradcam", "xgradcam", "hirescam", "ablationcam"}) {
        const ExplanationPointer map = m_engine.explain(specOn("known/all_against.pt", "stage", method, "1")).finish();
        QVERIFY2(warningText(*map, "all_negative").find("speaks against the class") != std::string::npos, method);
        QVERIFY(map->statistics.maximum <= 0 && map->statistics.minimum < 0);
        const ExplanationPointer turned
            = m_engine.explain(specOn("known/all_against.pt", "stage", method, "neg:1")).finish();
        QVERIFY2(!hasWarning(*turned, "all_negative"), method);
    }
}

void TestDegenerate::aFaintMapSaysSo()
{
    int against = 0;
    for (const char* target : {"0", "3", "neg:0", "neg:3"}) {
        const ExplanationPointer cam = explained(m_engine, "gap_linear.pt", "cam", target);
        const MapStatistics& statistics = cam->statistics;
        QCOMPARE(hasWarning(*cam, "faint_positive"),
            statistics.maximum > 0 && statistics.maximum < -0.01F * statistics.minimum);
        against += statistics.maximum < -0.01F * statistics.minimum ? 1 : 0;
    }
    QVERIFY(against >= 1 && against < 4);
}

void TestDegenerate::aPictureOfNaNIsBadInput()
{
    const QTemporaryDir folder;
    ExplanationSpec spec = specOn("bad/gap_linear.pt", "auto", "gradcam");
    spec.picture = PictureReference::tensor(folder.filePath("nan.npy").toStdString());
    saveNpy({{1, 3, 32, 32}, std::vector<float>(3072, std::nanf(""))}, spec.picture.path);
    const Failure failure = failureOf([&] { m_engine.explain(spec).finish(); });
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY(failure.message.text().find("picture already holds such values") != std::string::npos);
}

void TestDegenerate::anOverflowIsTold()
{
    const QTemporaryDir folder;
    ExplanationSpec spec = specOn("bad/gap_linear.pt", "auto", "gradcam");
    spec.picture = PictureReference::tensor(folder.filePath("huge.npy").toStdString());
    saveNpy({{1, 3, 32, 32}, std::vector<float>(3072, 3e38F)}, spec.picture.path);
    const Failure failure = failureOf([&] { m_engine.explain(spec).finish(); });
    QCOMPARE(failure.kind, ErrorKind::NotPossible);
    QVERIFY2(failure.message.text().find("stem.0 is the first layer to give such values, though its weights are finite")
            != std::string::npos,
        failure.message.text().c_str());
}

void TestDegenerate::damagedWeightsAreNamed()
{
    const QString text = complaint([&] { explained(m_engine, "nan_weights.pt", "gradcam"); });
    QVERIFY2(text.contains("stage.0") && text.contains("its weights hold them"), qPrintable(text));
    QVERIFY2(text.contains("nan_weights.pt") && text.contains("healthy checkpoint"), qPrintable(text));
}

void TestDegenerate::aLayerThatTheScoreDoesNotReadIsTold_data()
{
    // Every method that reads the score on a layer; those that know of no score have nothing to say.
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("isTold");
    for (const MethodInfo& info : methodInfos()) {
        const bool readsScore = info.needsGradient || info.family == MethodFamily::Perturbation;
        if (info.needsLayer() && !info.needsPooledLinear)
            QTest::newRow(info.id.c_str()) << QByteArray::fromStdString(quickMethod(info)) << readsScore;
    }
}

void TestDegenerate::aLayerThatTheScoreDoesNotReadIsTold()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, isTold);
    const auto told = [&](const char* model, const char* layer, const char* target) {
        const ExplanationPointer map = m_engine.explain(specOn(model, layer, method.toStdString(), target)).finish();
        const auto isIndependence = [](const Warning& w) { return w.code == "score_independent_of_layer"; };
        if (std::count_if(map->warnings.begin(), map->warnings.end(), isIndependence) > 1)
            return QStringLiteral("told twice");
        return QString::fromStdString(warningText(*map, "score_independent_of_layer"));
    };
    QCOMPARE(told("known/auxiliary.pt", "aux", "2").contains("aux lies beside"), isTold);
    QCOMPARE(told("known/reads_its_answer.pt", "decode", "2").contains("decode lies behind"), isTold);
    if (method != "finercam") { // which explains classes of the main output
        QCOMPARE(told("known/auxiliary.pt", "stage", "output[1]:2").contains("stage lies beside"), isTold);
        QVERIFY(told("known/auxiliary.pt", "aux", "output[1]:2").isEmpty());
        QVERIFY(told("known/auxiliary.pt", "auto", "output[1]:2").isEmpty());
    }
    QVERIFY(told("known/auxiliary.pt", "stem", "2").isEmpty());
}

void TestDegenerate::onePositionIsTold_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const MethodInfo& info : methodInfos()) {
        if (info.map == MapKind::Layer && !info.needsPooledLinear)
            QTest::newRow(info.id.c_str()) << QByteArray::fromStdString(quickMethod(info));
    }
}

void TestDegenerate::onePositionIsTold()
{
    QFETCH(const QByteArray, method);
    const ExplanationPointer pooled
        = m_engine.explain(specOn("bad/gap_linear.pt", "pool", method.toStdString())).finish();
    QCOMPARE(pooled->raw.values.size(), 1U);
    QVERIFY(warningText(*pooled, "grid_1x1").find("pool is 1×1") != std::string::npos);
    QVERIFY(!hasWarning(*pooled, "layer_without_grid"));
    const ExplanationPointer flat
        = m_engine.explain(specOn("bad/gap_linear.pt", "classifier", method.toStdString())).finish();
    QCOMPARE(flat->raw.values.size(), 1U);
    QVERIFY(warningText(*flat, "layer_without_grid").find("classifier has no grid") != std::string::npos);
    QVERIFY(!hasWarning(*flat, "grid_1x1"));
}

QTEST_GUILESS_MAIN(TestDegenerate)
#include "tst_degenerate.moc"
