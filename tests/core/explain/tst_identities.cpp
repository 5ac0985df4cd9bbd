// SPDX-License-Identifier: Apache-2.0
#include "core/explain/noise.h"
#include "core/io/npy.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"

#include <QTemporaryDir>
#include <QTest>

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

using namespace camscope;

namespace {

constexpr double rounding = 1e-5; ///< relative to the largest value

/// A network as LibTorch loads it, in double precision: what the formulas are computed with by hand.
class PlainNetwork
{
public:
    explicit PlainNetwork(const QString& file)
        : m_module(torch::jit::load(testDataFile(file).toStdString()))
    {
        at::set_num_threads(1);
        m_module.eval();
        m_module.to(at::kDouble);
    }

    /// The output of submodules that follow one another.
    at::Tensor through(at::Tensor values, std::initializer_list<const char*> modules) const
    {
        for (const char* name : modules)
            values = m_module.attr(name).toModule().forward({values}).toTensor();
        return values;
    }
    at::Tensor logits(const at::Tensor& picture) const { return m_module.forward({picture}).toTensor()[0]; }
    at::Tensor weight(int classIndex) const { return classifier().attr("weight").toTensor()[classIndex]; }
    double bias(int classIndex) const { return classifier().attr("bias").toTensor()[classIndex].item<double>(); }

private:
    torch::jit::Module classifier() const { return m_module.attr("classifier").toModule(); }

    mutable torch::jit::Module m_module;
};

std::vector<float> valuesOf(const at::Tensor& tensor)
{
    const at::Tensor values = tensor.detach().to(at::kFloat).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

double meanMagnitude(const std::vector<float>& values)
{
    double sum = 0;
    for (const float value : values)
        sum += std::abs(static_cast<double>(value));
    return sum / static_cast<double>(values.size());
}

} // namespace

/// What the formulas promise about the numbers, on small networks and with the weights read by LibTorch itself.
class TestIdentities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void camAddsUpToTheScore_data() { addModels({"known/pooled.pt", "known/smooth.pt", "bad/gap_linear.pt"}); }
    void camAddsUpToTheScore();
    void camOfPooledClassMapsAddsUpBehindReLU_data();
    void camOfPooledClassMapsAddsUpBehindReLU();
    void gradcamIsCamOverThePositions_data() { addModels({"known/pooled.pt", "known/smooth.pt"}); }
    void gradcamIsCamOverThePositions();
    void hirescamAddsUpToTheScoreWithoutItsBias_data() { addModels({"known/pooled.pt", "known/smooth.pt"}); }
    void hirescamAddsUpToTheScoreWithoutItsBias();
    void ablationcamOfALinearHeadIsEachChannelsShare_data() { addModels({"known/pooled.pt", "known/smooth.pt"}); }
    void ablationcamOfALinearHeadIsEachChannelsShare();
    void shapleycamFollowsTheHessian_data();
    void shapleycamFollowsTheHessian();
    void integratedGradientsAddUpToTheRiseOfTheScore_data();
    void integratedGradientsAddUpToTheRiseOfTheScore();
    void fullgradAccountsForTheScore_data();
    void fullgradAccountsForTheScore();
    void fullgradSaysWhereItsIdentityDoesNotHold();
    void withoutReluGuidedBackpropIsSaliency_data();
    void withoutReluGuidedBackpropIsSaliency();

private:
    static void addModels(std::initializer_list<const char*> models);
    ExplanationPointer explain(
        const QString& file, const std::string& method, const std::string& target, const std::string& layer = "stage");

    QTemporaryDir m_folder;
    at::Tensor m_picture; ///< 1×3×32×32
    Engine m_engine{EngineSettings{"cpu", 1}};
};

void TestIdentities::initTestCase()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad");
    CAMSCOPE_REQUIRE_TEST_DATA("known");
    const at::Tensor noise = normalNoise({1, 3, 32, 32}, 1, 0, at::TensorOptions(at::kFloat));
    const float* values = noise.data_ptr<float>();
    saveNpy({{1, 3, 32, 32}, {values, values + noise.numel()}}, m_folder.filePath("picture.npy").toStdString());
    m_picture = noise.to(at::kDouble);
}

void TestIdentities::addModels(std::initializer_list<const char*> models)
{
    QTest::addColumn<QString>("model");
    for (const char* model : models)
        QTest::newRow(model) << model;
}

ExplanationPointer TestIdentities::explain(
    const QString& file, const std::string& method, const std::string& target, const std::string& layer)
{
    ExplanationSpec spec;
    spec.model.path = testDataFile(file).toStdString();
    spec.picture = PictureReference::tensor(m_folder.filePath("picture.npy").toStdString());
    spec.method = MethodSpec::parse(method);
    spec.target = TargetSpec::parse(target);
    spec.layers = {layer};
    return m_engine.explain(spec).finish();
}

