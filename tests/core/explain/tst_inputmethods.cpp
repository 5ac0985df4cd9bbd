// SPDX-License-Identifier: Apache-2.0
#include "core/explain/windows.h"
#include "core/io/npy.h"
#include "core/render/upsample.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/failures.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

double sumOf(const std::vector<float>& values)
{
    double sum = 0;
    for (const float value : values)
        sum += value;
    return sum;
}

double fact(const Explanation& explanation, const std::string& id)
{
    for (const Fact& fact : explanation.facts) {
        if (fact.id == id)
            return std::stod(fact.value);
    }
    return std::nan("");
}

std::string warning(const Explanation& explanation, const std::string& code)
{
    for (const Warning& warning : explanation.warnings) {
        if (warning.code == code)
            return warning.message.text();
    }
    return {};
}

ExplanationPointer explain(
    Engine& engine, const QString& model, const std::string& method, const std::string& target = "2")
{
    return engine.explain(testSpec(model, method, target)).finish();
}

/// A picture of one value per column in all its channels, as a preprocessed tensor.
std::string columnsTensor(const QTemporaryDir& folder, int channels, const std::vector<float>& columns)
{
    const auto side = static_cast<std::int64_t>(columns.size());
    NpyArray array{{1, channels, side, side}, {}};
    for (std::int64_t row = 0; row < channels * side; ++row)
        array.values.insert(array.values.end(), columns.begin(), columns.end());
    const std::string path = folder.filePath("columns.npy").toStdString();
    saveNpy(array, path);
    return path;
}

} // namespace

/// Methods whose maps lie on the input, by their identities and properties on small networks.
class TestInputMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void mapsAreOfTheInputsShape_data();
    void mapsAreOfTheInputsShape();
    void theSameSpecGivesTheSameMap_data();
    void theSameSpecGivesTheSameMap();
    void longMethodsReportProgressAndPartialMaps_data();
    void longMethodsReportProgressAndPartialMaps();
    void smoothgradWithoutNoiseIsSaliency();
    void anotherSeedMakesAnotherMap_data();
    void anotherSeedMakesAnotherMap();
    void integratedGradientsAddUpToTheRiseOfTheScore();
    void tooFewStepsAreToldOf();
    void onALinearNetworkGradientMapsAgree();
    void fullgradAccountsForTheScore_data();
    void fullgradAccountsForTheScore();
    void fullgradSaysWhereItsIdentityDoesNotHold();
    void rulesTellWhichActivationsTheyReplaced_data();
    void rulesTellWhichActivationsTheyReplaced();
    void guidedGradcamIsTheProductOfItsFactors();
    void guidedGradcamTakesOneLayer();
    void guidedGradcamSaysThatGradcamIsEmpty();
    void windowsCoverTheInput();
    void aStrideLargerThanTheWindowIsRefused();
    void occlusionOfALinearNetworkIsASumOverWindows();
    void riseConverges();
    void riseOfNoClassAsksForTheTargetItself();
    void perturbationDoesNotDependOnTheBatchSize_data();
    void perturbationDoesNotDependOnTheBatchSize();
    void aModelForABatchOfOneIsPerturbedOneByOne();
    void edgesLieWhereTheLuminanceSteps_data();
    void edgesLieWhereTheLuminanceSteps();
    void edgesKnowNothingOfTheModel();
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
    const ExplanationPointer map = explain(engine, "gap_linear.pt", QTest::currentDataTag());
    QCOMPARE(map->kind, MapKind::Input);
    QCOMPARE(map->raw.channels, channels);
    QCOMPARE(map->raw.height, 32);
    QCOMPARE(map->raw.width, 32);
    QCOMPARE(map->statistics.nanCount, 0);
    QVERIFY(largestMagnitude(map->raw.values) > 0);
    QCOMPARE(map->layers.empty(), map->spec.method.id != "guided_gradcam");
}

void TestInputMethods::theSameSpecGivesTheSameMap_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method : {"input_x_gradient", "smoothgrad:samples=3", "integrated_gradients:steps=3", "fullgrad",
             "deconvnet", "guided_gradcam", "occlusion", "rise:masks=50", "edges"})
        QTest::newRow(method) << method;
}

void TestInputMethods::theSameSpecGivesTheSameMap()
{
    QFETCH(const QString, method);
    Engine first(EngineSettings{"cpu", 1});
    Engine second(EngineSettings{"cpu", 1});
    const ExplanationPointer cold = explain(first, "gap_linear.pt", method.toStdString());
    QVERIFY(explain(first, "gap_linear.pt", method.toStdString())->raw == cold->raw);
    QVERIFY(explain(second, "gap_linear.pt", method.toStdString())->raw == cold->raw);
}

