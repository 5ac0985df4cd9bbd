// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cliprogram.h"
#include "tests/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace camscope;
using test::CliResult;
using test::runCli;

class TestCliErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CAMSCOPE_REQUIRE_TEST_DATA("bad/gap_linear.pt"); }
    void wrongUsageExitsWith2_data();
    void wrongUsageExitsWith2();
    void nothingIsWrittenOnWrongUsage();
    void badInputExitsWith3AndOneLine_data();
    void badInputExitsWith3AndOneLine();
    void whatTheModelCannotDoExitsWith4_data();
    void whatTheModelCannotDoExitsWith4();
    void theOutFolderMayNotBeAFile();

private:
    QTemporaryDir m_folder;
    QString model(const QString& name) const { return testDataFile("bad/" + name); }
    QString picture(const QString& name) const { return testDataFile("bad/pictures/" + name); }
};

void TestCliErrors::wrongUsageExitsWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    const QStringList small = test::smallExplain(m_folder.filePath("usage"));
    QTest::newRow("no command") << QStringList() << "subcommand";
    QTest::newRow("unknown command") << QStringList{"explian"} << "explian";
    QTest::newRow("no model") << QStringList{"explain", "--image", "a.png", "--out", "x"} << "--model";
    QTest::newRow("no picture") << QStringList{"explain", "--model", "a.pt", "--out", "x"} << "--image";
    QTest::newRow("empty picture") << QStringList{"explain", "--model", "a.pt", "--image", "", "--out", "x"}
                                   << "--image";
    QTest::newRow("no folder") << QStringList{"explain", "--model", "a.pt", "--image", "a.png"} << "--out";
    QTest::newRow("picture and tensor") << small + QStringList{"--tensor", "x.npy"} << "--tensor";
    QTest::newRow("unknown option") << small + QStringList{"--colour", "red"} << "--colour";
    QTest::newRow("unknown method") << small + QStringList{"--method", "graadcam"} << "did you mean gradcam";
    QTest::newRow("unknown method option") << small + QStringList{"--method", "scorecam:channels=3"} << "channels";
    QTest::newRow("option out of range") << small + QStringList{"--method", "scorecam:max_channels=-1"}
                                         << "max_channels";
    QTest::newRow("malformed target") << small + QStringList{"--target", "diff:1"} << "diff:INDEX-INDEX";
    QTest::newRow("unknown convention") << small + QStringList{"--convention", "papers"} << "did you mean paper";
    QTest::newRow("unknown convention to compare")
        << small + QStringList{"--compare-convention", "torchcam"} << "did you mean torch-cam";
    QTest::newRow("a convention compared with itself")
        << small + QStringList{"--convention", "captum", "--compare-convention", "captum"} << "--compare-convention";
    QTest::newRow("empty layer") << small + QStringList{"--layer", "a+"} << "empty layer";
    QTest::newRow("unknown device") << small + QStringList{"--device", "gpu"} << "gpu";
    QTest::newRow("no threads") << small + QStringList{"--threads", "0"} << "--threads";
    QTest::newRow("batch in words") << small + QStringList{"--batch", "many"} << "whole number";
    QTest::newRow("predict without picture") << QStringList{"predict", "--model", "a.pt"} << "--image";
    QTest::newRow("inspect without model") << QStringList{"inspect"} << "--model";
}

void TestCliErrors::wrongUsageExitsWith2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const CliResult result = runCli(arguments);
    QVERIFY2(result.exitCode == 2, result.text());
    QVERIFY2(result.errorLines().size() == 1, result.text());
    QVERIFY2(result.errorLines().first().startsWith("camscope-cli: "), result.text());
    QVERIFY2(result.errorLines().first().contains(part), result.text());
    QVERIFY2(result.errorLines().first().contains("--help"), result.text());
    QVERIFY2(result.output.isEmpty(), result.text());
}

void TestCliErrors::nothingIsWrittenOnWrongUsage()
{
    const QString folder = m_folder.filePath("untouched");
    QCOMPARE(runCli(test::smallExplain(folder, {"--target", "top0"})).exitCode, 2);
    QVERIFY(!QDir(folder).exists());
}

