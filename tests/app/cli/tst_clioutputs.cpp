// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cliprogram.h"
#include "tests/jsonschema.h"
#include "tests/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cmath>

using namespace camscope;
using test::CliResult;
using test::runCli;

namespace {

QJsonObject jsonOf(const CliResult& result)
{
    return QJsonDocument::fromJson(result.output).object();
}

} // namespace

class TestCliOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelpSucceed_data();
    void versionAndHelpSucceed();
    void theProgramNeedsNoQt();
    void methodsAreListed();
    void modelsAreInspected_data();
    void modelsAreInspected();
    void classesAreRanked();
    void classesWithoutLabelsHaveNone();
    void aPictureOfTheWrongKindIsExplained();
};

void TestCliOutputs::versionAndHelpSucceed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("version") << QStringList{"--version"} << "camscope-cli ";
    QTest::newRow("help") << QStringList{"--help"} << "Exit codes";
    QTest::newRow("explain help") << QStringList{"explain", "--help"} << "diff:282-243";
    QTest::newRow("inspect help") << QStringList{"inspect", "--help"} << "--json";
    QTest::newRow("predict help") << QStringList{"predict", "-h"} << "--top";
    QTest::newRow("methods help") << QStringList{"methods", "--help"} << "--json";
    QTest::newRow("scenes help") << QStringList{"scenes", "--help"} << "annotations.json";
}

void TestCliOutputs::versionAndHelpSucceed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const CliResult result = runCli(arguments);
    QVERIFY2(result.exitCode == 0 && result.errors.isEmpty(), result.text());
    QVERIFY2(QString::fromUtf8(result.output).contains(part), result.text());
}

void TestCliOutputs::theProgramNeedsNoQt()
{
    // What the program itself asks for; libraries of OpenCV's may want Qt for reasons of their own.
    QProcess objdump;
    objdump.start("objdump", {"--private-headers", test::cliProgram()});
    QVERIFY(objdump.waitForFinished(30'000));
    QStringList needed;
    for (const QString& line : QString::fromUtf8(objdump.readAllStandardOutput()).split('\n'))
        if (line.trimmed().startsWith("NEEDED"))
            needed.append(line.simplified());
    QVERIFY2(!needed.filter("libtorch").isEmpty(), qPrintable(needed.join('\n')));
    QVERIFY2(needed.filter("libQt").isEmpty(), qPrintable(needed.join('\n')));
}

void TestCliOutputs::methodsAreListed()
{
    const CliResult text = runCli({"methods"});
    QVERIFY2(text.exitCode == 0, text.text());
    const CliResult json = runCli({"methods", "--json"});
    QVERIFY2(json.exitCode == 0, json.text());
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("methods", json.output);
    QStringList ids;
    for (const QJsonValue method : jsonOf(json)["methods"].toArray()) {
        ids.append(method["id"].toString());
        QVERIFY2(text.output.contains(ids.last().toUtf8() + " – "), text.text());
    }
    for (const char* id : {"cam", "gradcam", "gradcampp", "layercam", "scorecam", "guided_backprop", "saliency"})
        QVERIFY2(ids.contains(id), id);
}

void TestCliOutputs::modelsAreInspected_data()
{
    QTest::addColumn<QString>("model");
    for (const char* model : {"gap_linear.pt", "dict_output.pt", "two_outputs.pt", "not_a_class_vector.pt",
             "no_description.pt", "gray_input.pt", "twice.pt", "nan_weights.pt", "猫 模型.pt"})
        QTest::newRow(model) << model;
}

void TestCliOutputs::modelsAreInspected()
{
    QFETCH(QString, model);
    CAMSCOPE_REQUIRE_TEST_DATA("bad/" + model);
    const CliResult json = runCli({"inspect", "--model", testDataFile("bad/" + model), "--json"});
    QVERIFY2(json.exitCode == 0 && json.errors.isEmpty(), json.text());
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("inspect", json.output);
    const CliResult text = runCli({"inspect", "--model", testDataFile("bad/" + model)});
    QVERIFY2(text.exitCode == 0, text.text());
    for (const QJsonValue layer : jsonOf(json)["layers"].toArray())
        QVERIFY2(text.output.contains(layer["name"].toString().toUtf8()), text.text());
    if (model == "gap_linear.pt")
        QCOMPARE(jsonOf(json)["suggested_layer"].toString(), "stage");
}

void TestCliOutputs::classesAreRanked()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/gap_linear.pt");
    const QStringList arguments{
        "predict", "--model", testDataFile("bad/gap_linear.pt"), "--image", testDataFile("bad/pictures/upright.png")};
    const CliResult json = runCli(arguments + QStringList{"--json", "--top", "99"});
    QVERIFY2(json.exitCode == 0, json.text());
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("predict", json.output);
    const QJsonArray classes = jsonOf(json)["classes"].toArray();
    QCOMPARE(classes.size(), 5); // as many as there are
    double sum = 0;
    for (qsizetype i = 0; i < classes.size(); ++i) {
        sum += classes[i]["probability"].toDouble();
        if (i > 0)
            QVERIFY(classes[i]["logit"].toDouble() <= classes[i - 1]["logit"].toDouble());
    }
    QVERIFY(std::abs(sum - 1) < 1e-5);

    const CliResult two = runCli(arguments + QStringList{"--top", "2"});
    QVERIFY2(two.exitCode == 0, two.text());
    QCOMPARE(two.output.count('\n'), 3); // a heading and two classes
    QVERIFY2(two.output.contains(classes[0]["label"].toString().toUtf8()), two.text());
}

void TestCliOutputs::classesWithoutLabelsHaveNone()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/no_description.pt");
    const CliResult json = runCli({"predict", "--model", testDataFile("bad/no_description.pt"), "--image",
        testDataFile("bad/pictures/upright.png"), "--json"});
    QVERIFY2(json.exitCode == 0, json.text());
    QVERIFY(jsonOf(json)["classes"].toArray().first()["label"].isNull());
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("predict", json.output);
}

void TestCliOutputs::aPictureOfTheWrongKindIsExplained()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/gap_linear.pt");
    const CliResult result = runCli({"predict", "--model", testDataFile("bad/gap_linear.pt"), "--image",
        testDataFile("bad/pictures/not_an_image.png")});
    QVERIFY2(result.exitCode == 3, result.text());
    QVERIFY2(result.errorLines().size() == 1 && result.errors.contains("a text file"), result.text());
}

QTEST_GUILESS_MAIN(TestCliOutputs)
#include "tst_clioutputs.moc"