void TestInputMethods::longMethodsReportProgressAndPartialMaps_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method :
        {"smoothgrad:samples=5", "integrated_gradients:steps=5", "occlusion:window=16,stride=8", "rise:masks=100"})
        QTest::newRow(method) << method;
}

void TestInputMethods::longMethodsReportProgressAndPartialMaps()
{
    QFETCH(const QString, method);
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
    // One that is dropped half-way leaves the engine as it was.
    {
        auto abandoned = engine.explain(testSpec("gap_linear.pt", method.toStdString()));
        QVERIFY(abandoned.resume());
    }
    QVERIFY(largestMagnitude(explain(engine, "gap_linear.pt", "saliency")->raw.values) > 0);
}

void TestInputMethods::smoothgradWithoutNoiseIsSaliency()
{
    Engine engine;
    const ExplanationPointer saliency = explain(engine, "gap_linear.pt", "saliency");
    QVERIFY(explain(engine, "gap_linear.pt", "smoothgrad:sigma=0")->raw == saliency->raw);
    QVERIFY(explain(engine, "gap_linear.pt", "smoothgrad:samples=2")->raw != saliency->raw);
}

void TestInputMethods::anotherSeedMakesAnotherMap_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method : {"smoothgrad:samples=3", "rise:masks=20"})
        QTest::newRow(method) << method;
}

void TestInputMethods::anotherSeedMakesAnotherMap()
{
    QFETCH(const QString, method);
    Engine engine;
    const std::string zero = method.toStdString() + ",seed=0";
    const std::string one = method.toStdString() + ",seed=1";
    QVERIFY(explain(engine, "gap_linear.pt", zero)->raw != explain(engine, "gap_linear.pt", one)->raw);
}

void TestInputMethods::integratedGradientsAddUpToTheRiseOfTheScore()
{
    Engine engine;
    for (const char* model : {"gap_linear.pt", "mlp_head.pt", "maxpool_linear.pt"}) {
        const ExplanationPointer map = explain(engine, model, "integrated_gradients:steps=200");
        const double rise = fact(*map, "score_difference");
        QVERIFY(std::abs(rise) > 0.01);
        QVERIFY(fact(*map, "completeness_residual") <= 1e-2 * std::abs(rise));
        QVERIFY(std::abs(sumOf(map->raw.values) - rise) <= 1e-2 * std::abs(rise));
        QVERIFY(!hasWarning(*map, "completeness"));
    }
}

void TestInputMethods::tooFewStepsAreToldOf()
{
    Engine engine;
    const ExplanationPointer map = explain(engine, "mlp_head.pt", "integrated_gradients:steps=1");
    const double residual = fact(*map, "completeness_residual");
    QCOMPARE(hasWarning(*map, "completeness"), residual > 1e-2 * std::abs(fact(*map, "score_difference")));
    QVERIFY(
        residual > fact(*explain(engine, "mlp_head.pt", "integrated_gradients:steps=200"), "completeness_residual"));
}

void TestInputMethods::onALinearNetworkGradientMapsAgree()
{
    Engine engine;
    const auto product = explain(engine, "linear.pt", "input_x_gradient")->raw.values;
    const auto integrated = explain(engine, "linear.pt", "integrated_gradients")->raw.values;
    QVERIFY(deviation(integrated, product) <= 1e-5);
    const auto saliency = explain(engine, "linear.pt", "saliency")->raw.values;
    const auto smooth = explain(engine, "linear.pt", "smoothgrad")->raw.values;
    QVERIFY(deviation(smooth, saliency) <= 1e-5);
}

void TestInputMethods::fullgradAccountsForTheScore_data()
{
    QTest::addColumn<QString>("model");
    for (const char* model : {"gap_linear.pt", "mlp_head.pt", "maxpool_linear.pt", "inplace_relu.pt", "twice.pt",
             "linear.pt", "../torchvision/resnet18_scripted.pt", "../torchvision/vgg11_bn_traced.pt"})
        QTest::newRow(model) << model;
}

void TestInputMethods::fullgradAccountsForTheScore()
{
    QFETCH(const QString, model);
    CAMSCOPE_REQUIRE_TEST_DATA("bad/" + model);
    Engine engine;
    const ExplanationPointer map = explain(engine, model, "fullgrad");
    const double residual = fact(*map, "fullgrad_identity_residual");
    QVERIFY2(residual <= 1e-3 * std::max(1.0, std::abs(map->score)), qPrintable(QString::number(residual)));
    QVERIFY(!hasWarning(*map, "fullgrad_identity"));
    QVERIFY(map->statistics.minimum >= 0);
    QVERIFY(map->statistics.maximum > 0);
}

