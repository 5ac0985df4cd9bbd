// SPDX-License-Identifier: Apache-2.0
#include "core/base/result.h"
#include "tests/core/engine/networkmaps.h"
#include "tests/core/failures.h"

#include <QTest>

using namespace camscope;

/// Networks whose programs are unusual: layers with several outputs, modules called more than once, courses that depend
/// on the picture, pictures that mix in a batch, operators without a derivative.
class TestNetworkPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("networks"); }
    void layersWithSeveralOutputsOfferEach();
    void aModuleIsFoundByEveryNameAndCall();
    void anotherCourseHasItsOwnLayers();
    void everyCourseOfALoopIsFollowed();
    void picturesThatMixInABatchGoOneByOne();
    void anotherPictureSizeHasAnotherGrid();
    void roundingToBytesSaysWhereTheSignalDies();
    void anOperatorWithoutDerivativeIsNamed();
    void theInputsChannelsAreFound();
    void anExportInTrainingModeIsRemarked();
    void whatCannotBeRunIsRefused_data();
    void whatCannotBeRunIsRefused();
};

void TestNetworkPrograms::layersWithSeveralOutputsOfferEach()
{
    Engine engine;
    const ModelInfoPointer tuple = modelOf(engine, "networks/tuple_layer_scripted");
    QVERIFY(tuple->layer("attend[0]")->explainable());
    QCOMPARE(QString::fromStdString(tuple->suggestedLayer), "attend[0]");
    const QString text = complaint([&] { mapOf(engine, "networks/tuple_layer_scripted", "gradcam", "attend"); });
    QVERIFY2(text.contains("several tensors; choose one of them: attend[0], attend[1]."), qPrintable(text));
    const ModelInfoPointer list = modelOf(engine, "networks/list_layer_scripted");
    for (const char* layer : {"pyramid[0]", "pyramid[1]", "pyramid[2]"})
        QVERIFY2(list->layer(layer) != nullptr && list->layer(layer)->explainable(), layer);
    QCOMPARE(mapOf(engine, "networks/list_layer_scripted", "gradcam", "pyramid[0]")->raw.width, 8);
    const ModelInfoPointer dict = modelOf(engine, "networks/dict_layer");
    QVERIFY(dict->layer("backbone['late']")->explainable());
    QVERIFY(mapOf(engine, "networks/dict_layer", "gradcam", "backbone['early']")->statistics.maximum > 0);
    const ModelInfoPointer lstm = modelOf(engine, "networks/lstm_scripted");
    QVERIFY(lstm->layer("lstm[0]") != nullptr && lstm->layer("lstm[1][0]") != nullptr);
    QVERIFY(lstm->layer("lstm[0]")->unavailable.text().find("grids") != std::string::npos);
    const ModelInfoPointer nested = modelOf(engine, "networks/nested_output_scripted");
    QCOMPARE(nested->outputs.size(), 4U);
    QCOMPARE(QString::fromStdString(nested->outputs[2].path), "[1][0][1]");
    QCOMPARE(modelOf(engine, "networks/named_output")->outputs.size(), 1U); // None is none
}

void TestNetworkPrograms::aModuleIsFoundByEveryNameAndCall()
{
    Engine engine;
    const ModelInfoPointer twoNames = modelOf(engine, "networks/two_names_scripted");
    QVERIFY(twoNames->layer("first") != nullptr && twoNames->layer("second") != nullptr);
    const ExplanationPointer first = mapOf(engine, "networks/two_names_scripted", "gradcam", "first");
    const ExplanationPointer second = mapOf(engine, "networks/two_names_scripted", "gradcam", "second");
    QVERIFY(first->raw != second->raw);
    for (const char* network : {"networks/twice_scripted", "networks/twice_traced"}) {
        const ModelInfoPointer twice = modelOf(engine, network);
        QVERIFY2(twice->layer("stage") != nullptr && twice->layer("stage#2") != nullptr, network);
        QCOMPARE(twice->layer("stage#2")->call, 2);
    }
    QVERIFY(mapOf(engine, "networks/twice_scripted", "gradcam", "stage#2")->raw
        == mapOf(engine, "networks/twice_traced", "gradcam", "stage#2")->raw);
    QVERIFY(mapOf(engine, "networks/twice_traced", "gradcam", "stage")->raw
        != mapOf(engine, "networks/twice_traced", "gradcam", "stage#2")->raw);
    QVERIFY(mapOf(engine, "networks/keeps", "cam")->statistics.maximum > 0); // layers kept in a list of the module's
}