void TestCliErrors::badInputExitsWith3AndOneLine_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("named"); // what the sentence must name
    QTest::addColumn<QString>("part");
    const QString good = model("gap_linear.pt");
    const QString cat = picture("upright.png");
    const QStringList none;
    const auto badModel = [&](const char* name, const char* part) {
        QTest::newRow(name) << model(name) << cat << none << name << part;
    };
    badModel("missing.pt", "");
    badModel("state_dict.pt", "TorchScript");
    badModel("model.safetensors", "TorchScript");
    badModel("model.onnx", "ONNX");
    badModel("truncated.pt", "");
    badModel("empty.pt", "");
    badModel("writes_file.pt", "");
    badModel("unknown_operator.pt", "scaled_dot_product_attention");
    const auto badPicture = [&](const char* name, const char* part) {
        QTest::newRow(name) << good << picture(name) << none << name << part;
    };
    badPicture("missing.png", "does not exist");
    badPicture("upright.pgn", "did you mean upright.png");
    badPicture("not_an_image.png", "a text file");
    badPicture("zero.png", "0 bytes");
    badPicture("truncated.png", "truncated PNG");
    badPicture("truncated.jpg", "truncated JPEG");
    badPicture("huge.png", "200 million");
    badPicture("huge.jpg", "200 million");
    badPicture("huge.bmp", "200 million");
    const auto badChoice = [&](const char* name, const QStringList& more, const char* named, const char* part) {
        QTest::newRow(name) << good << cat << more << named << part;
    };
    badChoice("layer", {"--layer", "stag"}, "stag", "did you mean stage");
    badChoice("class index", {"--target", "5"}, "5", "0 to 4");
    badChoice("class label", {"--target", "tigr cat"}, "tigr cat", "did you mean tiger cat");
    badChoice("rank", {"--target", "top6"}, "6", "5 classes");
    QTest::newRow("duplicate label") << model("duplicate_label.pt") << cat << QStringList{"--target", "crane"}
                                     << "crane"
                                     << "1, 2";
}

void TestCliErrors::badInputExitsWith3AndOneLine()
{
    QFETCH(QString, model);
    QFETCH(QString, picture);
    QFETCH(QStringList, more);
    QFETCH(QString, named);
    QFETCH(QString, part);
    const CliResult result = runCli(
        QStringList{"explain", "--model", model, "--image", picture, "--out", m_folder.filePath("bad")} + more);
    QVERIFY2(result.exitCode == 3, result.text());
    QVERIFY2(result.errorLines().size() == 1, result.text());
    QVERIFY2(result.errorLines().first().contains(named), result.text());
    QVERIFY2(result.errorLines().first().contains(part), result.text());
}

void TestCliErrors::whatTheModelCannotDoExitsWith4_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    const QString cat = picture("upright.png");
    const QString out = m_folder.filePath("impossible");
    QTest::newRow("CAM behind a nonlinear head") << QStringList{"explain", "--model", model("mlp_head.pt"), "--image",
        cat, "--method", "cam", "--out", out} << "";
    QTest::newRow("class of a model without classes")
        << QStringList{"explain", "--model", model("boxes.pt"), "--image", cat, "--out", out} << "no classes";
    QTest::newRow("predictions of a model without classes")
        << QStringList{"predict", "--model", model("boxes.pt"), "--image", cat} << "not about classes";
}

void TestCliErrors::whatTheModelCannotDoExitsWith4()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const CliResult result = runCli(arguments);
    QVERIFY2(result.exitCode == 4, result.text());
    QVERIFY2(result.errorLines().size() == 1, result.text());
    QVERIFY2(result.errorLines().first().contains(part), result.text());
}

void TestCliErrors::theOutFolderMayNotBeAFile()
{
    const QString path = m_folder.filePath("a file");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const CliResult result = runCli(test::smallExplain(path));
    QVERIFY2(result.exitCode == 3, result.text());
    QVERIFY2(result.errorLines().size() == 1 && result.errors.contains("a file"), result.text());
}

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_clierrors.moc"