void TestInputMethods::fullgradSaysWhereItsIdentityDoesNotHold()
{
    Engine engine;
    QVERIFY(hasWarning(*explain(engine, "relu6_silu.pt", "fullgrad"), "fullgrad_identity"));
    QVERIFY(hasWarning(*explain(engine, "gap_linear.pt", "fullgrad", "prob:2"), "fullgrad_identity"));
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
    const ExplanationPointer mixed = explain(engine, "relu6_silu.pt", method.toStdString());
    QCOMPARE(fact(*mixed, "rectifiers_replaced"), 1.0);
    QVERIFY(warning(*mixed, "activations_not_replaced").find("1 × silu") != std::string::npos);
    const ExplanationPointer pure = explain(engine, "gap_linear.pt", method.toStdString());
    QCOMPARE(fact(*pure, "rectifiers_replaced"), 2.0);
    QVERIFY(!hasWarning(*pure, "activations_not_replaced"));
}

void TestInputMethods::guidedGradcamIsTheProductOfItsFactors()
{
    Engine engine;
    const ExplanationPointer guided = explain(engine, "gap_linear.pt", "guided_backprop");
    const ExplanationPointer gradcam = explain(engine, "gap_linear.pt", "gradcam");
    const ExplanationPointer product = explain(engine, "gap_linear.pt", "guided_gradcam");
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
        const bool empty = explain(engine, "gap_linear.pt", "gradcam", target)->statistics.maximum <= 0;
        const ExplanationPointer product = explain(engine, "gap_linear.pt", "guided_gradcam", target);
        QCOMPARE(hasWarning(*product, "gradcam_empty"), empty);
        QCOMPARE(largestMagnitude(product->raw.values) == 0, empty);
    }
    QVERIFY(hasWarning(*explain(engine, "dead_layer.pt", "guided_gradcam"), "gradcam_empty"));
}

void TestInputMethods::windowsCoverTheInput()
{
    const std::vector<Window> windows = slidingWindows(227, 227, 32, 16);
    QCOMPARE(windows.size(), 14U * 14U);
    QCOMPARE(windows.back().top, 208);
    QCOMPARE(windows.back().height, 19); // cut at the border
    QCOMPARE(slidingWindows(32, 32, 32, 16).size(), 1U);
    QCOMPARE(slidingWindows(20, 40, 32, 16).size(), 2U); // one row, lower than the window
    QCOMPARE(slidingWindows(20, 40, 32, 16).front().height, 20);
    QCOMPARE(slidingWindows(32, 32, 8, 8).size(), 16U);
}

void TestInputMethods::aStrideLargerThanTheWindowIsRefused()
{
    Engine engine;
    const Failure failure = failureOf([&] { explain(engine, "gap_linear.pt", "occlusion:window=4,stride=5"); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
}

void TestInputMethods::occlusionOfALinearNetworkIsASumOverWindows()
{
    // y = w·x + b: covering a window with f lowers the score by Σ w·(x − f) over it.
    Engine engine;
    const auto product = explain(engine, "linear.pt", "input_x_gradient")->raw.values;
    const auto weights = explain(engine, "linear.pt", "saliency")->raw.values;
    constexpr int side = 32;
    constexpr int window = 9;
    constexpr int stride = 5;
    constexpr double fill = 0.5;
    const auto dropOfWindow = [&](int top, int left) {
        double drop = 0;
        for (int channel = 0; channel < 3; ++channel) {
            for (int row = top; row < std::min(side, top + window); ++row) {
                for (int column = left; column < std::min(side, left + window); ++column) {
                    const std::size_t i = (channel * side + row) * side + column;
                    drop += product[i] - fill * weights[i];
                }
            }
        }
        return drop;
    };
    std::vector<float> expected;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            double sum = 0;
            int count = 0;
            for (int top = 0; top - stride + window < side; top += stride) {
                for (int left = 0; left - stride + window < side; left += stride) {
                    const bool covers = row >= top && row < top + window && column >= left && column < left + window;
                    sum += covers ? dropOfWindow(top, left) : 0;
                    count += covers ? 1 : 0;
                }
            }
            QVERIFY(count > 0);
            expected.push_back(static_cast<float>(sum / count));
        }
    }
    const auto map = explain(engine, "linear.pt", "occlusion:window=9,stride=5,fill=0.5")->raw.values;
    QCOMPARE(map.size(), expected.size());
    QVERIFY2(deviation(map, expected) <= 1e-4, qPrintable(QString::number(deviation(map, expected))));
}

