// SPDX-License-Identifier: Apache-2.0
// A model that is described anew while it is open: the same as one that was opened with that description.
#include "core/engine/describedmodel.h"
#include "core/io/files.h"
#include "core/model/descriptionfile.h"
#include "tests/core/engine/testengine.h"
#include "tests/core/failures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <memory>

using namespace camscope;

class TestDescribing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anotherPreprocessingGivesTheMapsOfASidecar_data();
    void anotherPreprocessingGivesTheMapsOfASidecar();
    void goingBackReadsTheFileAnew();
    void aSizeThatTheModelRefusesChangesNothing();
    void aTriedPreprocessingLeavesNoTrace();
    void anotherLayerOfTheDescriptionIsSuggested();
    void labelsComeFromAFile();
    void labelsThatDoNotFitAreRefusedWithBothNumbers();
    void warningsFollowTheDescription();
    void aModelThatNeedsItsSizeOpensWithADescription();

private:
    /// A copy of a test model in a folder of its own, where a sidecar can be put beside it.
    std::string copied(const QString& name) const
    {
        const QString path = m_folder->filePath(name);
        QFile::copy(QString::fromStdString(testModel(name)), path);
        return path.toStdString();
    }
    static FloatVolume map(Engine& engine, const std::string& model, const std::string& method = "gradcam")
    {
        ExplanationSpec spec = testSpec("", method, "2");
        spec.model.path = model;
        return engine.explain(spec).finish()->raw;
    }
    std::string file(const char* name, const std::string& content) const
    {
        const std::string path = m_folder->filePath(QString::fromUtf8(name)).toStdString();
        writeFile(path, content);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDescribing::initTestCase()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/gap_linear.pt");
}

void TestDescribing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDescribing::anotherPreprocessingGivesTheMapsOfASidecar_data()
{
    QTest::addColumn<QString>("input");
    QTest::newRow("mean and deviation") << R"({"width": 32, "height": 32, "mean": [0, 0, 0], "std": [1, 1, 1]})";
    QTest::newRow("order") << R"({"width": 32, "height": 32, "channels": "BGR", "resize": "stretch"})";
    QTest::newRow("crop") << R"({"width": 32, "height": 32, "crop_resize": 60})";
    QTest::newRow("size") << R"({"width": 48, "height": 40, "resize": "letterbox"})";
}

void TestDescribing::anotherPreprocessingGivesTheMapsOfASidecar()
{
    QFETCH(const QString, input);
    const std::string text = R"({"input": )" + input.toStdString() + "}";
    const std::string model = copied("gap_linear.pt");
    Engine engine;
    const FloatVolume before = map(engine, model);
    const FloatVolume saliencyBefore = map(engine, model, "saliency");
    const ModelInfoPointer described = engine.describeModel(model, parseDescription(text, "here"));
    QCOMPARE(described->descriptionSource, DescriptionSource::Given);
    QCOMPARE(engine.openModel(model), described);
    const FloatVolume after = map(engine, model);
    QVERIFY(after != before);

    writeDescription(sidecarToWrite(model), parseDescription(text, "here"));
    Engine other;
    QCOMPARE(other.openModel(model)->inputShape, described->inputShape);
    QCOMPARE(map(other, model), after);
    QCOMPARE(map(other, model, "saliency"), map(engine, model, "saliency"));

    // And back: what was computed before is what comes.
    std::filesystem::remove(toPath(sidecarToWrite(model)));
    const ModelInfoPointer back = engine.describeModel(model, std::nullopt);
    QCOMPARE(back->descriptionSource, DescriptionSource::Embedded);
    QCOMPARE(map(engine, model), before);
    QCOMPARE(map(engine, model, "saliency"), saliencyBefore);
}

void TestDescribing::goingBackReadsTheFileAnew()
{
    const std::string model = copied("gap_linear.pt");
    Engine engine;
    ModelDescription description = engine.openModel(model)->description;
    description.input.mean = {0.1, 0.2, 0.3};
    engine.describeModel(model, description);
    writeDescription(sidecarToWrite(model), description);
    const ModelInfoPointer back = engine.describeModel(model, std::nullopt);
    QCOMPARE(back->descriptionSource, DescriptionSource::Sidecar);
    QCOMPARE(back->description, description);
}

void TestDescribing::aSizeThatTheModelRefusesChangesNothing()
{
    const std::string model = copied("fixed_size_described.pt");
    Engine engine;
    const ModelInfoPointer before = engine.openModel(model);
    const FloatVolume mapBefore = map(engine, model);
    ModelDescription description = before->description;
    description.input.width = 64;
    const QString sentence = complaint([&] { engine.describeModel(model, description); });
    QVERIFY2(sentence.contains("does not run on an input of 1×3×32×64; it expects 1×3×32×32"), qPrintable(sentence));
    QCOMPARE(engine.openModel(model), before);
    QCOMPARE(map(engine, model), mapBefore);
}

