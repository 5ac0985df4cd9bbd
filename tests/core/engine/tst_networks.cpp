// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/networkmaps.h"
#include "tests/core/explain/comparison.h"
#include "tests/core/failures.h"
#include "tests/jsonschema.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace camscope;

/// Every kind of network that people bring: what is found in it, and that its maps are those of its weights.
class TestNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        CAMSCOPE_REQUIRE_TEST_DATA("networks");
        CAMSCOPE_REQUIRE_TEST_DATA("torchvision");
    }
    void theSuggestedLayerIsAGrid_data();
    void theSuggestedLayerIsAGrid();
    void tokensLieWhereTheirPatchesLie_data();
    void tokensLieWhereTheirPatchesLie();
    void aHybridsConvolutionsAndTokensAreExplained();
    void theOrderOfDimensionsDoesNotMatter_data();
    void theOrderOfDimensionsDoesNotMatter();
    void scriptedAndTracedGiveTheSameMap_data();
    void scriptedAndTracedGiveTheSameMap();
    void attentionIsNotOffered_data();
    void attentionIsNotOffered();
    void aDescriptionOverridesTheGrid();
    void aDescriptionThatDoesNotFitIsRefused_data();
    void aDescriptionThatDoesNotFitIsRefused();
    void halfPrecisionGivesTheMapsOfItsWeights_data();
    void halfPrecisionGivesTheMapsOfItsWeights();
    void activationsThatKeepTheirDerivativeAreNamed_data();
    void activationsThatKeepTheirDerivativeAreNamed();
    void camFindsAveragedTokens();
    void aPredictedRegionIsExplained_data();
    void aPredictedRegionIsExplained();
};

void TestNetworks::theSuggestedLayerIsAGrid_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<GridInfo>("grid");
    const auto row = [](const char* network, const char* layer, const GridInfo& grid) {
        QTest::newRow(network) << QString(network) << QString(layer) << grid;
    };
    using enum GridLayout;
    row("torchvision/deit_scripted", "encoder.layers.encoder_layer_1.ln_1", {Tokens, 48, 4, 4, 2});
    row("torchvision/vit_registers_traced", "encoder.layers.encoder_layer_1.ln_1", {Tokens, 48, 4, 4, 5});
    row("torchvision/vit_hybrid_scripted", "encoder.layers.encoder_layer_1.ln_1", {Tokens, 48, 4, 4, 1});
    row("torchvision/swin_traced", "norm", {ChannelsLast, 48, 8, 8, 0});
    row("torchvision/fcn_scripted", "classifier.2", {ChannelsFirst, 108, 4, 4, 0});
    row("torchvision/deeplabv3_scripted", "classifier.3", {ChannelsFirst, 16, 4, 4, 0});
    row("torchvision/lraspp_scripted", "classifier.cbr", {ChannelsFirst, 16, 4, 4, 0});
    row("networks/attention4d_traced", "blocks.1.norm1", {Tokens, 24, 4, 4, 1}); // not the projection behind it
    row("networks/registers9_scripted", "blocks.1.norm1", {Tokens, 24, 4, 4, 9});
    row("networks/wide_tokens_traced", "blocks.1.norm1", {Tokens, 24, 3, 5, 2});
    row("networks/sequence_first_scripted", "layers.layers.0", {TokensFirst, 24, 4, 4, 1});
    row("networks/torch_encoder_traced_nograd", "blocks.0", {Tokens, 24, 4, 4, 1});
    row("networks/mixer_scripted", "mix_channels", {Tokens, 24, 4, 4, 0});
    row("networks/hybrid_traced", "norm", {Tokens, 16, 8, 8, 0});
    row("networks/unet_scripted", "merge", {ChannelsFirst, 8, 32, 32, 0});
    row("networks/grouped_traced", "last", {ChannelsFirst, 16, 16, 16, 0});
    row("networks/wide_scripted", "stage", {ChannelsFirst, 12, 12, 28, 0});
    row("networks/frozen_traced", "relu#2", {ChannelsFirst, 12, 16, 16, 0}); // modules are gone
    row("networks/bytes_scripted", "stage", {ChannelsFirst, 12, 16, 16, 0}); // no gradient gets past the rounding
    row("networks/lstm_scripted", "stage", {ChannelsFirst, 12, 16, 16, 0}); // columns are no grid
    row("networks/deep_traced", "stage", {ChannelsFirst, 12, 16, 16, 0});
    row("networks/medical_traced", "stage", {ChannelsFirst, 12, 16, 16, 0});
}