void TestInputMethods::riseConverges()
{
    // The standard error falls with the root of the number of masks: sixteen times as many, a quarter of it.
    Engine engine;
    const auto disagreement = [&](const std::string& masks) {
        const auto a = explain(engine, "gap_linear.pt", "rise:seed=1,masks=" + masks)->raw.values;
        const auto b = explain(engine, "gap_linear.pt", "rise:seed=2,masks=" + masks)->raw.values;
        return deviation(b, a);
    };
    const double few = disagreement("100");
    const double many = disagreement("1600");
    QVERIFY2(many < few / 2, qPrintable(QString("%1 %2").arg(few).arg(many)));
}

void TestInputMethods::riseOfNoClassAsksForTheTargetItself()
{
    Engine engine;
    const Failure failure = failureOf([&] { explain(engine, "gap_linear.pt", "rise:masks=2", "diff:1-2"); });
    QCOMPARE(failure.kind, ErrorKind::NotPossible);
    QVERIFY(failure.message.text().find("score=logit") != std::string::npos);
    QVERIFY(largestMagnitude(explain(engine, "gap_linear.pt", "rise:masks=2,score=logit", "diff:1-2")->raw.values) > 0);
}

void TestInputMethods::perturbationDoesNotDependOnTheBatchSize_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method : {"occlusion:window=9,stride=5", "rise:masks=40"})
        QTest::newRow(method) << method;
}

void TestInputMethods::perturbationDoesNotDependOnTheBatchSize()
{
    QFETCH(const QString, method);
    Engine one(EngineSettings{"cpu", 1, 1});
    Engine seven(EngineSettings{"cpu", 1, 7});
    const auto a = explain(one, "gap_linear.pt", method.toStdString())->raw.values;
    const auto b = explain(seven, "gap_linear.pt", method.toStdString())->raw.values;
    QVERIFY2(deviation(b, a) <= 1e-5, qPrintable(QString::number(deviation(b, a))));
}

void TestInputMethods::aModelForABatchOfOneIsPerturbedOneByOne()
{
    Engine engine(EngineSettings{"cpu", 1, 8});
    for (const char* method : {"occlusion:window=9,stride=5", "rise:masks=10"}) {
        const ExplanationPointer map = explain(engine, "batch_one.pt", method);
        QVERIFY(map->statistics.maximum > map->statistics.minimum);
    }
}

void TestInputMethods::edgesLieWhereTheLuminanceSteps_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("channels");
    QTest::addColumn<double>("edge"); // four times the step
    QTest::newRow("colour") << "gap_linear.pt" << 3 << 4.0;
    QTest::newRow("grey") << "gray_input.pt" << 1 << 4.0;
    QTest::newRow("no picture's channels: the tensor itself") << "five_channels.pt" << 5 << 16.0;
}

void TestInputMethods::edgesLieWhereTheLuminanceSteps()
{
    QFETCH(const QString, model);
    QFETCH(const int, channels);
    QFETCH(const double, edge);
    // The made models' mean is 0.5 and their deviation 0.25: −2 is black and 2 is white.
    QTemporaryDir folder;
    std::vector<float> columns(32, -2);
    std::fill(columns.begin() + 16, columns.end(), 2.0F);
    ExplanationSpec spec = testSpec(model, "edges");
    spec.picture = PictureReference::tensor(columnsTensor(folder, channels, columns));
    Engine engine;
    const ExplanationPointer map = engine.explain(spec).finish();
    for (int row = 0; row < 32; ++row) {
        for (int column = 0; column < 32; ++column) {
            const double expected = column == 15 || column == 16 ? edge : 0;
            QVERIFY(std::abs(map->raw.values[row * 32 + column] - expected) < 1e-5);
        }
    }
}

void TestInputMethods::edgesKnowNothingOfTheModel()
{
    Engine engine;
    const ExplanationPointer edges = explain(engine, "gap_linear.pt", "edges", "1");
    QVERIFY(explain(engine, "gap_linear.pt", "edges", "3")->raw == edges->raw);
    QVERIFY(explain(engine, "mlp_head.pt", "edges", "1")->raw == edges->raw);
}

QTEST_GUILESS_MAIN(TestInputMethods)
#include "tst_inputmethods.moc"
