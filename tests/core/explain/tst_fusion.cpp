// SPDX-License-Identifier: Apache-2.0
#include "core/explain/fusion.h"
#include "core/render/displaymap.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/plainmaps.h"
#include "tests/referencefiles.h"

#include <QTest>

using namespace camscope;

namespace {

constexpr double tolerance = 1e-6;

const plain::Map coarse{2, 2, {-3, 1, 2, 4}};
const plain::Map fine{4, 3, {2, -1, 0, 5, 3, 1, -6, 2, 0, 4, 1, 3}};

at::Tensor tensorOf(const plain::Map& map)
{
    return torch::tensor(map.values).to(at::kFloat).view({map.height, map.width});
}

std::vector<float> valuesOf(const at::Tensor& map)
{
    const at::Tensor values = map.contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

template <typename Combine>
plain::Map combined(const plain::Map& a, const plain::Map& b, Combine combine)
{
    plain::Map result = a;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        result.values[i] = combine(a.values[i], b.values[i]);
    return result;
}

double mean(double a, double b)
{
    return (a + b) / 2;
}

double larger(double a, double b)
{
    return std::max(a, b);
}

double product(double a, double b)
{
    return a * b;
}

FusionOptions optionsFor(Convention convention, const std::string& method = "gradcam")
{
    ExplanationSpec spec;
    spec.convention = convention;
    spec.method = MethodSpec::parse(method);
    return fusionOptions(spec, PictureGeometry::identity(9, 7));
}

void compare(const FusionOptions& options, const plain::Map& expected)
{
    const at::Tensor fused = fusedMap({tensorOf(coarse), tensorOf(fine)}, options);
    QCOMPARE(int(fused.size(0)), expected.height);
    QCOMPARE(int(fused.size(1)), expected.width);
    const double difference = plain::difference(expected, valuesOf(fused));
    QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
}

/// Of one layer, or of several.
ExplanationPointer explain(Engine& engine, ExplanationSpec spec, const std::vector<std::string>& layers)
{
    spec.layers = layers;
    return engine.explain(spec).finish();
}

plain::Map rawOf(const Explanation& explanation)
{
    return plain::map(explanation.raw.width, explanation.raw.height, explanation.raw.values);
}

std::string factValue(const Explanation& explanation, const std::string& id)
{
    for (const Fact& fact : explanation.facts) {
        if (fact.id == id)
            return fact.value;
    }
    return {};
}

} // namespace

/// One map of several layers, against the same steps written as plain loops.
class TestFusion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paperCombinesOnTheFinestGrid();
    void torchCamTakesTheMaximumOfStretchedMaps();
    void pytorchGradCamCombinesAtInputSize();
    void mapsOfOneSizeAreCombinedAsTheyAre();
    void signsAreKeptWithoutRelu();
    void mapsThatAreZeroStayZero();
    void theOptionBeatsTheConvention();
    void pytorchGradCamsFigureIsMetExactly_data();
    void pytorchGradCamsFigureIsMetExactly();
    void theExplanationTellsTheFusion();
};

void TestFusion::paperCombinesOnTheFinestGrid()
{
    const plain::Map a = plain::bilinear(plain::dividedByLargest(plain::rectified(coarse)), 4, 3);
    const plain::Map b = plain::dividedByLargest(plain::rectified(fine));
    compare(optionsFor(Convention::Paper), combined(a, b, mean));
    compare(optionsFor(Convention::Paper, "gradcam:fusion=max"), combined(a, b, larger));
    compare(optionsFor(Convention::Paper, "gradcam:fusion=product"), combined(a, b, product));
}

void TestFusion::torchCamTakesTheMaximumOfStretchedMaps()
{
    const plain::Map a = plain::bilinear(plain::minMax(plain::rectified(coarse), 1e-8), 4, 3);
    const plain::Map b = plain::minMax(plain::rectified(fine), 1e-8);
    compare(optionsFor(Convention::TorchCam), combined(a, b, larger));

    const at::Tensor nowhereZero = torch::tensor({{2.0F, 3.0F}, {4.0F, 6.0F}});
    const at::Tensor fused = fusedMap({nowhereZero, nowhereZero}, optionsFor(Convention::TorchCam));
    QVERIFY(plain::difference(plain::Map{2, 2, {0, 0.25, 0.5, 1}}, valuesOf(fused)) <= tolerance);
}

void TestFusion::pytorchGradCamCombinesAtInputSize()
{
    const plain::Map a = plain::bilinear(plain::minMax(plain::rectified(coarse), 1e-7), 9, 7);
    const plain::Map b = plain::bilinear(plain::minMax(plain::rectified(fine), 1e-7), 9, 7);
    compare(optionsFor(Convention::PytorchGradCam), combined(a, b, mean));
}

