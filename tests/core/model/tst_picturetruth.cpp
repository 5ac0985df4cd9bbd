// SPDX-License-Identifier: Apache-2.0
#include "core/model/picturetruth.h"

#include <QElapsedTimer>
#include <QTest>

using namespace camscope;

namespace {

const std::vector<std::string> labels{"tabby, tabby cat", "tiger cat", "crane", "crane", "n02088364 beagle",
    "soft-coated wheaten terrier", "7", "Felis, tiger"};

ClassNames names()
{
    return ClassNames(labels, int(labels.size()));
}

AnnotationsPointer annotations(const std::string& file, const std::vector<std::string>& things)
{
    AnnotatedPicture picture{file, 0, 0, {}};
    for (std::size_t i = 0; i < things.size(); ++i)
        picture.objects.push_back({int(i), {1, 2, 3, 4}});
    return std::make_shared<const Annotations>("truth.json", things, std::vector{picture});
}

} // namespace

class TestPictureTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStandForClasses_data();
    void namesStandForClasses();
    void aClassIndexNeedsNoLabels();
    void theFolderTellsTheClass();
    void annotationsBeatTheFolderAndTheLastFileTheOthers();
    void aSceneKnowsItself();
    void verdictsNeedATruthThatIsAClass();
    void manyThingsInAPictureAreGatheredAtOnce();
};

void TestPictureTruth::namesStandForClasses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::vector<int>>("classes");
    QTest::newRow("whole label") << "tiger cat" << std::vector{1};
    QTest::newRow("underscores and capitals") << "Tiger_Cat" << std::vector{1};
    QTest::newRow("hyphens") << "soft coated-wheaten_terrier" << std::vector{5};
    QTest::newRow("all synonyms") << "tabby, tabby cat" << std::vector{0};
    QTest::newRow("a synonym") << "tabby cat" << std::vector{0};
    QTest::newRow("a whole label before a synonym") << "tiger" << std::vector{7};
    QTest::newRow("two classes of one name") << "crane" << std::vector{2, 3};
    QTest::newRow("WordNet number in the label") << "n02088364" << std::vector{4};
    QTest::newRow("name behind the WordNet number") << "beagle" << std::vector{4};
    QTest::newRow("WordNet number that no label has") << "n02123159" << std::vector<int>{};
    QTest::newRow("a label that is a number") << "7" << std::vector{6};
    QTest::newRow("index") << "3" << std::vector{3};
    QTest::newRow("index with zeros") << "003" << std::vector{3};
    QTest::newRow("index of no class") << "8" << std::vector<int>{};
    QTest::newRow("something that resembles one") << "tiger cats" << std::vector<int>{};
    QTest::newRow("part of a word") << "cat" << std::vector<int>{};
    QTest::newRow("nothing") << "" << std::vector<int>{};
}

void TestPictureTruth::namesStandForClasses()
{
    QFETCH(QString, name);
    QTEST(names().find(name.toStdString()), "classes");
}

void TestPictureTruth::aClassIndexNeedsNoLabels()
{
    QCOMPARE(ClassNames({}, 10).find("9"), std::vector{9});
    QVERIFY(ClassNames({}, 10).find("10").empty());
    QVERIFY(isNameOf("Tabby_Cat", labels[0]));
    QVERIFY(!isNameOf("cat", labels[0]));
}

void TestPictureTruth::theFolderTellsTheClass()
{
    TruthFinder finder(names(), {});
    const PictureTruth truth = finder.of(PictureReference::file("/data/val/Tiger_Cat/1.png"));
    QCOMPARE(truth.source, PictureTruth::Source::Folder);
    QCOMPARE(truth.names, std::vector<std::string>{"Tiger_Cat"});
    QCOMPARE(truth.classes, std::vector{1});
    QVERIFY(finder.of(PictureReference::file("/data/holiday/1.png")) == PictureTruth());
    QVERIFY(finder.of(PictureReference::file("1.png")) == PictureTruth());
}

void TestPictureTruth::annotationsBeatTheFolderAndTheLastFileTheOthers()
{
    const auto picture = PictureReference::file("/data/crane/1.png");
    TruthFinder finder(
        names(), {annotations("1.png", {"tiger cat"}), annotations("1.png", {"beagle", "tabby", "tabby"})});
    const PictureTruth truth = finder.of(picture);
    QCOMPARE(truth.source, PictureTruth::Source::Annotations);
    QCOMPARE(truth.names, (std::vector<std::string>{"beagle", "tabby"}));
    QCOMPARE(truth.classes, (std::vector{0, 4}));
    QCOMPARE(finder.of(PictureReference::file("/data/crane/2.png")).source, PictureTruth::Source::Folder);
    // A name that is no class of the model is still what is known.
    TruthFinder foreign(names(), {annotations("1.png", {"giraffe"})});
    QCOMPARE(foreign.of(picture).names, std::vector<std::string>{"giraffe"});
    QVERIFY(foreign.of(picture).classes.empty());
    QCOMPARE(
        annotatedObjects({annotations("1.png", {"giraffe"})}, "1.png", 10, 10).front().name, std::string("giraffe"));
}

void TestPictureTruth::aSceneKnowsItself()
{
    TruthFinder finder(ClassNames({"bird", "boat", "cat"}, 3), {});
    const PictureTruth truth = finder.of(PictureReference::parse("scene:4,classes=cat+boat"));
    QCOMPARE(truth.source, PictureTruth::Source::Scene);
    QCOMPARE(truth.classes, (std::vector{1, 2}));
    QCOMPARE(finder.of(PictureReference::parse("scene:4")).source, PictureTruth::Source::Unknown);
}

void TestPictureTruth::verdictsNeedATruthThatIsAClass()
{
    const PictureTruth truth{PictureTruth::Source::Folder, {"crane"}, {2, 3}};
    QCOMPARE(verdictOn(3, truth), Verdict::Right);
    QCOMPARE(verdictOn(1, truth), Verdict::Wrong);
    QCOMPARE(verdictOn(-1, truth), Verdict::Unknown);
    QCOMPARE(verdictOn(1, {PictureTruth::Source::Annotations, {"giraffe"}, {}}), Verdict::Unknown);
}

void TestPictureTruth::manyThingsInAPictureAreGatheredAtOnce()
{
    std::vector<std::string> things;
    for (int i = 0; i < 60000; ++i)
        things.push_back("a thing in the picture " + std::to_string(100000 + i));
    TruthFinder finder(names(), {});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(finder.of(PictureTruth::Source::Scene, things).names, things);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed()))); // comparing each with all: 10 s
}

QTEST_GUILESS_MAIN(TestPictureTruth)
#include "tst_picturetruth.moc"