void TestNetworkPrograms::anotherCourseHasItsOwnLayers()
{
    const QTemporaryDir folder;
    Engine engine;
    ExplanationSpec spec = specOf("bad/value_branch", "gradcam");
    spec.picture = PictureReference::tensor(tensorFile(folder, {1, 3, 32, 32}, -1));
    const ExplanationPointer dark = engine.explain(spec).finish();
    QVERIFY(dark->layers[0] != "stage");
    QCOMPARE(dark->raw.width, 16);
    spec.layers = {"dark"};
    QCOMPARE(engine.explain(spec).finish()->raw.width, 16);
    // The noise that models are opened with is dark.
    spec.picture = PictureReference::tensor(tensorFile(folder, {1, 3, 32, 32}, 1));
    QVERIFY(complaint([&] { engine.explain(spec).finish(); }).contains("\"dark\" of"));
    QVERIFY(complaint([&] { engine.explain(spec).finish(); }).contains("another course"));
    spec.layers = {"stage"};
    QCOMPARE(engine.explain(spec).finish()->raw.width, 16);
    spec.layers = {"auto"};
    QCOMPARE(QString::fromStdString(engine.explain(spec).finish()->layers[0]), "stage");
    QVERIFY(warnsOf(*modelOf(engine, "bad/value_branch"), "course"));
}

void TestNetworkPrograms::everyCourseOfALoopIsFollowed()
{
    // How often the loop runs depends on the picture; going to and fro between pictures must change nothing.
    const QTemporaryDir folder;
    Engine engine;
    ExplanationSpec spec = specOf("networks/value_loop", "saliency", "auto", "1");
    const auto at = [&](float level) {
        spec.picture = PictureReference::tensor(tensorFile(folder, {1, 3, 32, 32}, level));
        return engine.explain(spec).finish();
    };
    const ExplanationPointer faint = at(0.01F);
    const ExplanationPointer strong = at(4);
    QVERIFY(at(0.01F)->raw == faint->raw);
    QVERIFY(at(4)->raw == strong->raw);
    Engine fresh;
    QVERIFY(fresh.explain(spec).finish()->raw == strong->raw);
}

void TestNetworkPrograms::picturesThatMixInABatchGoOneByOne()
{
    Engine one(EngineSettings{"cpu", 1, 1});
    Engine eight(EngineSettings{"cpu", 1, 8});
    for (const char* network : {"networks/batch_mean_traced", "bad/batch_one"}) {
        for (const char* method : {"scorecam", "occlusion:window=16,stride=16", "ablationcam"}) {
            const ExplanationPointer alone = mapOf(one, network, method);
            QVERIFY2(mapOf(eight, network, method)->raw == alone->raw, method);
        }
    }
}

void TestNetworkPrograms::anotherPictureSizeHasAnotherGrid()
{
    const QTemporaryDir folder;
    Engine engine;
    ExplanationSpec spec = specOf("networks/hybrid_scripted");
    spec.picture = PictureReference::tensor(tensorFile(folder, {1, 3, 64, 96}, 0));
    const ExplanationPointer map = engine.explain(spec).finish();
    QCOMPARE(map->raw.height, 16);
    QCOMPARE(map->raw.width, 24);
    QCOMPARE(mapOf(engine, "networks/hybrid_scripted")->raw.width, 8);
    spec = specOf("networks/attention4d_scripted"); // position embeddings fit 4×4 patches only
    spec.picture = PictureReference::tensor(tensorFile(folder, {1, 3, 64, 96}, 0));
    const QString text = complaint([&] { engine.explain(spec).finish(); });
    QVERIFY2(text.contains("1×3×64×96") && text.contains("expects 1×3×32×32"), qPrintable(text));
}

