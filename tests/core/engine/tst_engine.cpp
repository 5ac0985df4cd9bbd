// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/testengine.h"
#include "tests/core/explain/comparison.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

/// What the engine knows of models and answers for specs, on small networks whose behaviour is known.
class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad"); }
    void aModelIsDescribed();
    void outputsAreNamedByTheirPath();
    void theSecondCallOfAModuleIsALayerOfItsOwn();
    void theLayerBeforePoolingIsSuggested_data();
    void theLayerBeforePoolingIsSuggested();
    void camOfMaxPoolingSaysThatItDoesNotAddUp();
    void anInPlaceReluDoesNotOverwriteItsConvolution();
    void anotherPictureTakesTheOtherBranch();
    void guidedBackpropNamesActivationsItCouldNotReplace();
    void everyTargetOfTheGrammarGivesAScore_data();
    void everyTargetOfTheGrammarGivesAScore();
    void aNegatedTargetTurnsTheMapAround();
    void severalLayersMakeOneMap();
    void scorecamWithOneChannelShowsThatChannel();
    void aModelForNPictureChannelsTakesTensors();
    void anErasedPictureIsAnotherInputOfTheSameFile();
    void whatIsErasedFromASceneStaysItsTruth();
};

void TestEngine::aModelIsDescribed()
{
    Engine engine;
    const ModelInfoPointer model = engine.openModel(testModel("gap_linear.pt"));
    QCOMPARE(model->classCount(), 5);
    QCOMPARE(QString::fromStdString(model->label(3)), "tiger cat");
    QCOMPARE(model->inputShape, (std::vector<std::int64_t>{1, 3, 32, 32}));
    const LayerInfo* stage = model->layer("stage");
    QVERIFY(stage != nullptr);
    QCOMPARE(stage->shape, (std::vector<std::int64_t>{1, 12, 16, 16}));
    QCOMPARE(stage->grid.channels, 12);
    QVERIFY(stage->explainable() && stage->aliasOf.empty());
    QCOMPARE(QString::fromStdString(model->layer("stage.1")->aliasOf), "stage");
    QCOMPARE(QString::fromStdString(model->layer("stage.0")->type), "Conv2d");
    QVERIFY(!model->layer("classifier")->explainable());
    QVERIFY(engine.openModel(testModel("gap_linear.pt")) == model);
    QVERIFY(engine.openModel(testModel("猫 模型.pt"))->classCount() == 5);
}

void TestEngine::outputsAreNamedByTheirPath()
{
    Engine engine;
    const ModelInfoPointer two = engine.openModel(testModel("two_outputs.pt"));
    QCOMPARE(two->outputs.size(), 2U);
    QCOMPARE(QString::fromStdString(two->outputs[1].path), "[1]");
    QCOMPARE(two->mainOutput, 0);
    const ModelInfoPointer dict = engine.openModel(testModel("dict_output.pt"));
    QCOMPARE(QString::fromStdString(dict->outputs[0].path), "['out']");
    QCOMPARE(QString::fromStdString(dict->outputs[1].path), "['aux']");
    QCOMPARE(dict->mainOutput, 0);
    QCOMPARE(dict->outputs[0].kind, OutputKind::ScoreMap);
    QCOMPARE(engine.openModel(testModel("boxes.pt"))->outputs[0].kind, OutputKind::Other);
}

void TestEngine::theSecondCallOfAModuleIsALayerOfItsOwn()
{
    Engine engine;
    const ModelInfoPointer model = engine.openModel(testModel("twice.pt"));
    QCOMPARE(model->layer("stage")->call, 1);
    QCOMPARE(model->layer("stage#2")->call, 2);
    ExplanationSpec spec = testSpec("twice.pt");
    spec.layers = {"stage"};
    const FloatVolume first = engine.explain(spec).finish()->raw;
    spec.layers = {"stage#2"};
    QVERIFY(engine.explain(spec).finish()->raw != first);
}

void TestEngine::theLayerBeforePoolingIsSuggested_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("layer");
    QTest::newRow("pooling and linear") << "bad/gap_linear.pt"
                                        << "stage";
    QTest::newRow("called twice") << "bad/twice.pt"
                                  << "stage#2";
    QTest::newRow("ResNet") << "torchvision/resnet18_scripted.pt"
                            << "layer4";
    QTest::newRow("VGG") << "torchvision/vgg11_traced.pt"
                         << "features";
    QTest::newRow("Swin") << "torchvision/swin_scripted.pt"
                          << "norm";
}

