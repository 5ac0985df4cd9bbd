// SPDX-License-Identifier: Apache-2.0
#include "core/io/npy.h"
#include "core/io/picture.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/jsonschema.h"
#include "tests/referencefiles.h"
#include "tests/testdata.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <sys/types.h>

using namespace camscope;
using test::CliResult;
using test::runCli;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject manifestOf(const QString& folder)
{
    return QJsonDocument::fromJson(contentOf(folder + "/manifest.json")).object();
}

/// Names of the overlays, without ".png".
QStringList names(const QString& folder)
{
    QStringList list = QDir(folder).entryList({"*.png"}, QDir::Files, QDir::Name);
    for (QString& name : list)
        name.chop(4);
    return list;
}

struct Difference
{
    double largest = 0; ///< max|Δ|
    double reference = 0; ///< max|reference|
};

Difference difference(const NpyArray& array, const NpyArray& reference)
{
    Difference result{array.values.size() == reference.values.size() ? 0.0 : INFINITY, 0};
    for (std::size_t i = 0; i < reference.values.size() && std::isfinite(result.largest); ++i) {
        result.largest = std::max<double>(result.largest, std::abs(array.values[i] - reference.values[i]));
        result.reference = std::max<double>(result.reference, std::abs(reference.values[i]));
    }
    return result;
}

} // namespace

class TestCliExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad/gap_linear.pt"); }
    void eachSpecGetsThreeFilesAndAnEntry();
    void namesFollowTheContract();
    void choicesMultiplyAndEqualSpecsAreExplainedOnce();
    void picturesOfOneNameAreToldApart();
    void pathsMayHoldSpacesAndAnyScript();
    void aTensorCanBeExplained();
    void theRestIsDoneWhenAPictureFails();
    void theHighestExitCodeIsReturned();
    void theSameSpecGivesTheSameBytes();
    void twoConventionsAreCompared();
    void whatFailsUnderBothConventionsIsNotCompared();
    void anInterruptionKeepsAndListsWhatWasFinished();
    void referenceMapsAreWritten_data();
    void referenceMapsAreWritten();

private:
    QTemporaryDir m_folder;
    QString fresh() { return m_folder.filePath(QTest::currentTestFunction()); }
};

void TestCliExplain::eachSpecGetsThreeFilesAndAnEntry()
{
    const CliResult result = runCli(test::smallExplain(fresh()));
    QVERIFY2(result.exitCode == 0, result.text());
    QVERIFY2(result.errors.isEmpty(), result.text());
    QCOMPARE(names(fresh()).size(), 1);
    const QString path = fresh() + '/' + names(fresh()).first();
    QVERIFY2(result.output.contains((path + ".png").toUtf8()), result.text());

    const NpyArray raw = loadNpy((path + ".raw.npy").toStdString());
    const NpyArray map = loadNpy((path + ".map.npy").toStdString());
    QCOMPARE(raw.shape, (std::vector<std::int64_t>{16, 16}));
    QCOMPARE(map.shape, (std::vector<std::int64_t>{32, 32}));
    const auto [least, most] = std::minmax_element(map.values.begin(), map.values.end());
    QVERIFY(*least >= 0 && *most <= 1);
    const Picture overlay = loadPicture((path + ".png").toStdString());
    QCOMPARE(overlay.image.width, 48);
    QCOMPARE(overlay.image.height, 32);

    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("manifest", contentOf(fresh() + "/manifest.json"));
    const QJsonObject manifest = manifestOf(fresh());
    QCOMPARE(manifest["explanations"].toArray().size(), 1);
    const QJsonObject entry = manifest["explanations"].toArray().first().toObject();
    QCOMPARE(entry["files"].toObject()["overlay"].toString(), names(fresh()).first() + ".png");
    QCOMPARE(entry["spec"].toObject()["method"].toString(), "gradcam");
    QCOMPARE(entry["spec"].toObject()["target"].toString(), "top1");
    QCOMPARE(entry["spec"].toObject()["convention"].toString(), "paper");
    QCOMPARE(entry["spec"].toObject()["model"].toObject()["sha256"].toString().size(), 64);
    QVERIFY(entry["probability"].toDouble() > 0);
    QVERIFY(std::abs(entry["statistics"].toObject()["max"].toDouble()
                - *std::max_element(raw.values.begin(), raw.values.end()))
        < 1e-9);
    QVERIFY(!manifest["interrupted"].toBool());
}

