// SPDX-License-Identifier: Apache-2.0
#include "core/explain/noise.h"
#include "core/io/npy.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/plainmaps.h"

#include <QTemporaryDir>
#include <QTest>

#include <ATen/Parallel.h>
#include <algorithm>

using namespace camscope;

namespace {

constexpr double tolerance = 1e-5; ///< of the largest value
constexpr int side = 32;
constexpr int classIndex = 3;
constexpr std::int64_t seed = 11;

/// What the engine is compared with: LibTorch's own run of the parts of gap_linear.pt, cut behind `stem.0`.
class PlainNetwork
{
public:
    PlainNetwork()
        : m_module(torch::jit::load(testModel("gap_linear.pt")))
    {
        m_module.eval();
    }
    at::Tensor activation(const at::Tensor& picture) { return part("stem.0", picture); }
    at::Tensor score(const at::Tensor& activation)
    {
        at::Tensor value = activation;
        for (const char* name : {"stem.1", "stem.2", "stage.0", "stage.1", "pool"})
            value = part(name, value);
        return part("classifier", value.flatten(1)).select(1, classIndex);
    }
    at::Tensor gradient(const at::Tensor& picture)
    {
        const at::Tensor leaf = activation(picture).detach().requires_grad_();
        score(leaf).sum().backward();
        return leaf.grad();
    }

private:
    at::Tensor part(const std::string& path, const at::Tensor& input)
    {
        torch::jit::Module module = m_module;
        for (const QString& name : QString::fromStdString(path).split('.'))
            module = module.attr(name.toStdString()).toModule();
        return module.forward({input}).toTensor();
    }
    torch::jit::Module m_module;
};

at::Tensor stretched(const at::Tensor& maps, double epsilon)
{
    const at::Tensor low = maps.amin({2, 3}, true);
    return (maps - low) / (maps.amax({2, 3}, true) - low + epsilon);
}

at::Tensor bilinear(const at::Tensor& maps)
{
    return at::upsample_bilinear2d(maps, {side, side}, false);
}

} // namespace

/// The formulas that differ by convention, against LibTorch's own run of a small network.
class TestConventions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void gradcamppOfTorchCamNeverDivides();
    void smoothGradcamppOfTorchCamTakesTheLastSample();
    void scorecamOfTorchCamStretchesBeforeEnlarging();
    void iscamOfTorchCamAddsUpItsSteps();
    void iscamOfOneStepIsScorecam();
    void guidedGradcamOfCaptumEnlargesInBlocks();
    void formulasDifferOnlyWhereThePageSaysSo_data();
    void formulasDifferOnlyWhereThePageSaysSo();

private:
    ExplanationPointer explain(Convention convention, const std::string& method, const std::string& layer = "stem.0");
    void compare(const ExplanationPointer& explanation, const at::Tensor& expected);

    QTemporaryDir m_folder;
    at::Tensor m_picture;
};

void TestConventions::initTestCase()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/gap_linear.pt");
    at::set_num_threads(1);
    m_picture = normalNoise({1, 3, side, side}, 5, 0, at::TensorOptions(at::kFloat));
    const float* values = m_picture.data_ptr<float>();
    saveNpy({{1, 3, side, side}, {values, values + m_picture.numel()}}, m_folder.filePath("x.npy").toStdString());
}

ExplanationPointer TestConventions::explain(Convention convention, const std::string& method, const std::string& layer)
{
    ExplanationSpec spec;
    spec.model.path = testModel("gap_linear.pt");
    spec.picture = PictureReference::tensor(m_folder.filePath("x.npy").toStdString());
    spec.target = TargetSpec::ofClass(classIndex);
    spec.layers = {layer};
    spec.method = MethodSpec::parse(method);
    spec.convention = convention;
    Engine engine(EngineSettings{"cpu", 1});
    return engine.explain(spec).finish();
}

void TestConventions::compare(const ExplanationPointer& explanation, const at::Tensor& expected)
{
    const at::Tensor map = expected.detach().contiguous();
    const std::vector<float> values{map.data_ptr<float>(), map.data_ptr<float>() + map.numel()};
    const plain::Map plainMap = plain::map(explanation->raw.width, explanation->raw.height, values);
    const double difference = plain::difference(plainMap, explanation->raw.values) / plain::largest(plainMap);
    QVERIFY2(plain::largest(plainMap) > 0 && difference <= tolerance, qPrintable(QString::number(difference)));
}

void TestConventions::gradcamppOfTorchCamNeverDivides()
{
    PlainNetwork network;
    const at::Tensor g = network.gradient(m_picture);
    const at::Tensor weights = (g.pow(2) * g.relu()).sum(at::IntArrayRef{2, 3}, true);
    const ExplanationPointer explanation = explain(Convention::TorchCam, "gradcampp");
    compare(explanation, (weights * network.activation(m_picture)).sum(at::IntArrayRef{0, 1}));
    QVERIFY(hasWarning(*explanation, "convention_defect"));
    QVERIFY(!hasWarning(*explanation, "epsilon_decides"));
    QVERIFY(!hasWarning(*explain(Convention::Paper, "gradcampp"), "convention_defect"));
    // The original authors' variant has no counterpart there.
    QCOMPARE(explain(Convention::TorchCam, "gradcampp:normalise_alpha=on")->raw.values,
        explain(Convention::Paper, "gradcampp:normalise_alpha=on")->raw.values);
}

