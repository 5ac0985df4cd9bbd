// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cliprogram.h"
#include "tests/jsonschema.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace camscope;
using test::CliResult;
using test::runCli;

namespace {

QJsonObject annotationsIn(const QString& folder)
{
    QFile file(folder + "/annotations.json");
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString className(const QJsonObject& truth, const QJsonValue& annotation)
{
    return truth["categories"].toArray().at(annotation["category_id"].toInt())["name"].toString();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliScenes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenesComeWithTheirTruth();
    void theSameCallWritesTheSameFiles();
    void onlyTheClassesAskedForAreDrawn();
    void marksFollowTheRule_data();
    void marksFollowTheRule();
    void aSceneIsNamedByItsText();
    void anErasedSceneIsExplainedAndRecorded();
    void wrongRequestsAreRefused_data();
    void wrongRequestsAreRefused();

private:
    QString fresh() { return m_folder.filePath(QString::number(++m_count)); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestCliScenes::scenesComeWithTheirTruth()
{
    const QString folder = fresh();
    const CliResult result
        = runCli({"scenes", "--count", "6", "--seed", "40", "--objects", "2", "--size", "120", "--out", folder});
    QVERIFY2(result.exitCode == 0, result.text());
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("annotations", contentOf(folder + "/annotations.json"));
    const QJsonObject truth = annotationsIn(folder);
    QCOMPARE(truth["images"].toArray().size(), 6);
    QCOMPARE(truth["annotations"].toArray().size(), 12);
    QVERIFY(truth["categories"].toArray().size() >= 12);
    QSet<int> images;
    for (const QJsonValue& image : truth["images"].toArray()) {
        images.insert(image["id"].toInt());
        const QImage picture(folder + "/images/" + image["file_name"].toString());
        QCOMPARE(picture.size(), QSize(120, 120));
        QVERIFY(!image.toObject().contains("mark"));
    }
    QCOMPARE(images, (QSet<int>{40, 41, 42, 43, 44, 45}));
    for (const QJsonValue& annotation : truth["annotations"].toArray()) {
        QVERIFY(images.contains(annotation["image_id"].toInt()));
        const QString name
            = QStringLiteral("%1_%2.png").arg(annotation["image_id"].toInt()).arg(annotation["id"].toInt());
        const QImage mask(folder + "/masks/" + name);
        QCOMPARE(mask.size(), QSize(120, 120));
        QCOMPARE(mask.format(), QImage::Format_Grayscale8);
        QRect box;
        int area = 0;
        for (int y = 0; y < mask.height(); ++y) {
            for (int x = 0; x < mask.width(); ++x) {
                const int value = qGray(mask.pixel(x, y));
                QVERIFY(value == 0 || value == 255);
                if (value == 255) {
                    box = box.united(QRect(x, y, 1, 1));
                    ++area;
                }
            }
        }
        const QJsonArray given = annotation["bbox"].toArray();
        QCOMPARE(QRect(given[0].toInt(), given[1].toInt(), given[2].toInt(), given[3].toInt()), box);
        QCOMPARE(annotation["area"].toInt(), area);
    }
}

void TestCliScenes::theSameCallWritesTheSameFiles()
{
    const QString first = fresh();
    const QString second = fresh();
    for (const QString& folder : {first, second})
        QCOMPARE(runCli({"scenes", "--count", "2", "--seed", "7", "--size", "96", "--out", folder}).exitCode, 0);
    for (const char* folder : {"images", "masks"}) {
        const QStringList names = QDir(first + '/' + folder).entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        QCOMPARE(QDir(second + '/' + folder).entryList(QDir::Files), names);
        for (const QString& name : names)
            QCOMPARE(contentOf(first + '/' + folder + '/' + name), contentOf(second + '/' + folder + '/' + name));
    }
    QCOMPARE(contentOf(first + "/annotations.json"), contentOf(second + "/annotations.json"));
}

void TestCliScenes::onlyTheClassesAskedForAreDrawn()
{
    const QString folder = fresh();
    const CliResult result = runCli({"scenes", "--count", "12", "--seed", "1", "--classes", "cat,boat,tree", "--size",
        "64", "--no-masks", "--out", folder});
    QVERIFY2(result.exitCode == 0, result.text());
    QVERIFY(!QDir(folder + "/masks").exists());
    const QJsonObject truth = annotationsIn(folder);
    QSet<QString> drawn;
    for (const QJsonValue& annotation : truth["annotations"].toArray())
        drawn.insert(className(truth, annotation));
    QCOMPARE(drawn, (QSet<QString>{"cat", "boat", "tree"}));
}

void TestCliScenes::marksFollowTheRule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("onBoats");
    QTest::addColumn<bool>("onOthers");
    QTest::newRow("never") << "never" << false << false;
    QTest::newRow("always") << "always" << true << true;
    QTest::newRow("boat") << "boat" << true << false;
    QTest::newRow("not:boat") << "not:boat" << false << true;
}

void TestCliScenes::marksFollowTheRule()
{
    QFETCH(QString, rule);
    QFETCH(bool, onBoats);
    QFETCH(bool, onOthers);
    const QString folder = fresh();
    const CliResult result = runCli({"scenes", "--count", "10", "--seed", "3", "--classes", "boat,cat", "--objects",
        "1", "--mark", rule, "--size", "64", "--no-masks", "--out", folder});
    QVERIFY2(result.exitCode == 0, result.text());
    const QJsonObject truth = annotationsIn(folder);
    QSet<QString> seen;
    for (int i = 0; i < 10; ++i) {
        const QString name = className(truth, truth["annotations"].toArray().at(i));
        seen.insert(name);
        const bool marked = truth["images"].toArray().at(i).toObject().contains("mark");
        QCOMPARE(marked, name == "boat" ? onBoats : onOthers);
    }
    QCOMPARE(seen.size(), 2);
}

/// "scene" in the annotations is the text that draws the picture again.
void TestCliScenes::aSceneIsNamedByItsText()
{
    const QString folder = fresh();
    QCOMPARE(runCli({"scenes", "--count", "1", "--seed", "9", "--classes", "cat", "--mark", "always", "--out", folder})
                 .exitCode,
        0);
    const QString text = annotationsIn(folder)["images"].toArray().at(0)["scene"].toString();
    QCOMPARE(text, QStringLiteral("scene:9,classes=cat,mark=on"));
    const QString model = QStringLiteral(CAMSCOPE_SOURCE_DIR "/resources/models/scenes.pt");
    const CliResult drawn = runCli({"predict", "--model", model, "--image", text, "--json"});
    const CliResult read = runCli({"predict", "--model", model, "--image", folder + "/images/9.png", "--json"});
    QVERIFY2(drawn.exitCode == 0, drawn.text());
    const auto classes
        = [](const CliResult& result) { return QJsonDocument::fromJson(result.output).object()["classes"].toArray(); };
    QVERIFY(!classes(drawn).isEmpty());
    QCOMPARE(classes(drawn), classes(read));
}

void TestCliScenes::anErasedSceneIsExplainedAndRecorded()
{
    const QString folder = fresh();
    const QString model = QStringLiteral(CAMSCOPE_SOURCE_DIR "/resources/models/scenes.pt");
    const QString erased = QStringLiteral("erased:seed3/noise60@205,190+205,300:scene:42,classes=cat+boat");
    const CliResult result = runCli({"explain", "--model", model, "--image", "scene:42,classes=cat+boat", "--image",
        erased, "--target", "cat", "--out", folder});
    QVERIFY2(result.exitCode == 0, result.text());
    const QByteArray manifest = contentOf(folder + "/manifest.json");
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("manifest", manifest);
    const QJsonArray explanations = QJsonDocument::fromJson(manifest).object()["explanations"].toArray();
    QCOMPARE(explanations.size(), 2);
    const QJsonObject before = explanations[0].toObject();
    const QJsonObject after = explanations[1].toObject();
    QVERIFY(after["probability"].toDouble() < before["probability"].toDouble() / 2);
    const QJsonObject picture = after["spec"].toObject()["picture"].toObject();
    QCOMPARE(picture["sha256"], before["spec"].toObject()["picture"].toObject()["sha256"]);
    QCOMPARE(picture["erased"].toObject()["seed"].toInt(), 3);
    QVERIFY(after["files"].toObject()["overlay"].toString().startsWith("scene-42-cat-boat-erased."));
    const CliResult refused = runCli({"predict", "--model", model, "--image", "erased:red3@1,1:x.png"});
    QCOMPARE(refused.exitCode, 2);
}

void TestCliScenes::wrongRequestsAreRefused_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown class") << QStringList{"--classes", "cat,bota"} << "did you mean boat";
    QTest::newRow("unknown background") << QStringList{"--background", "moon"} << "\"moon\"";
    QTest::newRow("unknown class of the stamp") << QStringList{"--mark", "not:ship"} << "\"ship\"";
    QTest::newRow("more objects than classes") << QStringList{"--classes", "cat", "--objects", "2"} << "1 classes";
    QTest::newRow("too many objects") << QStringList{"--objects", "9"} << "9";
    QTest::newRow("no scenes") << QStringList{"--count", "0"} << "0";
    QTest::newRow("negative seed") << QStringList{"--seed", "-4"} << "-4";
    QTest::newRow("size") << QStringList{"--size", "5"} << "5 pixels";
}

void TestCliScenes::wrongRequestsAreRefused()
{
    QFETCH(QStringList, more);
    QFETCH(QString, says);
    QStringList arguments{"scenes", "--out", fresh()};
    if (!more.contains("--count"))
        arguments << "--count"
                  << "1";
    const CliResult result = runCli(arguments + more);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(says.toUtf8()), result.text());
    QCOMPARE(result.errors.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCliScenes)
#include "tst_cliscenes.moc"
