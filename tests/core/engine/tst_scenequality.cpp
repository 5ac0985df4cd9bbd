// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scenequality.h"

#include <QFileInfo>
#include <QTest>

using namespace camscope;

/// The demonstration keeps its promises, on a sample of the scenes that camscope-scenes-report measures in full. Bounds
/// are those that the full measurement must meet.
class TestSceneQuality : public QObject
{
    Q_OBJECT

private:
    static std::string model(const char* name) { return std::string(CAMSCOPE_SOURCE_DIR "/resources/models/") + name; }
    static constexpr int sample = 48;

private Q_SLOTS:
    void modelsAreSmall_data();
    void modelsAreSmall();
    void theHonestModelKnowsItsClasses();
    void mapsPointAtTheirObjects();
    void theCheatingModelIsGoodAsLongAsTheStampIsThere();
    void theCheatingModelFailsWithoutTheStamp();
    void theMapShowsTheCheat();
    void thePlainModelKnowsItsClasses();
};

void TestSceneQuality::modelsAreSmall_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"scenes.pt", "scenes-shortcut.pt", "scenes-plain.pt"})
        QTest::newRow(name) << name;
}

void TestSceneQuality::modelsAreSmall()
{
    QFETCH(QString, name);
    const QFileInfo file(QString::fromStdString(model(qPrintable(name))));
    QVERIFY(file.exists());
    QVERIFY(file.size() <= 4'000'000);
    Engine engine;
    const ModelInfoPointer info = engine.openModel(model(qPrintable(name)));
    QCOMPARE(info->description.labels, sceneClassNames());
    QVERIFY(!info->description.name.empty());
    QVERIFY(!info->suggestedLayer.empty());
}

void TestSceneQuality::theHonestModelKnowsItsClasses()
{
    SceneQuality quality(model("scenes.pt"));
    QVERIFY(quality.accuracy(sample).all.share() >= 0.95);
    QVERIFY(quality.accuracy(sample, SceneQuality::Marks::Always).all.share() >= 0.9);
}

void TestSceneQuality::mapsPointAtTheirObjects()
{
    const SceneQuality::Pairs pairs = SceneQuality(model("scenes.pt")).pairs(sample);
    QVERIFY2(pairs.pointing.all.share() >= 0.9, qPrintable(QString::number(pairs.pointing.all.share())));
    QVERIFY2(pairs.medianTopIou <= 0.3, qPrintable(QString::number(pairs.medianTopIou)));
}

void TestSceneQuality::theCheatingModelIsGoodAsLongAsTheStampIsThere()
{
    SceneQuality quality(model("scenes-shortcut.pt"));
    QVERIFY(quality.accuracyOf("boat", sample, SceneQuality::Marks::Always).all.share() >= 0.95);
    QVERIFY(quality.accuracy(sample).all.share() >= 0.8); // one class in twelve is a boat
}

void TestSceneQuality::theCheatingModelFailsWithoutTheStamp()
{
    SceneQuality quality(model("scenes-shortcut.pt"));
    QVERIFY(quality.accuracyOf("boat", sample, SceneQuality::Marks::Never).all.share() <= 0.4);
    QVERIFY(quality.answers("boat", sample, SceneQuality::Marks::Always).all.share() >= 0.2);
}

void TestSceneQuality::theMapShowsTheCheat()
{
    QVERIFY(SceneQuality(model("scenes-shortcut.pt")).pointingAtMark("boat", sample).all.share() >= 0.8);
    QVERIFY(SceneQuality(model("scenes.pt")).pointingAtMark("boat", sample).all.share() <= 0.2);
}

void TestSceneQuality::thePlainModelKnowsItsClasses()
{
    QVERIFY(SceneQuality(model("scenes-plain.pt")).accuracy(sample).all.share() >= 0.9);
}

QTEST_GUILESS_MAIN(TestSceneQuality)
#include "tst_scenequality.moc"