void TestDescribing::aTriedPreprocessingLeavesNoTrace()
{
    const std::string model = copied("gap_linear.pt");
    const PictureReference picture = PictureReference::file(testPicture("upright.png"));
    Engine engine;
    const ModelInfoPointer before = engine.openModel(model);
    const PredictionPointer own = engine.predict(model, picture);
    InputDescription way = before->description.input;
    way.mean = {3, -2, 1};
    const PredictionPointer tried = engine.predict(model, picture, "", way);
    QVERIFY(tried->logits != own->logits);
    QCOMPARE(engine.openModel(model), before);
    QCOMPARE(engine.predict(model, picture)->logits, own->logits);
    way.width = 64;
    QVERIFY(!engine.predict(model, picture, "", way)->logits.empty());
    way.channels = "GRAY";
    way.mean = way.std = {1};
    QVERIFY(complaint([&] { engine.predict(model, picture, "", way); }).contains("takes 3 channels"));
    QCOMPARE(engine.predict(model, picture)->logits, own->logits);

    ModelDescription description = before->description;
    description.input.mean = {3, -2, 1};
    engine.describeModel(model, description);
    QCOMPARE(engine.predict(model, picture)->logits, tried->logits);
}

void TestDescribing::anotherLayerOfTheDescriptionIsSuggested()
{
    const std::string model = copied("gap_linear.pt");
    Engine engine;
    const ModelInfoPointer before = engine.openModel(model);
    ModelDescription description = before->description;
    for (const LayerInfo& layer : before->layers) {
        if (layer.explainable() && layer.aliasOf.empty() && layer.name != before->suggestedLayer)
            description.layer = layer.name;
    }
    QVERIFY(!description.layer.empty());
    QCOMPARE(engine.describeModel(model, description)->suggestedLayer, description.layer);
    QCOMPARE(engine.describeModel(model, std::nullopt)->suggestedLayer, before->suggestedLayer);
}

void TestDescribing::labelsComeFromAFile()
{
    const std::string model = copied("no_description.pt");
    Engine engine;
    QVERIFY(!engine.openModel(model)->hasLabels());
    const ModelInfoPointer labelled = engine.useLabels(model, file("names.csv", "4,e\n0,a\n1,b\n3,d\n2,c\n"));
    QCOMPARE(labelled->description.labels, (std::vector<std::string>{"a", "b", "c", "d", "e"}));
    QCOMPARE(labelled->label(4), std::string("e"));
    QCOMPARE(labelled->descriptionSource, DescriptionSource::Default); // nothing is known of the input yet
    ExplanationSpec spec = testSpec("", "gradcam", "label:d");
    spec.model.path = model;
    QCOMPARE(engine.explain(spec).finish()->target.title, std::string("d"));
}

void TestDescribing::labelsThatDoNotFitAreRefusedWithBothNumbers()
{
    Engine engine;
    const std::string three = file("three.txt", "a\nb\nc\n");
    const std::string model = testModel("gap_linear.pt");
    const QString sentence = complaint([&] { engine.useLabels(model, three); });
    QVERIFY2(sentence.contains("three.txt holds 3 labels, but the model answers with 5 classes; give"),
        qPrintable(sentence));
    QCOMPARE(engine.openModel(model)->label(0), std::string("cat"));
    // A yes-or-no model takes the label of "yes" alone, or both.
    const std::string score = testModel("scalar_output.pt");
    QCOMPARE(engine.useLabels(score, file("one.txt", "tumour\n"))->label(1), std::string("tumour"));
    QCOMPARE(engine.useLabels(score, file("two.txt", "healthy\ntumour\n"))->label(0), std::string("healthy"));
    QVERIFY(complaint([&] { engine.useLabels(score, three); }).contains("3 labels"));
    const std::string boxes = testModel("boxes.pt");
    QVERIFY(complaint([&] { engine.useLabels(boxes, three); }).contains("does not answer with classes"));
}

void TestDescribing::warningsFollowTheDescription()
{
    const std::string model = copied("no_description.pt");
    Engine engine;
    const ModelInfoPointer before = engine.openModel(model);
    const auto says = [](const ModelInfo& info, const char* words) {
        return std::any_of(info.warnings.begin(), info.warnings.end(),
            [&](const Message& warning) { return warning.text().find(words) != std::string::npos; });
    };
    QVERIFY(says(*before, "ImageNet's preprocessing is assumed"));
    ModelDescription description = before->description;
    description.labels = {"a", "b"};
    const ModelInfoPointer after = engine.describeModel(model, description);
    QVERIFY(!says(*after, "ImageNet's preprocessing is assumed"));
    QVERIFY(says(*after, "2 labels for 5 classes"));
    const ModelInfoPointer back = engine.describeModel(model, std::nullopt);
    QCOMPARE(back->warnings.size(), before->warnings.size());
    QVERIFY(says(*back, "ImageNet's preprocessing is assumed"));
}

void TestDescribing::aModelThatNeedsItsSizeOpensWithADescription()
{
    const std::string model = copied("fixed_size.pt");
    Engine engine;
    QVERIFY(!complaint([&] { engine.openModel(model); }).isEmpty());
    const std::string description
        = file("about.json", R"({"schema": 1, "input": {"width": 32, "height": 32}, "labels": ["a"]})");
    const std::string labels = file("names.txt", "a\nb\nc\nd\ne\n");
    const ModelInfoPointer info = openModel(engine, {model, description, labels});
    QCOMPARE(info->inputShape, (std::vector<std::int64_t>{1, 3, 32, 32}));
    QCOMPARE(info->label(4), std::string("e"));
}

QTEST_GUILESS_MAIN(TestDescribing)
#include "tst_describing.moc"