void TestIdentities::camAddsUpToTheScore()
{
    QFETCH(const QString, model);
    const PlainNetwork plain(model);
    for (int index = 0; index < 5; ++index) {
        const ExplanationPointer cam = explain(model, "cam", std::to_string(index));
        const double score = plain.logits(m_picture)[index].item<double>();
        const std::vector<float>& raw = cam->raw.values;
        const double bound = 1e-4 * std::max(std::abs(score), meanMagnitude(raw));
        const double sum = sumOf(raw) / static_cast<double>(raw.size()) + plain.bias(index);
        QVERIFY2(std::abs(sum - score) <= bound, qPrintable(QString::number(sum - score)));
        QVERIFY(numberFact(*cam, "cam_identity_residual") <= bound && !hasWarning(*cam, "cam_identity"));
    }
}

void TestIdentities::camOfPooledClassMapsAddsUpBehindReLU_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<bool>("hasBias"); // still to come
    QTest::newRow("the convolution's input") << "stage" << true;
    QTest::newRow("the class maps") << "classifier" << false;
    QTest::newRow("the pooled maps") << "relu" << false;
}

void TestIdentities::camOfPooledClassMapsAddsUpBehindReLU()
{
    QFETCH(const QString, layer);
    QFETCH(const bool, hasBias);
    const PlainNetwork plain("known/pooled_classes.pt");
    int clipped = 0;
    for (int index = 0; index < 5; ++index) {
        const ExplanationPointer cam
            = explain("known/pooled_classes.pt", "cam", std::to_string(index), layer.toStdString());
        const double bias = hasBias ? plain.bias(index) : 0;
        double sum = 0;
        for (const float value : cam->raw.values) {
            sum += std::max(0.0, value + bias);
            clipped += value + bias < 0 ? 1 : 0;
        }
        const double score = plain.logits(m_picture)[index].item<double>();
        const double bound = 1e-4 * std::max(std::abs(score), meanMagnitude(cam->raw.values));
        QVERIFY(std::abs(sum / static_cast<double>(cam->raw.values.size()) - score) <= bound);
        QVERIFY(numberFact(*cam, "cam_identity_residual") <= bound && !hasWarning(*cam, "cam_identity"));
    }
    QVERIFY(layer == "relu" || clipped > 0);
}

void TestIdentities::gradcamIsCamOverThePositions()
{
    QFETCH(const QString, model);
    for (const char* target : {"0", "1", "4"}) {
        const std::vector<float> cam = explain(model, "cam", target)->raw.values;
        const std::vector<float> gradcam = explain(model, "gradcam", target)->raw.values;
        QVERIFY(largestMagnitude(cam) > 0);
        const double difference = deviation(gradcam, cam, static_cast<double>(cam.size()));
        QVERIFY2(difference <= rounding, qPrintable(QString::number(difference)));
    }
}

void TestIdentities::hirescamAddsUpToTheScoreWithoutItsBias()
{
    QFETCH(const QString, model);
    const PlainNetwork plain(model);
    for (int index = 0; index < 5; ++index) {
        const double expected = plain.logits(m_picture)[index].item<double>() - plain.bias(index);
        const double sum = sumOf(explain(model, "hirescam", std::to_string(index))->raw.values);
        QVERIFY2(
            std::abs(sum - expected) <= rounding * std::abs(expected), qPrintable(QString::number(sum - expected)));
    }
}

void TestIdentities::ablationcamOfALinearHeadIsEachChannelsShare()
{
    // Without channel k the score loses w_k·mean(A_k), whatever the other channels are.
    QFETCH(const QString, model);
    const PlainNetwork plain(model);
    const at::Tensor activation = plain.through(m_picture, {"stem", "stage"})[0];
    for (int index = 0; index < 5; ++index) {
        const double score = plain.logits(m_picture)[index].item<double>();
        const at::Tensor shares = plain.weight(index) * activation.mean({1, 2}) / std::abs(score);
        const at::Tensor expected = (shares.view({-1, 1, 1}) * activation).sum(0);
        const std::vector<float> map = explain(model, "ablationcam", std::to_string(index))->raw.values;
        const double difference = deviation(map, valuesOf(expected));
        QVERIFY2(difference <= rounding, qPrintable(QString::number(difference)));
    }
}

void TestIdentities::shapleycamFollowsTheHessian_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("target");
    QTest::newRow("SiLU") << "bad/relu6_silu.pt"
                          << "2";
    QTest::newRow("SiLU and softmax") << "bad/relu6_silu.pt"
                                      << "prob:2";
    QTest::newRow("softmax of linear layers") << "known/smooth.pt"
                                              << "prob:1";
}

