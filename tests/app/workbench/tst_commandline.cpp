// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/commandline.h"

#include "core/base/result.h"
#include "tests/core/failures.h"

#include <QProcess>
#include <QTest>

using namespace camscope;

namespace {

CommandLine parse(std::vector<const char*> words)
{
    words.insert(words.begin(), "camscope");
    return CommandLine::parse(int(words.size()), words.data());
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreKeptInOrder();
    void theDemonstrationCanBeAskedFor();
    void aFigureTakesTheSelectorsOfTheCommandLine();
    void aFigureComparesValuesOfAnOption();
    void aFigureTakesHowMapsLook();
    void malformedLinesAreUsageErrors_data();
    void malformedLinesAreUsageErrors();
    void helpAndVersionEndAtOnce_data();
    void helpAndVersionEndAtOnce();
    void aFigureNeedsAModelAndAPicture();
    void severalValuesNeedAnAxis();
    void rowsAndColumnsMustDiffer();
    void withoutADisplayTheWindowSaysSo();
};

void TestCommandLine::filesAreKeptInOrder()
{
    const CommandLine line = parse({"model.pt", "b.png", "a.png"});
    QCOMPARE(line.files, (std::vector<std::string>{"model.pt", "b.png", "a.png"}));
    QVERIFY(!line.exitCode);
    QVERIFY(!line.figure);
}

void TestCommandLine::theDemonstrationCanBeAskedFor()
{
    QCOMPARE(parse({"--demo"}).demonstration, std::string("1"));
    QCOMPARE(parse({"--demo=which-layer"}).demonstration, std::string("which-layer"));
    QCOMPARE(parse({}).demonstration, std::string());
    const CommandLine withFile = parse({"--demo", "picture.png"});
    QCOMPARE(withFile.demonstration, std::string("1"));
    QCOMPARE(withFile.files, std::vector<std::string>{"picture.png"});
    QCOMPARE(parse({"figure", "--demo=2", "--out", "f.png"}).figure->demonstration, std::string("2"));
}

void TestCommandLine::aFigureTakesTheSelectorsOfTheCommandLine()
{
    const CommandLine line
        = parse({"figure", "--model", "m.pt", "--image", "p.png", "--target", "282", "--target", "243", "--method",
            "gradcam", "--method", "scorecam:weights=raw", "--rows", "method", "--columns", "class", "--out", "f.png"});
    QVERIFY(line.figure);
    const BoardSpec board = figureBoard(*line.figure, {});
    QCOMPARE(board.rows.variable, BoardVariable::Method);
    QCOMPARE(board.rowCount(), 2);
    QCOMPARE(board.columnCount(), 2);
    const ExplanationSpec cell = board.cell(1, 0);
    QCOMPARE(cell.method.text(), std::string("scorecam:weights=raw"));
    QCOMPARE(cell.target.text(), std::string("282"));
    QCOMPARE(cell.picture.path, std::string("p.png"));
}

void TestCommandLine::aFigureComparesValuesOfAnOption()
{
    std::vector<const char*> words{"figure", "--model", "m.pt", "--image", "p.png", "--method", "scorecam:weights=raw",
        "--out", "f.png", "--option", "max_channels=16", "--option", "max_channels=0"};
    // Values without an axis, or an axis without values, are not guessed at.
    QCOMPARE(failureOf([&] { figureBoard(*parse(words).figure, {}); }).kind, ErrorKind::Usage);
    const CommandLine bare
        = parse({"figure", "--model", "m.pt", "--image", "p.png", "--rows", "option", "--out", "f.png"});
    QCOMPARE(failureOf([&] { figureBoard(*bare.figure, {}); }).kind, ErrorKind::Usage);
    words.insert(words.end(), {"--columns", "option"});
    const BoardSpec board = figureBoard(*parse(words).figure, {});
    QCOMPARE(board.columnCount(), 2);
    QCOMPARE(board.cell(0, 0).method.text(), std::string("scorecam:max_channels=16,weights=raw"));
    QCOMPARE(board.cell(0, 1).method.text(), std::string("scorecam:weights=raw"));
}

void TestCommandLine::aFigureTakesHowMapsLook()
{
    const CommandLine line = parse({"figure", "--model", "m.pt", "--image", "p.png", "--out", "f.png", "--colours",
        "viridis", "--opacity", "0.8", "--blend", "contour", "--range", "-1", "2.5", "--upsampling", "cubic",
        "--threshold", "0.15", "--clip", "3", "--clip-layers", "--all-boxes", "--signed"});
    QVERIFY(line.figure);
    DisplayStyle expected;
    expected.colourMap = "viridis";
    expected.opacity = 0.8;
    expected.blend = Blend::Contour;
    expected.scale = ScaleMode::Fixed;
    expected.range = {-1, 2.5F};
    expected.upsampling = Upsampling::Cubic;
    expected.threshold = 0.15;
    expected.clip = 3;
    expected.clipsLayerMaps = true;
    expected.boxesAllParts = true;
    expected.isSigned = true;
    QCOMPARE(figureBoard(*line.figure, {}).display, expected);
    const CommandLine shared
        = parse({"figure", "--model", "m.pt", "--image", "p.png", "--out", "f.png", "--scale", "row"});
    QCOMPARE(shared.figure->display.scale, ScaleMode::Row);
}

void TestCommandLine::malformedLinesAreUsageErrors_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown option") << QStringList{"--colour"};
    QTest::newRow("figure without --out") << QStringList{"figure", "--demo"};
    QTest::newRow("unknown theme") << QStringList{"figure", "--demo", "--theme", "blue", "--out", "f.png"};
    QTest::newRow("unknown log level") << QStringList{"--log-level", "loud"};
}