void TestNetworkPrograms::roundingToBytesSaysWhereTheSignalDies()
{
    Engine engine;
    const ExplanationPointer saliency = mapOf(engine, "networks/bytes_traced", "saliency");
    QVERIFY(hasWarning(*saliency, "signal_dies"));
    QVERIFY(warningText(*saliency, "signal_dies").find("div") != std::string::npos);
    QVERIFY(mapOf(engine, "networks/bytes_traced", "gradcam")->statistics.maximum > 0);
    const ExplanationPointer rise = mapOf(engine, "networks/bytes_traced", "rise:masks=24");
    QVERIFY(rise->statistics.maximum > rise->statistics.minimum);
}

void TestNetworkPrograms::anOperatorWithoutDerivativeIsNamed()
{
    Engine engine;
    const Result<ExplanationPointer> impossible
        = attempt([&] { return mapOf(engine, "networks/no_derivative", "saliency"); });
    QVERIFY(!impossible);
    const QString text = QString::fromStdString(impossible.failure().message.text());
    QVERIFY2(text.contains("operator nextafter has no derivative"), qPrintable(text));
    QCOMPARE(impossible.failure().kind, ErrorKind::NotPossible);
    QVERIFY(mapOf(engine, "networks/no_derivative", "gradcam", "stage")->statistics.maximum > 0); // behind it
    QVERIFY(mapOf(engine, "networks/no_derivative", "scorecam", "stem")->statistics.maximum > 0);
}

void TestNetworkPrograms::theInputsChannelsAreFound()
{
    Engine engine;
    QCOMPARE(modelOf(engine, "networks/position_embedding_scripted")->inputShape[1], 3); // not the embedding's 8
    QCOMPARE(modelOf(engine, "networks/depthwise_first_traced")->inputShape[1], 3); // not one per group
    QCOMPARE(modelOf(engine, "networks/seven_bands_scripted")->inputShape[1], 7);
}

void TestNetworkPrograms::anExportInTrainingModeIsRemarked()
{
    Engine engine;
    QVERIFY(warnsOf(*modelOf(engine, "networks/others/drops"), "random numbers while it runs (dropout)"));
    QVERIFY(warnsOf(*modelOf(engine, "networks/others/traced_in_training"), "after eval()"));
    QVERIFY(modelOf(engine, "networks/twice_scripted")->warnings.empty());
}

void TestNetworkPrograms::whatCannotBeRunIsRefused_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("quantised") << "quantised" << ErrorKind::BadInput << "before quantisation";
    if (engineVersions().torch.starts_with("1.")) // later versions read what they wrote
        QTest::newRow("optimised for this machine") << "optimised" << ErrorKind::BadInput << "cannot be loaded";
    QTest::newRow("list of pictures") << "takes_list" << ErrorKind::NotPossible << "takes List[Tensor]";
}

void TestNetworkPrograms::whatCannotBeRunIsRefused()
{
    QFETCH(const QString, network);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, says);
    Engine engine;
    const Failure failure = failureOf([&] { modelOf(engine, "networks/others/" + network); });
    const QString text = QString::fromStdString(failure.message.text());
    QVERIFY2(text.contains(says) && text.contains(network + ".pt"), qPrintable(text));
    QCOMPARE(failure.kind, kind);
}

QTEST_GUILESS_MAIN(TestNetworkPrograms)
#include "tst_networkprograms.moc"
