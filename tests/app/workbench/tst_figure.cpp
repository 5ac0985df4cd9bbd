// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/figurecommand.h"
#include "app/workbench/figureexport.h"
#include "core/io/files.h"
#include "tests/jsonschema.h"
#include "tests/referencefiles.h"
#include "tests/testdata.h"

#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace camscope;

namespace {

FigureRequest squeezeRequest(const QTemporaryDir& folder)
{
    FigureRequest request;
    request.models = {referenceFile("models/squeezenet1_0_imagenet.pt").toStdString()};
    request.pictures = {referenceFile("images/both.png").toStdString()};
    request.targets = {"282", "243"};
    request.methods = {"gradcam", "layercam"};
    request.cellPixels = 200;
    request.out = folder.filePath("figure.png").toStdString();
    return request;
}

} // namespace

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFigureIsMadeWithoutAWindow();
    void theFigureHoldsTheBoardThatMadeIt();
    void theFigureRecordsThePreprocessing();
    void theSameRequestGivesTheSameFigure();
    void aBadInputIsReportedByItsExitCode_data();
    void aBadInputIsReportedByItsExitCode();
    void aCellThatFailsLeavesTheOthers();
    void aPictureOfAnotherProgramHoldsNoBoard();
};

void TestFigure::aFigureIsMadeWithoutAWindow()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    const QTemporaryDir folder;
    const FigureRequest request = squeezeRequest(folder);
    QCOMPARE(runFigure(request, {}), 0);
    const QImage figure(QString::fromStdString(request.out));
    QVERIFY(figure.width() > 400);
    QVERIFY(figure.height() > 400);
}

void TestFigure::theFigureHoldsTheBoardThatMadeIt()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    const QTemporaryDir folder;
    const FigureRequest request = squeezeRequest(folder);
    QCOMPARE(runFigure(request, {}), 0);
    const BoardSpec board = boardOfPng(QString::fromStdString(request.out));
    QCOMPARE(board, figureBoard(request, {}));
}

void TestFigure::theFigureRecordsThePreprocessing()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/gap_linear.pt");
    const QTemporaryDir folder;
    FigureRequest request;
    request.models = {testDataFile("bad/gap_linear.pt").toStdString()};
    request.pictures = {testDataFile("bad/pictures/upright.png").toStdString()};
    request.targets = {"label:two"};
    request.cellPixels = 100;
    request.out = folder.filePath("figure.png").toStdString();
    request.labels = folder.filePath("names.txt").toStdString();
    request.description = folder.filePath("about.json").toStdString();
    writeFile(request.labels, "zero\none\ntwo\nthree\nfour\n");
    writeFile(request.description, R"({"input": {"width": 32, "height": 32, "mean": [0.1, 0.2, 0.3]}})");
    QCOMPARE(runFigure(request, {}), 0);
    const QByteArray text = QImageReader(QString::fromStdString(request.out)).text(QStringLiteral("camscope")).toUtf8();
    CAMSCOPE_VERIFY_SCHEMA("board", text);
    const QJsonObject recorded = QJsonDocument::fromJson(text)["preprocessing"]
                                     .toObject()[QString::fromStdString(request.models.front())]
                                     .toObject();
    QCOMPARE(recorded["source"].toString(), QStringLiteral("given"));
    QCOMPARE(recorded["input"]["mean"].toArray(), (QJsonArray{0.1, 0.2, 0.3}));
    QCOMPARE(boardOfPng(QString::fromStdString(request.out)), figureBoard(request, {}));
}

void TestFigure::theSameRequestGivesTheSameFigure()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    const QTemporaryDir folder;
    FigureRequest request = squeezeRequest(folder);
    QCOMPARE(runFigure(request, {}), 0);
    const QImage first(QString::fromStdString(request.out));
    QCOMPARE(runFigure(request, {}), 0);
    QCOMPARE(QImage(QString::fromStdString(request.out)), first);
}

void TestFigure::aBadInputIsReportedByItsExitCode_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("picture");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no such model") << "/no/such/model.pt"
                                   << "" << 3;
    QTest::newRow("no such picture") << ""
                                     << "/no/such/picture.png" << 3;
}

void TestFigure::aBadInputIsReportedByItsExitCode()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    QFETCH(QString, model);
    QFETCH(QString, picture);
    const QTemporaryDir folder;
    FigureRequest request = squeezeRequest(folder);
    if (!model.isEmpty())
        request.models = {model.toStdString()};
    if (!picture.isEmpty())
        request.pictures = {picture.toStdString()};
    QTEST(runFigure(request, {}), "exitCode");
}

void TestFigure::aCellThatFailsLeavesTheOthers()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    const QTemporaryDir folder;
    FigureRequest request = squeezeRequest(folder);
    request.targets = {"282", "no such class"};
    QCOMPARE(runFigure(request, {}), 3);
    QVERIFY(!QImage(QString::fromStdString(request.out)).isNull());
}

void TestFigure::aPictureOfAnotherProgramHoldsNoBoard()
{
    const QTemporaryDir folder;
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::white);
    QVERIFY(image.save(folder.filePath("plain.png")));
    QVERIFY(!attempt([&] { return boardOfPng(folder.filePath("plain.png")); }));
}

QTEST_MAIN(TestFigure)
#include "tst_figure.moc"
