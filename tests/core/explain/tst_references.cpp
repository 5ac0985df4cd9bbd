// SPDX-License-Identifier: Apache-2.0
#include "tests/core/explain/comparison.h"
#include "tests/core/explain/referencemaps.h"
#include "tests/referencefiles.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace camscope;

/// Maps made by other programs' own code.
class TestReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingInTheFolderIsLeftOut();
    void theMapAgreesWithTheReference_data();
    void theMapAgreesWithTheReference();
    void logitsAgreeWithTheReference_data();
    void logitsAgreeWithTheReference();
    void aPictureGivesTheSameMapAsItsTensor();
    void aDeadSignalIsFollowedUnderTheMethodsRule();
};

void TestReferences::nothingInTheFolderIsLeftOut()
{
    CAMSCOPE_REQUIRE_REFERENCE("maps/manifest.json");
    QSet<QString> compared{"manifest.json"};
    for (const Reference& reference : references()) {
        // What disagreement() reads: of maps on a layer the raw map always, of maps on the input the one there is.
        QCOMPARE(reference.raw.empty(), reference.layer.empty());
        QVERIFY(!reference.raw.empty() || !reference.map.empty());
        for (const std::string& file : {reference.raw, reference.map, reference.image + ".input.npy",
                 reference.image + ".logits.npy"}) // logitsAgreeWithTheReference
            compared.insert(QString::fromStdString(file));
    }
    compared.remove({});
    const QStringList files = QDir(referenceFile("maps")).entryList(QDir::Files);
    QVERIFY(files.size() > 100);
    const QSet<QString> left = QSet<QString>(files.begin(), files.end()) - compared;
    QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.begin(), left.end()).join(' ')));
}

void TestReferences::theMapAgreesWithTheReference_data()
{
    CAMSCOPE_REQUIRE_REFERENCE("maps/manifest.json");
    QTest::addColumn<Reference>("reference");
    for (const Reference& reference : references())
        QTest::newRow(reference.name) << reference;
}

void TestReferences::theMapAgreesWithTheReference()
{
    QFETCH(const Reference, reference);
    Engine engine(EngineSettings{"cpu", 1});
    const QString complaint = disagreement(*explainReference(engine, reference), reference);
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

void TestReferences::aDeadSignalIsFollowedUnderTheMethodsRule()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    const Reference reference{{}, "models/squeezenet1_0_imagenet.pt", "both", "282", {}, "deconvnet", {}, {}};
    Engine engine;
    const ExplanationPointer explanation = explainReference(engine, reference);
    QString said;
    for (const Warning& warning : explanation->warnings)
        said += warning.code == "signal_dies" ? QString::fromStdString(warning.message.text()) : QString();
    QVERIFY2(said.contains("features.9.squeeze_activation"), qPrintable(said));
}

void TestReferences::logitsAgreeWithTheReference_data()
{
    CAMSCOPE_REQUIRE_REFERENCE("maps/manifest.json");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("image");
    QSet<QString> seen;
    for (const Reference& reference : references()) {
        const QString model = QString::fromStdString(reference.model);
        if (!seen.contains(model))
            QTest::newRow(qPrintable(model)) << model << QString::fromStdString(reference.image);
        seen.insert(model);
    }
}

void TestReferences::logitsAgreeWithTheReference()
{
    QFETCH(const QString, model);
    QFETCH(const QString, image);
    CAMSCOPE_REQUIRE_REFERENCE(model);
    Engine engine;
    const auto input = PictureReference::tensor(referenceFile("maps/" + image + ".input.npy").toStdString());
    const PredictionPointer prediction = engine.predict(referenceFile(model).toStdString(), input);
    const std::vector<float> expected = referenceValues(image.toStdString() + ".logits.npy");
    QCOMPARE(prediction->logits.size(), expected.size());
    QVERIFY(deviation(prediction->logits, expected) <= 1e-4);
}

void TestReferences::aPictureGivesTheSameMapAsItsTensor()
{
    CAMSCOPE_REQUIRE_REFERENCE("images/both.png");
    Engine engine;
    ExplanationSpec spec;
    spec.model.path = referenceFile("models/squeezenet1_0_imagenet.pt").toStdString();
    spec.layers = {"features.12"};
    spec.target = TargetSpec::ofClass(282);
    spec.picture = PictureReference::file(referenceFile("images/both.png").toStdString());
    const ExplanationPointer fromPicture = engine.explain(spec).finish();
    spec.picture = PictureReference::tensor(referenceFile("maps/both.input.npy").toStdString());
    const ExplanationPointer fromTensor = engine.explain(spec).finish();
    QVERIFY(fromPicture->raw == fromTensor->raw);
    QVERIFY(largestMagnitude(fromTensor->raw.values) > 0);
}

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_references.moc"