void TestNetworks::theSuggestedLayerIsAGrid()
{
    QFETCH(const QString, network);
    QFETCH(const QString, layer);
    QFETCH(const GridInfo, grid);
    Engine engine;
    const ModelInfoPointer model = modelOf(engine, network);
    QCOMPARE(QString::fromStdString(model->suggestedLayer), layer);
    QCOMPARE(model->layer(model->suggestedLayer)->grid, grid);
    const ExplanationPointer map = mapOf(engine, network);
    QCOMPARE(map->raw.height, grid.height);
    QCOMPARE(map->raw.width, grid.width);
    QVERIFY(map->statistics.maximum > map->statistics.minimum);
}

void TestNetworks::tokensLieWhereTheirPatchesLie_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("plane");
    QTest::newRow("class token") << "torchvision/vit_traced"
                                 << "conv_proj";
    QTest::newRow("and distillation token") << "torchvision/deit_traced"
                                            << "conv_proj";
    QTest::newRow("and registers") << "torchvision/vit_registers_scripted"
                                   << "conv_proj";
    QTest::newRow("behind convolutions") << "torchvision/vit_hybrid_traced"
                                         << "conv_proj";
    QTest::newRow("not square") << "networks/wide_tokens_scripted"
                                << "embed";
}

void TestNetworks::tokensLieWhereTheirPatchesLie()
{
    // Both layers hold the same numbers, once as a plane, once behind extra tokens.
    QFETCH(const QString, network);
    QFETCH(const QString, plane);
    Engine engine;
    for (const char* method : {"eigencam", "fem", "random"}) {
        const ExplanationPointer asPlane = mapOf(engine, network, method, plane.toStdString());
        const ExplanationPointer asTokens = mapOf(engine, network, method, "cat");
        QVERIFY2(deviation(asTokens->raw.values, asPlane->raw.values) < 1e-5, method);
    }
}

void TestNetworks::aHybridsConvolutionsAndTokensAreExplained()
{
    Engine engine;
    const std::pair<const char*, int> layers[]{{"conv_proj.conv_bn_relu_0", 32}, {"conv_proj.conv_bn_relu_1.1", 16},
        {"conv_proj", 4}, {"encoder.layers.encoder_layer_0", 4}, {"encoder.layers.encoder_layer_0.mlp.1", 4}};
    for (const auto& [layer, side] : layers) {
        const ExplanationPointer map = mapOf(engine, "torchvision/vit_hybrid_scripted", "gradcam", layer);
        QCOMPARE(map->raw.height, side);
        QVERIFY2(map->statistics.maximum > map->statistics.minimum, layer);
    }
}

void TestNetworks::theOrderOfDimensionsDoesNotMatter_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("twin");
    QTest::addColumn<QString>("layer");
    QTest::newRow("tokens first") << "networks/sequence_first_traced"
                                  << "networks/batch_first"
                                  << "layers.layers.0";
    QTest::newRow("tokens last") << "networks/mixer_scripted"
                                 << "networks/mixer_moved"
                                 << "add";
}

void TestNetworks::theOrderOfDimensionsDoesNotMatter()
{
    QFETCH(const QString, network);
    QFETCH(const QString, twin);
    QFETCH(const QString, layer);
    Engine engine(EngineSettings{"cpu", 1, 4});
    QVERIFY(modelOf(engine, network)->layer(layer.toStdString())->grid.layout
        != modelOf(engine, twin)->layer(layer.toStdString())->grid.layout);
    for (const char* method : {"gradcam", "layercam", "ablationcam", "eigengradcam", "shapleycam", "scorecam"}) {
        const ExplanationPointer map = mapOf(engine, network, method, layer.toStdString());
        const ExplanationPointer same = mapOf(engine, twin, method, layer.toStdString());
        QVERIFY(map->statistics.maximum > map->statistics.minimum);
        QVERIFY2(deviation(map->raw.values, same->raw.values) < 1e-3, method);
    }
}

void TestNetworks::scriptedAndTracedGiveTheSameMap_data()
{
    QTest::addColumn<QString>("network");
    for (const char* network : {"torchvision/resnet18", "torchvision/swin", "torchvision/deit", "torchvision/fcn",
             "torchvision/mobilenet_v3_small", "networks/half", "networks/double", "networks/tuple_layer",
             "networks/list_layer", "networks/lstm", "networks/sequence_first", "networks/grouped", "networks/frozen",
             "networks/nested_output", "networks/medical"})
        QTest::newRow(network) << QString(network);
}

void TestNetworks::scriptedAndTracedGiveTheSameMap()
{
    QFETCH(const QString, network);
    Engine engine;
    const ExplanationPointer scripted = mapOf(engine, network + "_scripted", "layercam");
    const ExplanationPointer traced = mapOf(engine, network + "_traced", "layercam");
    QVERIFY(traced->statistics.maximum > traced->statistics.minimum);
    QVERIFY(deviation(scripted->raw.values, traced->raw.values) < 1e-4);
}