void TestEngine::theLayerBeforePoolingIsSuggested()
{
    QFETCH(const QString, model);
    QFETCH(const QString, layer);
    CAMSCOPE_REQUIRE_TEST_DATA(model);
    Engine engine;
    QCOMPARE(QString::fromStdString(engine.openModel(testDataFile(model).toStdString())->suggestedLayer), layer);
}

void TestEngine::camOfMaxPoolingSaysThatItDoesNotAddUp()
{
    Engine engine;
    QVERIFY(hasWarning(*engine.explain(testSpec("maxpool_linear.pt", "cam", "2")).finish(), "max_pooling"));
}

void TestEngine::anInPlaceReluDoesNotOverwriteItsConvolution()
{
    Engine engine;
    ExplanationSpec spec = testSpec("inplace_relu.pt", "layercam", "1");
    spec.layers = {"conv2"}; // negative values there would be zero if the ReLU had written over them
    const ExplanationPointer conv = engine.explain(spec).finish();
    spec.layers = {"relu_"};
    QVERIFY(engine.openModel(spec.model.path)->layer("conv2")->aliasOf.empty());
    QVERIFY(conv->statistics.minimum < 0 || conv->statistics.positiveShare < 1);
}

void TestEngine::anotherPictureTakesTheOtherBranch()
{
    Engine engine;
    // The model branches on the mean of the preprocessed picture: a bright and a dark array take different layers.
    const ModelInfoPointer model = engine.openModel(testModel("value_branch.pt"));
    QVERIFY(model->layer("stage") != nullptr || model->layer("dark") != nullptr);
    ExplanationSpec spec = testSpec("value_branch.pt", "saliency", "1");
    const ExplanationPointer first = engine.explain(spec).finish();
    spec.picture = PictureReference::file(testPicture("one_pixel.png"));
    const ExplanationPointer second = engine.explain(spec).finish();
    spec.picture = PictureReference::file(testPicture("upright.png"));
    const ExplanationPointer again = engine.explain(spec).finish();
    QVERIFY(first->raw == again->raw);
    QVERIFY(first->score == again->score);
    QVERIFY(second->score != first->score);
}

void TestEngine::guidedBackpropNamesActivationsItCouldNotReplace()
{
    Engine engine;
    const ExplanationPointer mixed = engine.explain(testSpec("relu6_silu.pt", "guided_backprop")).finish();
    QVERIFY(hasWarning(*mixed, "activations_not_replaced"));
    QCOMPARE(numberFact(*mixed, "rectifiers_replaced"), 1.0); // the ReLU6
    const ExplanationPointer pure = engine.explain(testSpec("gap_linear.pt", "guided_backprop")).finish();
    QVERIFY(!hasWarning(*pure, "activations_not_replaced"));
    QCOMPARE(numberFact(*pure, "rectifiers_replaced"), 2.0);
}

void TestEngine::everyTargetOfTheGrammarGivesAScore_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("target");
    QTest::newRow("rank") << "gap_linear.pt"
                          << "top2";
    QTest::newRow("index") << "gap_linear.pt"
                           << "3";
    QTest::newRow("label") << "gap_linear.pt"
                           << "Tiger Cat";
    QTest::newRow("label by number") << "gap_linear.pt"
                                     << "label:boat";
    QTest::newRow("probability") << "gap_linear.pt"
                                 << "prob:3";
    QTest::newRow("difference") << "gap_linear.pt"
                                << "diff:3-1";
    QTest::newRow("against similar classes") << "gap_linear.pt"
                                             << "finer:3";
    QTest::newRow("weighted set") << "gap_linear.pt"
                                  << "set:3*0.7,1*0.3";
    QTest::newRow("negated") << "gap_linear.pt"
                             << "neg:3";
    QTest::newRow("binary, for") << "scalar_output.pt"
                                 << "binary:+";
    QTest::newRow("binary, against") << "scalar_output.pt"
                                     << "binary:-";
    QTest::newRow("segmentation at a pixel") << "dict_output.pt"
                                             << "seg:1@10,12";
    QTest::newRow("element of a tuple") << "two_outputs.pt"
                                        << "output[1]:4";
    QTest::newRow("element of a dict") << "dict_output.pt"
                                       << "output[aux]:2,5,5";
    QTest::newRow("element of a lone output") << "not_a_class_vector.pt"
                                              << "output[]:2,1,1";
}

