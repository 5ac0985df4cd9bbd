// SPDX-License-Identifier: Apache-2.0
// What the user says about a model on the command line: labels and a description.
#include "core/io/files.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/jsonschema.h"
#include "tests/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace camscope;
using test::CliResult;
using test::runCli;

class TestCliModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void labelsOfAFileNameTheClasses_data();
    void labelsOfAFileNameTheClasses();
    void targetsAreFoundByLabelsOfAFile();
    void labelsThatDoNotFitAreBadInput();
    void aDescriptionOpensAModelThatNeedsOne();
    void theManifestRecordsThePreprocessing();

private:
    QString written(const char* name, const QByteArray& content) const
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        writeFile(path.toStdString(), content.toStdString());
        return path;
    }
    static QString model(const char* name) { return testDataFile(QStringLiteral("bad/") + QString::fromUtf8(name)); }

    QTemporaryDir m_folder;
    QString m_picture;
};

void TestCliModels::initTestCase()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/fixed_size.pt");
    m_picture = testDataFile("bad/pictures/upright.png");
}

void TestCliModels::labelsOfAFileNameTheClasses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("names.txt") << QByteArray("n0\nn1\nn2\nn3\nn4\n");
    QTest::newRow("CSV") << QByteArray("names.csv") << QByteArray("label,id\nn4,4\nn0,0\nn1,1\nn2,2\nn3,3\n");
    QTest::newRow("JSON") << QByteArray("names.json") << QByteArray(R"({"labels": ["n0", "n1", "n2", "n3", "n4"]})");
}

void TestCliModels::labelsOfAFileNameTheClasses()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, content);
    const CliResult result = runCli({"predict", "--model", model("no_description.pt"), "--image", m_picture, "--labels",
        written(name.constData(), content), "--json"});
    QVERIFY2(result.exitCode == 0, result.text());
    const QJsonArray classes = QJsonDocument::fromJson(result.output).object()["classes"].toArray();
    QCOMPARE(classes.size(), 5);
    for (const QJsonValue& entry : classes)
        QCOMPARE(entry["label"].toString(), QStringLiteral("n%1").arg(entry["index"].toInt()));
}

void TestCliModels::targetsAreFoundByLabelsOfAFile()
{
    const QString out = m_folder.filePath("maps");
    const CliResult result = runCli({"explain", "--model", model("gap_linear.pt"), "--image", m_picture, "--labels",
        written("own.txt", "a\nb\nc\nthe fourth\ne\n"), "--target", "the fourth", "--out", out});
    QVERIFY2(result.exitCode == 0, result.text());
    QVERIFY(QFileInfo::exists(out + "/manifest.json"));
}

void TestCliModels::labelsThatDoNotFitAreBadInput()
{
    const CliResult result
        = runCli({"inspect", "--model", model("gap_linear.pt"), "--labels", written("three.txt", "a\nb\nc\n")});
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("3 labels, but the model answers with 5 classes"), result.text());
}

void TestCliModels::aDescriptionOpensAModelThatNeedsOne()
{
    QCOMPARE(runCli({"inspect", "--model", model("fixed_size.pt")}).exitCode, 3);
    const QString description = written("elsewhere.json", R"({"schema": 1, "input": {"width": 32, "height": 32}})");
    const CliResult result
        = runCli({"inspect", "--model", model("fixed_size.pt"), "--description", description, "--json"});
    QVERIFY2(result.exitCode == 0, result.text());
    CAMSCOPE_VERIFY_SCHEMA("inspect", result.output);
    QCOMPARE(QJsonDocument::fromJson(result.output)["description_source"].toString(), QStringLiteral("given"));
}

void TestCliModels::theManifestRecordsThePreprocessing()
{
    const QString out = m_folder.filePath("described");
    const QString description
        = written("red.json", R"({"input": {"width": 32, "height": 32, "mean": [0.1, 0.2, 0.3]}})");
    const CliResult result = runCli({"explain", "--model", model("gap_linear.pt"), "--image", m_picture,
        "--description", description, "--out", out});
    QVERIFY2(result.exitCode == 0, result.text());
    QFile file(out + "/manifest.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CAMSCOPE_VERIFY_SCHEMA("manifest", text);
    const QJsonObject recorded = QJsonDocument::fromJson(text)["model"].toObject();
    QCOMPARE(recorded["description_source"].toString(), QStringLiteral("given"));
    QCOMPARE(recorded["input"]["mean"].toArray(), (QJsonArray{0.1, 0.2, 0.3}));
}

QTEST_GUILESS_MAIN(TestCliModels)
#include "tst_climodels.moc"