void TestCliExplain::namesFollowTheContract()
{
    const CliResult result = runCli(test::smallExplain(fresh(),
        {"--target", "tiger cat", "--target", "prob:1", "--layer", "stem", "--method",
            "scorecam:weights=raw,max_channels=4", "--method", "saliency", "--convention", "pytorch-grad-cam"}));
    QVERIFY2(result.exitCode == 0, result.text());
    QCOMPARE(names(fresh()),
        (QStringList{"upright.3.saliency@pytorch-grad-cam",
            "upright.3.stem.scorecam+max_channels=4+weights=raw@pytorch-grad-cam",
            "upright.prob-1.saliency@pytorch-grad-cam",
            "upright.prob-1.stem.scorecam+max_channels=4+weights=raw@pytorch-grad-cam"}));
}

void TestCliExplain::choicesMultiplyAndEqualSpecsAreExplainedOnce()
{
    // Several values behind one option and repeated options are the same.
    const CliResult result = runCli(test::smallExplain(fresh(),
        {"--target", "0", "1", "--target", "0", "--layer", "stem", "stage", "--method", "gradcam", "saliency"}));
    QVERIFY2(result.exitCode == 0, result.text());
    QCOMPARE(names(fresh()),
        (QStringList{"upright.0.saliency", "upright.0.stage.gradcam", "upright.0.stem.gradcam", "upright.1.saliency",
            "upright.1.stage.gradcam", "upright.1.stem.gradcam"}));
    QCOMPARE(manifestOf(fresh())["explanations"].toArray().size(), 6);
}

void TestCliExplain::picturesOfOneNameAreToldApart()
{
    for (const char* side : {"a", "b"}) {
        QVERIFY(QDir().mkpath(m_folder.filePath(side)));
        QVERIFY(QFile::copy(testDataFile("bad/pictures/upright.png"), m_folder.filePath(QString(side) + "/cat.png")));
    }
    const CliResult result
        = runCli({"explain", "--model", testDataFile("bad/gap_linear.pt"), "--image", m_folder.filePath("a/cat.png"),
            m_folder.filePath("b/cat.png"), "--target", "0", "--layer", "stage", "--out", fresh()});
    QVERIFY2(result.exitCode == 0, result.text());
    QCOMPARE(names(fresh()).size(), 2);
    QCOMPARE(names(fresh()).first(), "cat.0.stage.gradcam");
    QVERIFY(names(fresh()).last().startsWith("cat.0.stage.gradcam~"));
}

void TestCliExplain::pathsMayHoldSpacesAndAnyScript()
{
    const QString folder = fresh() + "/结果 一";
    const CliResult result = runCli({"explain", "--model", testDataFile("bad/猫 模型.pt"), "--image",
        testDataFile("bad/pictures/猫 和 狗.png"), "--target", "0", "--layer", "stage", "--out", folder});
    QVERIFY2(result.exitCode == 0, result.text());
    QCOMPARE(names(folder), QStringList{"猫 和 狗.0.stage.gradcam"});
    QCOMPARE(manifestOf(folder)["model"].toObject()["path"].toString(), testDataFile("bad/猫 模型.pt"));
}

void TestCliExplain::aTensorCanBeExplained()
{
    NpyArray tensor{{1, 5, 32, 32}, std::vector<float>(5 * 32 * 32)};
    for (std::size_t i = 0; i < tensor.values.size(); ++i)
        tensor.values[i] = std::sin(0.1F * static_cast<float>(i));
    const QString path = m_folder.filePath("five.npy");
    saveNpy(tensor, path.toStdString());
    const CliResult result = runCli({"explain", "--model", testDataFile("bad/five_channels.pt"), "--tensor", path,
        "--target", "0", "--method", "gradcam", "saliency", "--layer", "stage", "--out", fresh()});
    QVERIFY2(result.exitCode == 0, result.text());
    QCOMPARE(names(fresh()), (QStringList{"five.0.saliency", "five.0.stage.gradcam"}));
    QCOMPARE(
        loadNpy((fresh() + "/five.0.saliency.raw.npy").toStdString()).shape, (std::vector<std::int64_t>{5, 32, 32}));
}

