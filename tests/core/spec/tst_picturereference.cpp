// SPDX-License-Identifier: Apache-2.0
#include "core/spec/picturereference.h"
#include "tests/core/failures.h"

#include <QTest>

#include <limits>
#include <nlohmann/json.hpp>

using namespace camscope;

class TestPictureReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonKeepsEveryKind_data();
    void jsonKeepsEveryKind();
    void theStemNamesThePicture();
    void aReferenceWithoutSourceIsRefused();
    void textNamesFilesArraysAndScenes_data();
    void textNamesFilesArraysAndScenes();
    void strokesStandBeforeAnyPath_data();
    void strokesStandBeforeAnyPath();
    void strokesThatDoNotParseAreRefused_data();
    void strokesThatDoNotParseAreRefused();
    void aSceneThatDoesNotParseIsRefused_data();
    void aSceneThatDoesNotParseIsRefused();
};

void TestPictureReference::jsonKeepsEveryKind_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("file") << R"({"file":"photos/猫 和 狗.png"})";
    QTest::newRow("file with hash") << R"({"file":"cat.png","sha256":"00ff"})";
    QTest::newRow("tensor") << R"({"sha256":"00ff","tensor":"x.npy"})";
    QTest::newRow("scene") << R"({"scene":{},"seed":18446744073709551615})";
    QTest::newRow("erased")
        << R"({"erased":{"seed":7,"strokes":[{"fill":"noise","points":[[1.5,-2.0]],"radius":0.5}]},"file":"cat.png"})";
    QTest::newRow("erased scene")
        << R"({"erased":{"strokes":[{"fill":"grey","points":[[1.0,2.0],[3.0,4.0]],"radius":12.0}]},"scene":{},"seed":3})";
    QTest::newRow("scene with objects")
        << R"({"scene":{"background":"sea","classes":["cat","boat"],"mark":true},"seed":7,"sha256":"00ff"})";
}

void TestPictureReference::jsonKeepsEveryKind()
{
    QFETCH(QString, json);
    const auto reference = nlohmann::json::parse(json.toStdString()).get<PictureReference>();
    QCOMPARE(QString::fromStdString(nlohmann::json(reference).dump()), json);
    QCOMPARE(nlohmann::json(reference).get<PictureReference>(), reference);
}

void TestPictureReference::theStemNamesThePicture()
{
    QCOMPARE(PictureReference::file("a/b.c/猫 和 狗.tar.png").stem(), std::string("猫 和 狗.tar"));
    QCOMPARE(PictureReference::tensor("x.npy").stem(), std::string("x"));
    QCOMPARE(PictureReference::parse("scene:12").stem(), std::string("scene-12"));
    QCOMPARE(
        PictureReference::parse("scene:12,classes=cat+boat,mark=on").stem(), std::string("scene-12-cat-boat-marked"));
    QCOMPARE(PictureReference::parse("erased:grey3@1,2:a/both.png").stem(), std::string("both-erased"));
}

void TestPictureReference::aReferenceWithoutSourceIsRefused()
{
    const Failure failure = failureOf([] { nlohmann::json::parse(R"({"seed": 3})").get<PictureReference>(); });
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY(QString::fromStdString(failure.message.text()).contains("\"file\""));
}

void TestPictureReference::textNamesFilesArraysAndScenes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    using Kind = PictureReference::Kind;
    QTest::newRow("file") << "photos/cat.png" << int(Kind::File);
    QTest::newRow("file whose folder is named like a scene") << "./scene:42" << int(Kind::File);
    QTest::newRow("array") << "input.npy" << int(Kind::Tensor);
    QTest::newRow("scene") << "scene:42" << int(Kind::Scene);
    QTest::newRow("empty scene") << "scene:42,objects=0" << int(Kind::Scene);
    QTest::newRow("scene with all parts") << "scene:0,classes=cat+boat,background=sea,mark=on" << int(Kind::Scene);
}

void TestPictureReference::textNamesFilesArraysAndScenes()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    const PictureReference reference = PictureReference::parse(text.toStdString());
    QCOMPARE(int(reference.kind), kind);
    QCOMPARE(QString::fromStdString(reference.text()), text);
}

void TestPictureReference::strokesStandBeforeAnyPath_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"both.png", "a b/猫:1 #2,3@4+5.png", "C:\\x.png", "erased:", "erased:grey1@1,1:x.png",
             "./scene:42", "%41?.jpg", "x.png:"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void TestPictureReference::strokesStandBeforeAnyPath()
{
    QFETCH(QString, path);
    PictureReference reference = PictureReference::file(path.toStdString());
    QCOMPARE(PictureReference::parse(reference.text()), reference);
    reference.erasure.strokes = {{EraserStroke::Fill::Blur, 12.5, {{40, 55.5}, {-60.25, 1e6}}},
        {EraserStroke::Fill::Noise, 1.0 / 3, {{0, 1e-7}}}};
    QCOMPARE(PictureReference::parse(reference.text()), reference);
    reference.erasure.seed = std::numeric_limits<std::uint64_t>::max();
    QCOMPARE(PictureReference::parse(reference.text()), reference);
    QCOMPARE(nlohmann::json::parse(nlohmann::json(reference).dump()).get<PictureReference>(), reference);
    QCOMPARE(reference.original(), PictureReference::file(path.toStdString()));
}

void TestPictureReference::strokesThatDoNotParseAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("no picture") << "erased:grey1@1,1"
                                << "names no picture";
    QTest::newRow("unknown fill") << "erased:red1@1,1:x.png"
                                  << "\"red1@1,1\"";
    QTest::newRow("no radius") << "erased:grey@1,1:x.png"
                               << "\"grey@1,1\"";
    QTest::newRow("radius of nothing") << "erased:grey0@1,1:x.png"
                                       << "\"grey0@1,1\"";
    QTest::newRow("not a number") << "erased:greynan@1,1:x.png"
                                  << "greynan";
    QTest::newRow("no point") << "erased:grey1:x.png"
                              << "\"grey1\"";
    QTest::newRow("half a point") << "erased:blur1@1,1/grey1@1:x.png"
                                  << "\"grey1@1\"";
    QTest::newRow("far away") << "erased:grey1@1,1e9:x.png"
                              << "1e9";
    QTest::newRow("over an array") << "erased:grey1@1,1:x.npy"
                                   << "x.npy is an array";
}

void TestPictureReference::strokesThatDoNotParseAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const Failure failure = failureOf([&] { PictureReference::parse(text.toStdString()); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
    QVERIFY2(QString::fromStdString(failure.message.text()).contains(named), failure.message.text().c_str());
}

void TestPictureReference::aSceneThatDoesNotParseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("no seed") << "scene:"
                             << "\"\"";
    QTest::newRow("seed is a word") << "scene:cat"
                                    << "\"cat\"";
    QTest::newRow("negative seed") << "scene:-1"
                                   << "\"-1\"";
    QTest::newRow("too many objects") << "scene:1,objects=4"
                                      << "\"objects=4\"";
    QTest::newRow("no value") << "scene:1,mark"
                              << "\"mark\"";
    QTest::newRow("unknown part") << "scene:1,colour=red"
                                  << "\"colour=red\"";
}

void TestPictureReference::aSceneThatDoesNotParseIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const Failure failure = failureOf([&] { PictureReference::parse(text.toStdString()); });
    QCOMPARE(failure.kind, ErrorKind::Usage);
    QVERIFY2(QString::fromStdString(failure.message.text()).startsWith(part), failure.message.text().c_str());
}

QTEST_GUILESS_MAIN(TestPictureReference)
#include "tst_picturereference.moc"