void TestNetworks::attentionIsNotOffered_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("layer");
    QTest::newRow("weights of all heads") << "networks/attention4d_scripted"
                                          << "blocks.0.softmax";
    QTest::newRow("queries by head") << "networks/attention4d_scripted"
                                     << "blocks.0.mul";
    QTest::newRow("mixtures by head") << "networks/attention4d_scripted"
                                      << "blocks.0.matmul#2";
    QTest::newRow("weights of one head") << "networks/tuple_layer_scripted"
                                         << "attend[1]";
}

void TestNetworks::attentionIsNotOffered()
{
    QFETCH(const QString, network);
    QFETCH(const QString, layer);
    Engine engine;
    const LayerInfo* info = modelOf(engine, network)->layer(layer.toStdString());
    QVERIFY(info != nullptr && !info->explainable());
    QVERIFY(info->unavailable.text().find("attention") != std::string::npos);
}

void TestNetworks::aDescriptionOverridesTheGrid()
{
    const QTemporaryDir folder;
    const QString model = folder.filePath("vit.pt");
    QVERIFY(QFile::copy(testDataFile("networks/registers9_traced.pt"), model));
    QFile sidecar(folder.filePath("vit.camscope.json"));
    QVERIFY(sidecar.open(QIODevice::WriteOnly));
    sidecar.write(R"({"input": {"width": 32, "height": 32}, "grids": {
        "blocks.*": {"height": 4, "width": 6}, "blocks.1.norm1": {"extra_tokens": 0, "height": 5, "width": 5},
        "norm": {"layout": "none"}}})");
    sidecar.close();
    Engine engine;
    const ModelInfoPointer info = engine.openModel(model.toStdString());
    QCOMPARE(info->layer("blocks.0.norm1")->grid, (GridInfo{GridLayout::Tokens, 24, 4, 6, 1}));
    QCOMPARE(info->layer("blocks.1.norm1")->grid, (GridInfo{GridLayout::Tokens, 24, 5, 5, 0})); // its own beats "*"
    QVERIFY(!info->layer("norm")->explainable());
    nlohmann::json json = *info;
    json["schema"] = 1;
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("inspect", QByteArray::fromStdString(json.dump()));
    ExplanationSpec spec = specOf("networks/registers9_traced", "gradcam", "blocks.0.norm1");
    spec.model.path = model.toStdString();
    const ExplanationPointer map = engine.explain(spec).finish();
    QCOMPARE(map->raw.width, 6);
}

void TestNetworks::aDescriptionThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QByteArray>("grids");
    QTest::addColumn<QString>("says");
    QTest::newRow("other number") << QByteArray(R"({"norm": {"height": 4, "width": 4, "extra_tokens": 3}})")
                                  << "does not fit its output of 1×25×24";
    QTest::newRow("no such layer") << QByteArray(R"({"nrm": {"extra_tokens": 9}})")
                                   << "\"nrm\", which the model does not have (did you mean norm";
    QTest::newRow("no such layers") << QByteArray(R"({"stages.*": {"extra_tokens": 9}})")
                                    << "the layers \"stages.*\", but fits none";
}

void TestNetworks::aDescriptionThatDoesNotFitIsRefused()
{
    QFETCH(const QByteArray, grids);
    QFETCH(const QString, says);
    const QTemporaryDir folder;
    const QString model = folder.filePath("vit.pt");
    QVERIFY(QFile::copy(testDataFile("networks/registers9_traced.pt"), model));
    QFile sidecar(folder.filePath("vit.camscope.json"));
    QVERIFY(sidecar.open(QIODevice::WriteOnly));
    sidecar.write(R"({"input": {"width": 32, "height": 32}, "grids": )" + grids + "}");
    sidecar.close();
    Engine engine;
    const Failure failure = failureOf([&] { engine.openModel(model.toStdString()); });
    const QString text = QString::fromStdString(failure.message.text());
    QVERIFY2(text.contains(says) && text.contains("vit.camscope.json"), qPrintable(text));
    QCOMPARE(failure.kind, ErrorKind::BadInput);
}

void TestNetworks::halfPrecisionGivesTheMapsOfItsWeights_data()
{
    QTest::addColumn<QString>("network");
    QTest::newRow("scripted") << "networks/half_scripted";
    QTest::newRow("traced") << "networks/half_traced";
}