void TestConventions::smoothGradcamppOfTorchCamTakesTheLastSample()
{
    constexpr int samples = 3;
    PlainNetwork network;
    const at::Tensor activation = network.activation(m_picture);
    const double sigma = 0.2 * (m_picture.max() - m_picture.min()).item<double>();
    at::Tensor second = at::zeros_like(activation);
    at::Tensor third = at::zeros_like(activation);
    at::Tensor last;
    for (int sample = 0; sample < samples; ++sample) {
        const at::Tensor noise = normalNoise({1, 3, side, side}, seed, sample, m_picture.options());
        last = network.gradient(m_picture + sigma * noise);
        second = second + last.pow(2) / samples;
        third = third + last.pow(3) / samples;
    }
    const at::Tensor a = second / (2 * second + (third * activation).sum(at::IntArrayRef{2, 3}, true) + 1e-8);
    const at::Tensor weights = (a * last.relu()).sum(at::IntArrayRef{2, 3}, true);
    const ExplanationPointer explanation
        = explain(Convention::TorchCam, "smoothgradcampp:samples=3,sigma=0.2,seed=" + std::to_string(seed));
    compare(explanation, (weights * activation).sum(at::IntArrayRef{0, 1}));
    QVERIFY(hasWarning(*explanation, "convention_defect"));
}

void TestConventions::scorecamOfTorchCamStretchesBeforeEnlarging()
{
    // On 16×16, so that the order of stretching and enlarging matters.
    const at::NoGradGuard noGradient;
    PlainNetwork network;
    torch::jit::Module module = torch::jit::load(testModel("gap_linear.pt"));
    const at::Tensor activation = module.attr("stem").toModule().forward({m_picture}).toTensor();
    const at::Tensor masks = bilinear(stretched(activation, 1e-8));
    const at::Tensor scores = network.score(network.activation(m_picture * masks.transpose(0, 1)));
    const auto mapOf = [&](const at::Tensor& weights) {
        return (weights.view({1, -1, 1, 1}) * activation).sum(at::IntArrayRef{0, 1});
    };
    compare(explain(Convention::TorchCam, "scorecam", "stem"), mapOf(scores.softmax(0)));
    const auto raw = explain(Convention::TorchCam, "scorecam:weights=raw,baseline=none", "stem");
    compare(raw, mapOf(scores));
    const auto paper = explain(Convention::Paper, "scorecam:weights=raw,baseline=none", "stem");
    const plain::Map other = plain::map(16, 16, paper->raw.values);
    QVERIFY(plain::difference(other, raw->raw.values) > 1e-3 * plain::largest(other));
}

void TestConventions::iscamOfTorchCamAddsUpItsSteps()
{
    constexpr int steps = 4;
    const at::NoGradGuard noGradient;
    PlainNetwork network;
    const at::Tensor activation = network.activation(m_picture);
    const at::Tensor masked = m_picture * stretched(activation, 1e-8).transpose(0, 1);
    at::Tensor mean = at::zeros({activation.size(1)});
    double share = 0;
    for (int step = 1; step <= steps; ++step) {
        share += static_cast<double>(step) / steps;
        mean = mean + network.score(network.activation(share * masked)) / steps;
    }
    compare(explain(Convention::TorchCam, "iscam:samples=4"),
        (mean.softmax(0).view({1, -1, 1, 1}) * activation).sum(at::IntArrayRef{0, 1}));
}

void TestConventions::iscamOfOneStepIsScorecam()
{
    QCOMPARE(explain(Convention::TorchCam, "iscam:samples=1")->raw.values,
        explain(Convention::TorchCam, "scorecam")->raw.values);
}

void TestConventions::guidedGradcamOfCaptumEnlargesInBlocks()
{
    const std::string layer = "stem";
    const FloatVolume guided = explain(Convention::Captum, "guided_backprop")->raw;
    const FloatVolume gradcam = explain(Convention::Captum, "gradcam", layer)->raw;
    const plain::Map blocks
        = plain::nearestCorner(plain::rectified(plain::map(gradcam.width, gradcam.height, gradcam.values)), side, side);
    plain::Map expected = plain::map(side, 3 * side, guided.values);
    for (std::size_t i = 0; i < expected.values.size(); ++i)
        expected.values[i] *= blocks.values[i % blocks.values.size()];
    const FloatVolume product = explain(Convention::Captum, "guided_gradcam", layer)->raw;
    QVERIFY(plain::largest(expected) > 0);
    QVERIFY(plain::difference(expected, product.values) <= tolerance * plain::largest(expected));
    QVERIFY(product != explain(Convention::Paper, "guided_gradcam", layer)->raw);
}

void TestConventions::formulasDifferOnlyWhereThePageSaysSo_data()
{
    QTest::addColumn<QString>("convention");
    for (const ConventionInfo& info : conventions()) {
        if (info.convention != Convention::Paper)
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
}

void TestConventions::formulasDifferOnlyWhereThePageSaysSo()
{
    QFETCH(const QString, convention);
    const std::string id = convention.toStdString();
    for (const MethodInfo& info : methodInfos()) {
        if (std::any_of(info.conventions.begin(), info.conventions.end(),
                [&](const ConventionNote& note) { return note.convention == id; }))
            continue;
        const std::string layer = info.id == "cam" ? "stage" : "stem";
        const std::string method = info.id == "rise" ? "rise:masks=20" : info.id;
        const ExplanationPointer theirs = explain(conventionFromId(id), method, layer);
        QVERIFY2(theirs->raw == explain(Convention::Paper, method, layer)->raw, info.id.c_str());
        QVERIFY2(!hasWarning(*theirs, "convention_defect"), info.id.c_str());
    }
}

QTEST_GUILESS_MAIN(TestConventions)
#include "tst_conventions.moc"