void TestCommandLine::malformedLinesAreUsageErrors()
{
    QFETCH(QStringList, words);
    QProcess program;
    program.start(CAMSCOPE_PROGRAM_DIR "/camscope", words);
    QVERIFY(program.waitForFinished(30000));
    QCOMPARE(program.exitCode(), int(ErrorKind::Usage));
    QVERIFY(!program.readAllStandardError().isEmpty());
}

void TestCommandLine::helpAndVersionEndAtOnce_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("help") << "--help" << QByteArray("figure");
    QTest::newRow("version") << "--version" << QByteArray("camscope ");
}

void TestCommandLine::helpAndVersionEndAtOnce()
{
    QFETCH(QString, word);
    QFETCH(QByteArray, text);
    QProcess program;
    program.start(CAMSCOPE_PROGRAM_DIR "/camscope", {word});
    QVERIFY(program.waitForFinished(30000));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().contains(text));
}

void TestCommandLine::aFigureNeedsAModelAndAPicture()
{
    FigureRequest request;
    request.models = {"m.pt"};
    const auto board = attempt([&] { return figureBoard(request, {}); });
    QVERIFY(!board);
    QCOMPARE(board.failure().kind, ErrorKind::Usage);
}

void TestCommandLine::severalValuesNeedAnAxis()
{
    FigureRequest request;
    request.models = {"m.pt"};
    request.pictures = {"a.png", "b.png"};
    const auto board = attempt([&] { return figureBoard(request, {}); });
    QVERIFY(!board);
    QVERIFY(board.failure().message.text().find("picture") != std::string::npos);
    request.rows = "picture";
    QCOMPARE(figureBoard(request, {}).rowCount(), 2);
}

void TestCommandLine::rowsAndColumnsMustDiffer()
{
    FigureRequest request;
    request.models = {"m.pt"};
    request.pictures = {"a.png"};
    request.rows = request.columns = "layer";
    QVERIFY(!attempt([&] { return figureBoard(request, {}); }));
}

void TestCommandLine::withoutADisplayTheWindowSaysSo()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QString::fromLatin1(name));
    program.setProcessEnvironment(environment);
    program.start(CAMSCOPE_PROGRAM_DIR "/camscope", {});
    QVERIFY(program.waitForFinished(30000));
    QCOMPARE(program.exitCode(), 2);
    QCOMPARE(program.readAllStandardError().count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