void TestNetworks::halfPrecisionGivesTheMapsOfItsWeights()
{
    QFETCH(const QString, network);
    Engine engine;
    for (const char* method : {"cam", "gradcam", "scorecam", "integrated_gradients", "guided_backprop"}) {
        const ExplanationPointer half = mapOf(engine, network, method);
        const ExplanationPointer same = mapOf(engine, "networks/half_in_float", method); // the same weights in float32
        QVERIFY2(half->raw == same->raw, method);
        QCOMPARE(half->score, same->score);
    }
    QVERIFY(warnsOf(*modelOf(engine, network), "float16"));
    QVERIFY(warnsOf(*modelOf(engine, "networks/half_casts"), "float16"));
    QVERIFY(warnsOf(*modelOf(engine, "networks/bfloat16_scripted"), "bfloat16"));
    QVERIFY(!warnsOf(*modelOf(engine, "networks/half_in_float"), "float32"));
    QVERIFY(mapOf(engine, "networks/half_casts")->statistics.maximum > 0);
}

void TestNetworks::activationsThatKeepTheirDerivativeAreNamed_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<int>("replaced");
    QTest::addColumn<QString>("kinds");
    const auto row = [](const char* network, int replaced, const char* kinds) {
        QTest::newRow(network) << QString(network) << replaced << QString(kinds);
    };
    row("torchvision/resnet18_traced", 17, "");
    row("torchvision/mobilenet_v2_scripted", 35, ""); // ReLU6
    row("torchvision/mobilenet_v3_small_scripted", 14, "9 × hardsigmoid, 19 × hardswish");
    row("torchvision/efficientnet_b0_traced", 0, "10 × sigmoid, 31 × silu");
    row("torchvision/convnext_traced", 0, "6 × gelu");
    row("torchvision/vit_scripted", 0, "2 × gelu");
    row("torchvision/swin_scripted", 0, "4 × gelu");
    row("torchvision/vit_hybrid_traced", 4, "2 × gelu");
    row("networks/torch_encoder_scripted", 1, "1 × gelu");
    row("networks/grouped_scripted", 0, "1 × elu, 1 × hardswish, 1 × leaky_relu, 1 × mish, 1 × prelu, 1 × sigmoid");
}

void TestNetworks::activationsThatKeepTheirDerivativeAreNamed()
{
    QFETCH(const QString, network);
    QFETCH(const int, replaced);
    QFETCH(const QString, kinds);
    Engine engine;
    std::vector<std::string> methods{"guided_backprop"};
    if (network.startsWith("networks/")) // the small ones stand for the others
        methods.insert(methods.end(), {"deconvnet", "guided_gradcam"});
    for (const std::string& method : methods) {
        const ExplanationPointer map = mapOf(engine, network, method);
        QCOMPARE(numberFact(*map, "rectifiers_replaced"), double(replaced));
        const QString text = QString::fromStdString(warningText(*map, "activations_not_replaced"));
        QVERIFY2(kinds.isEmpty() ? text.isEmpty() : text.endsWith(": " + kinds + "."), qPrintable(text));
    }
}

void TestNetworks::camFindsAveragedTokens()
{
    Engine engine;
    const ExplanationPointer cam = mapOf(engine, "networks/hybrid_scripted", "cam");
    QVERIFY(!hasWarning(*cam, "cam_identity"));
    QVERIFY(numberFact(*cam, "cam_identity_residual") <= 1e-4 * std::abs(cam->score));
    const QString text = complaint([&] { mapOf(engine, "torchvision/vit_scripted", "cam"); });
    QVERIFY2(text.contains("Grad-CAM"), qPrintable(text));
}

void TestNetworks::aPredictedRegionIsExplained_data()
{
    QTest::addColumn<QString>("network");
    for (const char* network : {"torchvision/fcn_scripted", "torchvision/deeplabv3_traced",
             "torchvision/lraspp_scripted", "networks/unet_traced"})
        QTest::newRow(network) << QString(network);
}

void TestNetworks::aPredictedRegionIsExplained()
{
    QFETCH(const QString, network);
    Engine engine;
    int explained = 0;
    for (int index = 0; index < 12 && explained == 0; ++index) {
        const std::string target = "seg:" + std::to_string(index) + "@pred";
        try {
            for (const char* method : {"gradcam", "ablationcam", "saliency"}) {
                const ExplanationPointer map = mapOf(engine, network, method, "auto", target);
                QVERIFY(map->score != 0 && map->statistics.maximum > map->statistics.minimum);
                ++explained;
            }
        } catch (const Error& error) { // nothing is predicted as this class
            QCOMPARE(error.kind(), ErrorKind::NotPossible);
        }
    }
    QCOMPARE(explained, 3);
}

QTEST_GUILESS_MAIN(TestNetworks)
#include "tst_networks.moc"
