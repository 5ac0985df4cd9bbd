// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/failures.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

constexpr int explainedClass = 2;

std::vector<float> rawOf(Engine& engine, const std::string& method, const std::string& target)
{
    return engine.explain(testSpec("mlp_head.pt", method, target)).finish()->raw.values;
}

/// The other classes, those whose logits are nearest to the explained one's first.
std::vector<int> nearest(Engine& engine)
{
    const auto picture = PictureReference::file(testPicture("upright.png"));
    const std::vector<float> z = engine.predict(testModel("mlp_head.pt"), picture)->logits;
    std::vector<int> others;
    for (int i = 0; i < static_cast<int>(z.size()); ++i) {
        if (i != explainedClass)
            others.push_back(i);
    }
    std::sort(others.begin(), others.end(),
        [&](int a, int b) { return std::abs(z[a] - z[explainedClass]) < std::abs(z[b] - z[explainedClass]); });
    return others;
}

} // namespace

/// Finer-CAM as a method and as a target.
class TestFinercam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void withoutSubtractionItIsTheBaseMethod();
    void againstOneClassItIsTheirDifference();
    void theMethodIsGradcamOfTheTarget_data();
    void theMethodIsGradcamOfTheTarget();
    void theScoreIsTheWeightedLead();
    void theSimilarClassesAreNamed();
    void aNegatedClassTurnsTheMapAround();
    void itExplainsOneClass_data();
    void itExplainsOneClass();
    void aModelOfOneClassHasNothingToCompareWith();
    void improbableClassesAreSaid();
};

void TestFinercam::withoutSubtractionItIsTheBaseMethod()
{
    Engine engine;
    for (const char* base : {"gradcam", "gradcampp", "xgradcam", "layercam", "hirescam", "gradcam_elementwise"}) {
        const std::vector<float> map = rawOf(engine, std::string("finercam:gamma=0,base=") + base, "2");
        QVERIFY2(deviation(map, rawOf(engine, base, "2")) <= 1e-4, base);
    }
}

void TestFinercam::againstOneClassItIsTheirDifference()
{
    Engine engine;
    const std::string difference = "diff:2-" + std::to_string(nearest(engine).front());
    QVERIFY(deviation(rawOf(engine, "finercam:classes=1", "2"), rawOf(engine, "gradcam", difference)) <= 1e-4);
}

void TestFinercam::theMethodIsGradcamOfTheTarget_data()
{
    QTest::addColumn<QByteArray>("base");
    for (const char* base : {"gradcam", "layercam", "gradcampp"})
        QTest::newRow(base) << QByteArray(base);
}

void TestFinercam::theMethodIsGradcamOfTheTarget()
{
    QFETCH(const QByteArray, base);
    Engine engine;
    const std::vector<float> method = rawOf(engine, "finercam:base=" + base.toStdString(), "2");
    const std::vector<float> target = rawOf(engine, base.toStdString(), "finer:2");
    QVERIFY(deviation(method, target) <= 1e-6);
    QVERIFY(deviation(target, rawOf(engine, base.toStdString(), "2")) > 0.01);
}

void TestFinercam::theScoreIsTheWeightedLead()
{
    Engine engine;
    const auto picture = PictureReference::file(testPicture("upright.png"));
    const PredictionPointer prediction = engine.predict(testModel("mlp_head.pt"), picture);
    double lead = 0;
    double sum = 0;
    const std::vector<int> others = nearest(engine);
    for (int i = 0; i < 3; ++i) {
        const double p = prediction->probabilities[others[i]];
        lead += p * (prediction->logits[explainedClass] - prediction->logits[others[i]]);
        sum += p;
    }
    const ExplanationPointer map = engine.explain(testSpec("mlp_head.pt", "gradcam", "finer:2")).finish();
    QVERIFY(std::abs(map->score - lead / (sum + 1e-9)) <= 1e-5 * std::abs(map->score));
    QCOMPARE(QString::fromStdString(map->target.title), "finer: boat");
}

void TestFinercam::theSimilarClassesAreNamed()
{
    Engine engine;
    const ModelInfoPointer model = engine.openModel(testModel("mlp_head.pt"));
    const std::vector<int> others = nearest(engine);
    const ExplanationPointer map = engine.explain(testSpec("mlp_head.pt", "finercam:classes=2", "2")).finish();
    QCOMPARE(map->facts[0].id, std::string("similar_classes"));
    QCOMPARE(map->facts[0].value, model->label(others[0]) + ", " + model->label(others[1]));
    const ExplanationPointer all = engine.explain(testSpec("mlp_head.pt", "finercam:classes=1000", "2")).finish();
    QCOMPARE(std::count(all->facts[0].value.begin(), all->facts[0].value.end(), ','), 3);
}

void TestFinercam::aNegatedClassTurnsTheMapAround()
{
    Engine engine;
    QVERIFY(deviation(rawOf(engine, "finercam", "neg:2"), rawOf(engine, "finercam", "2"), -1) <= 1e-6);
    QVERIFY(deviation(rawOf(engine, "gradcam", "neg:finer:2"), rawOf(engine, "gradcam", "finer:2"), -1) <= 1e-6);
}

void TestFinercam::itExplainsOneClass_data()
{
    QTest::addColumn<QString>("target");
    for (const char* target : {"prob:2", "diff:2-1", "set:2*1,1*0.5", "finer:2"})
        QTest::newRow(target) << target;
}

void TestFinercam::itExplainsOneClass()
{
    QFETCH(const QString, target);
    Engine engine;
    const Failure failure = failureOf([&] { rawOf(engine, "finercam", target.toStdString()); });
    QCOMPARE(failure.kind, ErrorKind::NotPossible);
    QVERIFY(failure.message.text().find("Grad-CAM") != std::string::npos);
}

void TestFinercam::aModelOfOneClassHasNothingToCompareWith()
{
    Engine engine;
    for (const auto& [method, target] : {std::pair{"finercam", "0"}, std::pair{"gradcam", "finer:0"}}) {
        const Failure failure
            = failureOf([&] { engine.explain(testSpec("scalar_output.pt", method, target)).finish(); });
        QCOMPARE(failure.kind, ErrorKind::NotPossible);
    }
}

void TestFinercam::improbableClassesAreSaid()
{
    // Class 2 is certain, so the others have a probability of exactly zero.
    Engine engine;
    QVERIFY(hasWarning(
        *engine.explain(testSpec("saturated_softmax.pt", "finercam", "2")).finish(), "similar_classes_improbable"));
    QVERIFY(
        !hasWarning(*engine.explain(testSpec("mlp_head.pt", "finercam", "2")).finish(), "similar_classes_improbable"));
}

QTEST_GUILESS_MAIN(TestFinercam)
#include "tst_finercam.moc"
