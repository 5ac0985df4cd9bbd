// SPDX-License-Identifier: Apache-2.0
#include "core/spec/picturereference.h"
#include "tests/core/failures.h"

#include <QTest>

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
    QCOMPARE(PictureReference::parse("scene:12,classes=cat+boat,mark=on").stem(),
        std::string("scene-12-cat-boat-marked"));
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

void TestPictureReference::aSceneThatDoesNotParseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("no seed") << "scene:" << "\"\"";
    QTest::newRow("seed is a word") << "scene:cat" << "\"cat\"";
    QTest::newRow("negative seed") << "scene:-1" << "\"-1\"";
    QTest::newRow("too many objects") << "scene:1,objects=4" << "\"objects=4\"";
    QTest::newRow("no value") << "scene:1,mark" << "\"mark\"";
    QTest::newRow("unknown part") << "scene:1,colour=red" << "\"colour=red\"";
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