void TestCliExplain::theRestIsDoneWhenAPictureFails()
{
    const CliResult result = runCli(
        {"explain", "--model", testDataFile("bad/gap_linear.pt"), "--image", testDataFile("bad/pictures/upright.png"),
            testDataFile("bad/pictures/zero.png"), testDataFile("bad/pictures/gray16.png"), "--target", "0", "--layer",
            "stage", "--method", "gradcam", "layercam", "--out", fresh()});
    QVERIFY2(result.exitCode == 3, result.text());
    QVERIFY2(result.errorLines().size() == 1, result.text());
    QVERIFY2(result.errors.contains("zero.png"), result.text());
    QCOMPARE(names(fresh()),
        (QStringList{"gray16.0.stage.gradcam", "gray16.0.stage.layercam", "upright.0.stage.gradcam",
            "upright.0.stage.layercam"}));
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("manifest", contentOf(fresh() + "/manifest.json"));
    const QJsonArray failures = manifestOf(fresh())["failures"].toArray();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0]["exit_code"].toInt(), 3);
}

void TestCliExplain::theHighestExitCodeIsReturned()
{
    // CAM is not possible here (4); the empty picture is bad input (3).
    const CliResult result = runCli(
        {"explain", "--model", testDataFile("bad/mlp_head.pt"), "--image", testDataFile("bad/pictures/upright.png"),
            testDataFile("bad/pictures/zero.png"), "--target", "0", "--method", "cam", "gradcam", "--out", fresh()});
    QVERIFY2(result.exitCode == 4, result.text());
    QCOMPARE(result.errorLines().size(), 2);
    QCOMPARE(names(fresh()).size(), 1);
}

void TestCliExplain::theSameSpecGivesTheSameBytes()
{
    const QStringList more{"--method", "gradcam", "scorecam", "saliency", "--target", "0", "--layer", "stage"};
    for (const char* run : {"/1", "/2"})
        QCOMPARE(runCli(test::smallExplain(fresh() + run, more)).exitCode, 0);
    const QStringList files = QDir(fresh() + "/1").entryList({"*.npy", "*.png"}, QDir::Files);
    QCOMPARE(files.size(), 9);
    for (const QString& file : files)
        QVERIFY2(contentOf(fresh() + "/1/" + file) == contentOf(fresh() + "/2/" + file), qPrintable(file));
}

void TestCliExplain::twoConventionsAreCompared()
{
    const CliResult result = runCli(test::smallExplain(fresh(),
        {"--target", "0", "--layer", "stage", "--method", "gradcampp", "saliency", "--convention", "pytorch-grad-cam",
            "--compare-convention", "captum"}));
    QVERIFY2(result.exitCode == 0, result.text());
    QCOMPARE(result.output.count("differs by at most "), 2);
    const QString name = "upright.0.stage.gradcampp@pytorch-grad-cam";
    const QStringList expected{"upright.0.saliency@captum", "upright.0.saliency@pytorch-grad-cam",
        "upright.0.saliency@pytorch-grad-cam@captum.difference", "upright.0.stage.gradcampp@captum", name,
        name + "@captum.difference"};
    QCOMPARE(names(fresh()), expected);
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("manifest", contentOf(fresh() + "/manifest.json"));
    const QJsonObject manifest = manifestOf(fresh());
    QCOMPARE(manifest["explanations"].toArray().size(), 4);
    QCOMPARE(manifest["comparisons"].toArray().size(), 2);
    const QJsonObject comparison = manifest["comparisons"].toArray().first().toObject();
    QCOMPARE(comparison["specs"][0].toObject()["convention"].toString(), "pytorch-grad-cam");
    QCOMPARE(comparison["specs"][1].toObject()["convention"].toString(), "captum");
    QCOMPARE(comparison["raw_maximum"].toDouble(-1), 0.0); // the formula is the same
    QCOMPARE(comparison["files"].toObject()["difference"].toString(), name + "@captum.difference.npy");

    // captum's display is signed: 0…1 on file stands for −1…1.
    const auto load = [this](const QString& file) { return loadNpy((fresh() + '/' + file).toStdString()); };
    const NpyArray first = load(name + ".map.npy");
    const NpyArray second = load("upright.0.stage.gradcampp@captum.map.npy");
    const NpyArray written = load(name + "@captum.difference.npy");
    QCOMPARE(written.shape, (std::vector<std::int64_t>{32, 32}));
    double largest = 0;
    for (std::size_t i = 0; i < written.values.size(); ++i) {
        const double wanted = first.values[i] - (2.0 * second.values[i] - 1);
        QVERIFY(std::abs(written.values[i] - wanted) < 1e-5);
        largest = std::max<double>(largest, std::abs(written.values[i]));
    }
    const QJsonObject maximum = comparison["maximum"].toObject();
    QVERIFY(largest > 0 && std::abs(maximum["value"].toDouble() - largest) < 1e-6);
    const std::size_t place = std::size_t(maximum["y"].toInt() * 32 + maximum["x"].toInt());
    QVERIFY(std::abs(std::abs(written.values.at(place)) - largest) < 1e-6);
}