void TestIdentities::shapleycamFollowsTheHessian()
{
    QFETCH(const QString, model);
    QFETCH(const QString, target);
    const PlainNetwork plain(model);
    const int index = target.right(1).toInt();
    const at::Tensor activation = plain.through(m_picture, {"stem"});
    const auto gradientAt = [&](const at::Tensor& values) {
        const at::Tensor leaf = values.detach().clone().requires_grad_();
        const at::Tensor pooled = plain.through(leaf, {"stage", "pool"}).flatten(1);
        const at::Tensor logits = plain.through(pooled, {"classifier"})[0];
        const at::Tensor score = target.startsWith("prob") ? at::softmax(logits, 0)[index] : logits[index];
        return torch::autograd::grad({score}, {leaf})[0][0];
    };
    // Hv with v = A: the gradient's derivative along the activation.
    constexpr double step = 1e-5;
    const at::Tensor curvature
        = (gradientAt((1 + step) * activation) - gradientAt((1 - step) * activation)) / (2 * step);
    const auto mapOf = [&](const at::Tensor& positions) {
        return valuesOf((positions.mean({1, 2}, true) * activation[0]).sum(0));
    };
    const std::vector<float> expected = mapOf(gradientAt(activation) - 0.5 * curvature);
    QVERIFY(deviation(mapOf(gradientAt(activation)), expected) > 0.01); // the curvature counts
    const double difference
        = deviation(explain(model, "shapleycam", target.toStdString(), "stem")->raw.values, expected);
    QVERIFY2(difference <= rounding, qPrintable(QString::number(difference)));
}

void TestIdentities::integratedGradientsAddUpToTheRiseOfTheScore_data()
{
    addModels({"bad/gap_linear.pt", "bad/mlp_head.pt", "bad/maxpool_linear.pt", "known/smooth.pt", "known/deep.pt"});
}

void TestIdentities::integratedGradientsAddUpToTheRiseOfTheScore()
{
    QFETCH(const QString, model);
    const PlainNetwork plain(model);
    const at::Tensor difference = plain.logits(m_picture) - plain.logits(at::zeros_like(m_picture));
    for (const int index : {1, 2}) {
        const double rise = difference[index].item<double>();
        const ExplanationPointer map = explain(model, "integrated_gradients:steps=200", std::to_string(index));
        QVERIFY(std::abs(numberFact(*map, "score_difference") - rise) <= 1e-3 * std::abs(rise));
        QVERIFY(std::abs(sumOf(map->raw.values) - rise) <= 1e-2 * std::abs(rise));
        QVERIFY(numberFact(*map, "completeness_residual") <= 1e-2 * std::abs(rise));
        QVERIFY(!hasWarning(*map, "completeness"));
    }
}

void TestIdentities::fullgradAccountsForTheScore_data()
{
    addModels({"bad/gap_linear.pt", "bad/mlp_head.pt", "bad/maxpool_linear.pt", "bad/inplace_relu.pt", "bad/twice.pt",
        "bad/linear.pt", "known/convolution_last.pt", "torchvision/resnet18_scripted.pt",
        "torchvision/vgg11_bn_traced.pt"});
}

void TestIdentities::fullgradAccountsForTheScore()
{
    QFETCH(const QString, model);
    CAMSCOPE_REQUIRE_TEST_DATA(model);
    ExplanationSpec spec = testSpec("", "fullgrad", "2");
    spec.model.path = testDataFile(model).toStdString();
    const ExplanationPointer map = m_engine.explain(spec).finish();
    const double residual = numberFact(*map, "fullgrad_identity_residual");
    QVERIFY2(residual <= 1e-3 * std::max(1.0, std::abs(map->score)), qPrintable(QString::number(residual)));
    QVERIFY(!hasWarning(*map, "fullgrad_identity"));
    QVERIFY(map->statistics.minimum >= 0);
    QVERIFY(map->statistics.maximum > 0);
}

void TestIdentities::fullgradSaysWhereItsIdentityDoesNotHold()
{
    QVERIFY(hasWarning(*explain("bad/relu6_silu.pt", "fullgrad", "2"), "fullgrad_identity"));
    QVERIFY(hasWarning(*explain("bad/gap_linear.pt", "fullgrad", "prob:2"), "fullgrad_identity"));
}

void TestIdentities::withoutReluGuidedBackpropIsSaliency_data()
{
    addModels({"known/smooth.pt", "bad/linear.pt"});
}

void TestIdentities::withoutReluGuidedBackpropIsSaliency()
{
    QFETCH(const QString, model);
    for (const char* method : {"guided_backprop", "deconvnet"}) {
        const ExplanationPointer guided = explain(model, method, "2");
        QVERIFY(guided->raw == explain(model, "saliency", "2")->raw);
        QVERIFY(largestMagnitude(guided->raw.values) > 0);
        QCOMPARE(numberFact(*guided, "rectifiers_replaced"), 0.0);
    }
    // Not so where there is one.
    QVERIFY(explain("bad/gap_linear.pt", "guided_backprop", "2")->raw
        != explain("bad/gap_linear.pt", "saliency", "2")->raw);
}

QTEST_GUILESS_MAIN(TestIdentities)
#include "tst_identities.moc"
