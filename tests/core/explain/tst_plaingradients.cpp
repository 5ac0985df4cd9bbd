// SPDX-License-Identifier: Apache-2.0
#include "core/explain/noise.h"
#include "core/io/npy.h"
#include "tests/core/engine/testengine.h"
#include "tests/referencefiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <ATen/Parallel.h>

using namespace camscope;

namespace {

constexpr double tolerance = 1e-5; ///< of the largest value, at equal threads
constexpr int classIndex = 3;
constexpr int samples = 3;

} // namespace

/// The engine's gradients against plain autograd through the module as LibTorch loads it.
class TestPlainGradients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGradientIsThatOfTheLoadedModule_data();
    void theGradientIsThatOfTheLoadedModule();

private:
    static at::Tensor plainGradient(torch::jit::Module& module, const at::Tensor& picture);
    static at::Tensor map(const std::string& model, const std::string& picture, const std::string& method);
};

at::Tensor TestPlainGradients::plainGradient(torch::jit::Module& module, const at::Tensor& picture)
{
    const at::Tensor leaf = picture.detach().clone().requires_grad_();
    module.forward({leaf}).toTensor()[0][classIndex].backward();
    return leaf.grad()[0];
}

at::Tensor TestPlainGradients::map(const std::string& model, const std::string& picture, const std::string& method)
{
    ExplanationSpec spec;
    spec.model.path = model;
    spec.picture = PictureReference::tensor(picture);
    spec.target = TargetSpec::ofClass(classIndex);
    spec.method = MethodSpec::parse(method);
    Engine engine(EngineSettings{"cpu", 1});
    const FloatVolume raw = engine.explain(spec).finish()->raw;
    return torch::tensor(raw.values).view({raw.channels, raw.height, raw.width});
}

void TestPlainGradients::theGradientIsThatOfTheLoadedModule_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("side");
    QTest::newRow("small") << testDataFile("bad/gap_linear.pt") << 32;
    QTest::newRow("batch norm, SiLU") << referenceFile("models/tiny_bn_silu.pt") << 64;
    QTest::newRow("SqueezeNet") << referenceFile("models/squeezenet1_0_imagenet.pt") << 227;
    QTest::newRow("SqueezeNet, traced") << referenceFile("models/squeezenet1_0_imagenet_traced.pt") << 227;
}

void TestPlainGradients::theGradientIsThatOfTheLoadedModule()
{
    QFETCH(const QString, model);
    QFETCH(const int, side);
    if (!QFileInfo::exists(model))
        QSKIP(qPrintable("no file " + model));
    QTemporaryDir folder;
    const std::string path = folder.filePath("picture.npy").toStdString();
    const at::Tensor picture = normalNoise({1, 3, side, side}, 1, 0, at::TensorOptions(at::kFloat));
    saveNpy({{1, 3, side, side}, {picture.data_ptr<float>(), picture.data_ptr<float>() + picture.numel()}}, path);
    at::set_num_threads(1);
    torch::jit::Module module = torch::jit::load(model.toStdString());
    module.eval();

    const auto compare = [&](const std::string& method, const at::Tensor& expected) {
        const at::Tensor actual = map(model.toStdString(), path, method);
        const double difference = (actual - expected).abs().max().item<double>();
        const double largest = expected.abs().max().item<double>();
        QVERIFY2(largest > 0 && difference <= tolerance * largest, qPrintable(QString::number(difference / largest)));
    };
    const at::Tensor gradient = plainGradient(module, picture);
    compare("saliency", gradient);
    compare("input_x_gradient", picture[0] * gradient);

    at::Tensor sum = at::zeros_like(gradient);
    const double sigma = 0.1 * (picture.max() - picture.min()).item<double>();
    for (int sample = 0; sample < samples; ++sample) {
        const at::Tensor noise = normalNoise({1, 3, side, side}, 7, sample, picture.options());
        sum += plainGradient(module, picture + sigma * noise);
    }
    compare("smoothgrad:sigma=0.1,seed=7,samples=" + std::to_string(samples), sum / samples);
}

QTEST_GUILESS_MAIN(TestPlainGradients)
#include "tst_plaingradients.moc"