void TestFusion::mapsOfOneSizeAreCombinedAsTheyAre()
{
    for (const Convention convention : {Convention::Paper, Convention::PytorchGradCam}) {
        const at::Tensor map = tensorOf(coarse);
        const at::Tensor fused = fusedMap({map, 2 * map}, optionsFor(convention));
        const double difference = plain::difference(plain::dividedByLargest(plain::rectified(coarse)), valuesOf(fused));
        QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
    }
}

void TestFusion::signsAreKeptWithoutRelu()
{
    const plain::Map a = plain::bilinear(plain::dividedByLargest(coarse), 4, 3);
    const plain::Map b = plain::dividedByLargest(fine);
    for (const Convention convention : {Convention::Paper, Convention::TorchCam}) {
        compare(optionsFor(convention, "gradcam:relu=off,fusion=mean"), combined(a, b, mean));
        compare(optionsFor(convention, "gradcam:relu=off,fusion=max"),
            combined(a, b, [](double x, double y) { return std::abs(x) >= std::abs(y) ? x : y; }));
        // Two layers that speak against the target do not speak for it.
        compare(optionsFor(convention, "gradcam:relu=off,fusion=product"),
            combined(a, b, [](double x, double y) { return x * y <= 0 ? 0 : (x < 0 ? -x * y : x * y); }));
    }
    compare(optionsFor(Convention::Captum), combined(a, b, mean)); // knows no ReLU
}

void TestFusion::mapsThatAreZeroStayZero()
{
    const at::Tensor nothing = torch::full({2, 2}, -1.0F);
    for (const Convention convention : {Convention::Paper, Convention::PytorchGradCam, Convention::TorchCam}) {
        const at::Tensor fused = fusedMap({nothing, nothing}, optionsFor(convention));
        QCOMPARE(valuesOf(fused), std::vector<float>(4, 0));
    }
}

void TestFusion::theOptionBeatsTheConvention()
{
    QCOMPARE(optionsFor(Convention::TorchCam).rules.combination, Fusion::Maximum);
    QCOMPARE(optionsFor(Convention::TorchCam, "layercam:fusion=mean").rules.combination, Fusion::Mean);
    QCOMPARE(optionsFor(Convention::PytorchGradCam, "eigencam:fusion=product").rules.combination, Fusion::Product);
    QCOMPARE(MethodSpec::parse("gradcam:fusion=auto").text(), std::string("gradcam"));
}

void TestFusion::pytorchGradCamsFigureIsMetExactly_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QStringList>("layers");
    QTest::newRow("small") << testDataFile("bad/gap_linear.pt") << testDataFile("bad/pictures/upright.png")
                           << QStringList{"stem.0", "stage"};
    QTest::newRow("SqueezeNet") << referenceFile("models/squeezenet1_0_imagenet.pt") << referenceFile("images/both.png")
                                << QStringList{"features.7", "features.12"};
}

void TestFusion::pytorchGradCamsFigureIsMetExactly()
{
    QFETCH(const QString, model);
    QFETCH(const QString, picture);
    QFETCH(const QStringList, layers);
    if (!QFileInfo::exists(model))
        QSKIP(qPrintable("no file " + model));
    ExplanationSpec spec;
    spec.model.path = model.toStdString();
    spec.picture = PictureReference::file(picture.toStdString());
    spec.target = TargetSpec::ofClass(2);
    spec.convention = Convention::PytorchGradCam;
    Engine engine;
    const std::string first = layers[0].toStdString();
    const std::string second = layers[1].toStdString();
    const ExplanationPointer fused = explain(engine, spec, {first, second});
    const int width = fused->geometry.inputWidth;
    const int height = fused->geometry.inputHeight;
    QCOMPARE(fused->raw.width, width);
    QCOMPARE(fused->raw.height, height);

    const auto part = [&](const std::string& layer) {
        const plain::Map native = plain::minMax(plain::rectified(rawOf(*explain(engine, spec, {layer}))), 1e-7);
        return plain::rectified(plain::bilinear(native, width, height));
    };
    const plain::Map average = combined(part(first), part(second), mean);
    QVERIFY(plain::difference(average, fused->raw.values) <= 1e-5);
    QVERIFY(plain::difference(plain::minMax(average, 1e-7), displayMap(*fused).values) <= 1e-5);
}

void TestFusion::theExplanationTellsTheFusion()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/gap_linear.pt");
    Engine engine;
    ExplanationSpec spec = testSpec("gap_linear.pt");
    QCOMPARE(factValue(*explain(engine, spec, {"stage"}), "fusion"), std::string());
    QCOMPARE(factValue(*explain(engine, spec, {"stem", "stage"}), "fusion"), std::string("mean"));
    spec.convention = Convention::TorchCam;
    QCOMPARE(factValue(*explain(engine, spec, {"stem", "stage"}), "fusion"), std::string("max"));
    spec.method = MethodSpec::parse("gradcam:fusion=product");
    QCOMPARE(factValue(*explain(engine, spec, {"stem", "stage"}), "fusion"), std::string("product"));
}

QTEST_GUILESS_MAIN(TestFusion)
#include "tst_fusion.moc"