void TestCliExplain::whatFailsUnderBothConventionsIsNotCompared()
{
    const CliResult result = runCli(
        {"explain", "--model", testDataFile("bad/mlp_head.pt"), "--image", testDataFile("bad/pictures/upright.png"),
            "--target", "0", "--method", "cam", "gradcam", "--compare-convention", "torch-cam", "--out", fresh()});
    QVERIFY2(result.exitCode == 4, result.text());
    QCOMPARE(manifestOf(fresh())["failures"].toArray().size(), 2);
    QCOMPARE(manifestOf(fresh())["comparisons"].toArray().size(), 1);
}

void TestCliExplain::anInterruptionKeepsAndListsWhatWasFinished()
{
    constexpr int pictureCount = 400;
    QStringList arguments{"explain", "--model", testDataFile("bad/gap_linear.pt"), "--target", "top1..5", "--method",
        "gradcam", "scorecam", "--out", fresh(), "--image"};
    for (int i = 0; i < pictureCount; ++i) {
        arguments.append(m_folder.filePath(QString::number(i) + ".png"));
        QVERIFY(QFile::copy(testDataFile("bad/pictures/upright.png"), arguments.last()));
    }
    QProcess process;
    process.start(test::cliProgram(), arguments);
    QVERIFY(process.waitForReadyRead(60'000)); // the first explanation is reported
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(errors.count('\n') == 1 && errors.contains("interrupted"), errors);

    const QJsonObject manifest = manifestOf(fresh());
    QVERIFY(manifest["interrupted"].toBool());
    if (hasJsonSchema())
        CAMSCOPE_VERIFY_SCHEMA("manifest", contentOf(fresh() + "/manifest.json"));
    const QJsonArray finished = manifest["explanations"].toArray();
    QVERIFY(!finished.isEmpty());
    QVERIFY(finished.size() < 10 * pictureCount);
    QCOMPARE(names(fresh()).size(), finished.size());
    for (const QJsonValue& entry : finished)
        for (const char* kind : {"raw", "map", "overlay"})
            QVERIFY(QFile::exists(fresh() + '/' + entry["files"].toObject()[kind].toString()));
}

void TestCliExplain::referenceMapsAreWritten_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("tiger cat") << "282";
    QTest::newRow("bull mastiff") << "243";
}

void TestCliExplain::referenceMapsAreWritten()
{
    QFETCH(QString, target);
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    const QString folder = fresh() + target;
    const CliResult result = runCli({"explain", "--model", referenceFile("models/squeezenet1_0_imagenet.pt"), "--image",
        referenceFile("images/both.png"), "--target", target, "--layer", "features.12", "--method", "gradcam",
        "layercam", "--convention", "pytorch-grad-cam", "--out", folder});
    QVERIFY2(result.exitCode == 0, result.text());
    for (const QString& method : {QString("gradcam"), QString("layercam")}) {
        const QString written = folder + "/both." + target + ".features.12." + method + "@pytorch-grad-cam";
        const QString expected = referenceFile("maps/both." + target + ".features.12." + method);
        const Difference raw
            = difference(loadNpy((written + ".raw.npy").toStdString()), loadNpy((expected + ".raw.npy").toStdString()));
        QVERIFY2(raw.largest <= 1e-4 * raw.reference, qPrintable(QString::number(raw.largest)));
        const Difference map
            = difference(loadNpy((written + ".map.npy").toStdString()), loadNpy((expected + ".npy").toStdString()));
        QVERIFY2(map.largest <= 1e-3, qPrintable(QString::number(map.largest)));
    }
}

QTEST_GUILESS_MAIN(TestCliExplain)
#include "tst_cliexplain.moc"
