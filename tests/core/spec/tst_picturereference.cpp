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
};

void TestPictureReference::jsonKeepsEveryKind_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("file") << R"({"file":"photos/猫 和 狗.png"})";
    QTest::newRow("file with hash") << R"({"file":"cat.png","sha256":"00ff"})";
    QTest::newRow("tensor") << R"({"sha256":"00ff","tensor":"x.npy"})";
    QTest::newRow("scene") << R"({"scene":"default","seed":18446744073709551615})";
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
    PictureReference scene;
    scene.kind = PictureReference::Kind::Scene;
    scene.seed = 12;
    QCOMPARE(scene.stem(), std::string("scene-12"));
}

void TestPictureReference::aReferenceWithoutSourceIsRefused()
{
    const Failure failure = failureOf([] { nlohmann::json::parse(R"({"seed": 3})").get<PictureReference>(); });
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY(QString::fromStdString(failure.message.text()).contains("\"file\""));
}

QTEST_GUILESS_MAIN(TestPictureReference)
#include "tst_picturereference.moc"