void TestEngine::everyTargetOfTheGrammarGivesAScore()
{
    QFETCH(const QString, model);
    QFETCH(const QString, target);
    Engine engine;
    const ExplanationPointer explanation = engine.explain(testSpec(model, "saliency", target.toStdString())).finish();
    QVERIFY(std::isfinite(explanation->score) && explanation->score != 0);
    QVERIFY(explanation->statistics.maximum > 0 || explanation->statistics.minimum < 0);
}

void TestEngine::aNegatedTargetTurnsTheMapAround()
{
    Engine engine;
    const ExplanationPointer plain = engine.explain(testSpec("gap_linear.pt", "gradcam", "2")).finish();
    const ExplanationPointer turned = engine.explain(testSpec("gap_linear.pt", "gradcam", "neg:2")).finish();
    QCOMPARE(turned->score, -plain->score);
    QCOMPARE(turned->statistics.minimum, -plain->statistics.maximum);
}

void TestEngine::severalLayersMakeOneMap()
{
    Engine engine;
    ExplanationSpec spec = testSpec("gap_linear.pt", "layercam", "2");
    spec.layers = {"stem.0", "stage"};
    const ExplanationPointer fused = engine.explain(spec).finish();
    QCOMPARE(fused->raw.height, 32); // the finest grid of the two
    QCOMPARE(fused->layers.size(), 2U);
    QVERIFY(fused->statistics.maximum > 0 && fused->statistics.maximum <= 1);
}

void TestEngine::scorecamWithOneChannelShowsThatChannel()
{
    Engine engine;
    const ExplanationPointer one = engine.explain(testSpec("gap_linear.pt", "scorecam:max_channels=1")).finish();
    QVERIFY(one->statistics.maximum > 0); // a softmax over one channel has weight 1
    const ExplanationPointer all = engine.explain(testSpec("gap_linear.pt", "scorecam")).finish();
    QVERIFY(one->raw != all->raw);
    QVERIFY(sumOf(one->raw.values) > 0);
}

void TestEngine::aModelForNPictureChannelsTakesTensors()
{
    Engine engine;
    const ModelInfoPointer model = engine.openModel(testModel("five_channels.pt"));
    QCOMPARE(model->inputShape[1], 5);
    QVERIFY(engine.openModel(testModel("gray_input.pt"))->inputShape[1] == 1);
    QVERIFY(!engine.explain(testSpec("gray_input.pt")).finish()->raw.isEmpty());
}

void TestEngine::anErasedPictureIsAnotherInputOfTheSameFile()
{
    Engine engine;
    ExplanationSpec spec = testSpec("gap_linear.pt", "gradcam", "2");
    const ExplanationPointer whole = engine.explain(spec).finish();
    spec.picture.erasure.strokes = {{EraserStroke::Fill::Grey, 1e6, {{0, 0}}}};
    const ExplanationPointer grey = engine.explain(spec).finish();
    QVERIFY(grey->raw != whole->raw);
    QVERIFY(grey->score != whole->score);
    QCOMPARE(grey->spec.picture.sha256, whole->spec.picture.sha256); // of the file; the strokes stand beside it
    QCOMPARE(grey->spec.picture.erasure, spec.picture.erasure);
    // Nothing that was computed for one goes for the other.
    spec.picture.erasure = {};
    QVERIFY(engine.explain(spec).finish()->raw == whole->raw);
    // The picture is one that the engine shows under its text, too.
    spec.picture.erasure = grey->spec.picture.erasure;
    const PicturePointer shown = engine.openPicture(spec.picture.text());
    QCOMPARE(shown->path, spec.picture.text());
    QCOMPARE(shown->sha256, whole->spec.picture.sha256);
    QVERIFY(std::all_of(shown->image.pixels.begin(), shown->image.pixels.end(),
        [&](std::uint8_t value) { return value == shown->image.pixels.front(); }));
}

void TestEngine::whatIsErasedFromASceneStaysItsTruth()
{
    Engine engine;
    const PicturePointer scene = engine.openPicture("scene:42,classes=cat+boat");
    const PicturePointer erased = engine.openPicture("erased:blur60@200,200:scene:42,classes=cat+boat");
    QVERIFY(erased->image != scene->image);
    QCOMPARE(erased->sha256, scene->sha256);
    QCOMPARE(erased->objects.size(), std::size_t(2));
    QVERIFY(erased->objects.front().box == scene->objects.front().box);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
