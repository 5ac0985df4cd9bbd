// SPDX-License-Identifier: Apache-2.0
#include "widgets/session.h"

#include "tests/referencefiles.h"
#include "tests/scenemodel.h"
#include "tests/testdata.h"
#include "widgets/explainerclient.h"
#include "widgets/representativelayers.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace camscope;

namespace {

constexpr int patience = 60000;

LayerInfo layer(const std::string& name, int side, const std::string& aliasOf = {})
{
    LayerInfo info;
    info.name = name;
    info.grid = {GridLayout::ChannelsFirst, 8, side, side, 0};
    info.aliasOf = aliasOf;
    return info;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastLayerOfEachGridSizeRepresentsIt();
    void aModelAndAPictureMakeABoardOfTheMostProbableClasses();
    void theClassesFollowThePictureUntilTheUserPicks();
    void steppingPutsTheNextValueInItsPlace();
    void aLayerAxisStartsWithSeveralLayers();
    void aModelThatCannotBeOpenedLeavesTheOther();
    void aBoardIsShownAsItWasAskedFor();
    void ranksBecomeClassesWhereTheyAreTheSameInAllCells();
    void aBoardMayCompareModels();
    void oneMoreModelIsPutBesideTheOthers();
    void theCellsOfAModelThatCannotBeOpenedSayWhy();
    void ofTwoBoardsTheLastOneIsShown();
    void picturesOpenedMeanwhileJoinTheBoard();
    void openingAModelReplacesAllModels();
    void conventionsMayBeCompared();
    void targetsAreAddedOnceAndReplacedInPlace();
    void eachOutputIsAskedOnceForItsPrediction();
    void everyTargetHasTheLayerThatFitsItsOutput();

private:
    QString secondModel() const { return m_folder.filePath(QStringLiteral("second.pt")); }
    BoardSpec modelBoard() const;
    static bool isDone(Session& session);

    QTemporaryDir m_folder;
    bool openReference(Session& session);
};

bool TestSession::openReference(Session& session)
{
    session.openModel(referenceFile("models/squeezenet1_0_imagenet.pt"));
    session.openPictures({referenceFile("images/both.png")});
    return QTest::qWaitFor([&] { return !session.board().isEmpty() && session.board().busyCount() == 0; }, patience);
}

void TestSession::theLastLayerOfEachGridSizeRepresentsIt()
{
    ModelInfo model;
    model.layers
        = {layer("a", 32), layer("b", 32), layer("c", 16), layer("c.relu", 16, "c"), layer("d", 8), layer("e", 4)};
    model.suggestedLayer = "d";
    QCOMPARE(representativeLayers(model), (std::vector<std::string>{"b", "c", "d"}));
    QCOMPARE(representativeLayers(model, 2), (std::vector<std::string>{"c", "d"}));
}

void TestSession::aModelAndAPictureMakeABoardOfTheMostProbableClasses()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    const std::vector<int>& ranking = session.prediction()->ranking;
    const BoardSpec& board = session.board().board();
    QCOMPARE(board.rows.values, (std::vector<std::string>{std::to_string(ranking[0]), std::to_string(ranking[1])}));
    QCOMPARE(board.columns.values, std::vector<std::string>{"gradcam"});
    QCOMPARE(session.selection().layers.current, std::string("auto"));
}

void TestSession::theClassesFollowThePictureUntilTheUserPicks()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    const std::vector<std::string> first = session.board().board().rows.values;
    session.openPictures({referenceFile("images/horses.jpg")});
    QTRY_VERIFY_WITH_TIMEOUT(session.prediction() && !session.board().isEmpty(), patience);
    QVERIFY(session.board().board().rows.values != first);
    session.toggle(BoardVariable::Class, "282");
    const std::vector<std::string> picked = session.board().board().rows.values;
    session.showPicture(referenceFile("images/both.png").toStdString());
    QTRY_VERIFY_WITH_TIMEOUT(session.prediction(), patience);
    QCOMPARE(session.board().board().rows.values, picked);
}

void TestSession::steppingPutsTheNextValueInItsPlace()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    const std::vector<int>& ranking = session.prediction()->ranking;
    session.step(BoardVariable::Class);
    // The second class is on the board already, so the third one follows the first.
    QCOMPARE(session.board().board().rows.values,
        (std::vector<std::string>{std::to_string(ranking[2]), std::to_string(ranking[1])}));
    const std::string layerBefore = session.selection().layers.current;
    session.step(BoardVariable::Layer);
    QVERIFY(session.selection().layers.current != layerBefore);
}

void TestSession::aLayerAxisStartsWithSeveralLayers()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    session.setRows(BoardVariable::Layer);
    QVERIFY(session.board().rowCount() > 1);
    QCOMPARE(session.board().board().columns.variable, BoardVariable::Method);
}

void TestSession::aModelThatCannotBeOpenedLeavesTheOther()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    ExplainerClient client;
    Session session(client);
    QVERIFY(openReference(session));
    const ModelInfoPointer model = session.model();
    QSignalSpy failed(&session, &Session::failed);
    session.openModel(QStringLiteral("/no/such/model.pt"));
    QVERIFY(session.isOpening());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(!session.isOpening());
    QCOMPARE(session.model(), model);
    QVERIFY(!session.board().isEmpty());
}

BoardSpec TestSession::modelBoard() const
{
    QFile::copy(sceneModelFile(), secondModel());
    BoardSpec board;
    board.base.target = TargetSpec::parse("boat");
    board.base.method = MethodSpec::parse("gradcam");
    board.rows = {BoardVariable::Picture, {"scene:7,classes=boat", "scene:7,classes=cat"}};
    board.columns = {BoardVariable::Model, {sceneModelFile().toStdString(), secondModel().toStdString()}};
    return board;
}

bool TestSession::isDone(Session& session)
{
    const auto done = [&] {
        return !session.isOpening() && !session.board().isEmpty() && session.board().busyCount() == 0
            && session.prediction();
    };
    return QTest::qWaitFor(done, patience);
}

void TestSession::aBoardIsShownAsItWasAskedFor()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    ExplainerClient client;
    Session session(client);
    BoardSpec board;
    board.base.model.path = sceneModelFile().toStdString();
    board.base.picture = PictureReference::parse("scene:7,classes=cat+boat");
    board.rows = {BoardVariable::Class, {"cat", "boat"}};
    board.columns = {BoardVariable::Method, {"cam", "gradcam"}};
    session.showBoard(board);
    QVERIFY(session.isOpening());
    QVERIFY(isDone(session));
    QCOMPARE(session.board().rowCount(), 2);
    QCOMPARE(session.board().columnCount(), 2);
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 2; ++column)
            QCOMPARE(session.board().cell(row, column).status, CellState::Status::Done);
    }
    QCOMPARE(session.board().cell(1, 0).explanation->target.title, std::string("boat"));
    // By index and by name, as the lists know them.
    const std::string cat = session.board().board().rows.values.front();
    QCOMPARE(session.model()->label(std::stoi(cat)), std::string("cat"));
    QCOMPARE(session.selection().layers.current, std::string("auto"));
    QCOMPARE(session.pictures().paths(), std::vector<std::string>{"scene:7,classes=cat+boat"});
}

void TestSession::ranksBecomeClassesWhereTheyAreTheSameInAllCells()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    ExplainerClient client;
    Session session(client);
    BoardSpec board;
    board.base.model.path = sceneModelFile().toStdString();
    board.base.picture = PictureReference::parse("scene:7,classes=cat+boat");
    board.rows = {BoardVariable::Class, {"top2", "top1"}};
    board.columns = {BoardVariable::Method, {"gradcam"}};
    session.showBoard(board);
    QVERIFY(isDone(session));
    const std::vector<int>& ranking = session.prediction()->ranking;
    QCOMPARE(session.board().board().rows.values,
        (std::vector<std::string>{std::to_string(ranking[1]), std::to_string(ranking[0])}));
    // In several pictures a rank is another class each time.
    board.columns = {BoardVariable::Picture, {"scene:7,classes=cat", "scene:7,classes=boat"}};
    session.showBoard(board);
    QVERIFY(isDone(session));
    QCOMPARE(session.board().board().rows.values, (std::vector<std::string>{"top2", "top1"}));
}

void TestSession::aBoardMayCompareModels()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    ExplainerClient client;
    Session session(client);
    QSignalSpy opened(&session, &Session::opened);
    session.showBoard(modelBoard());
    QVERIFY(isDone(session));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(session.models().size(), std::size_t(2));
    QCOMPARE(session.selection().layers.current, std::string("auto"));
    const CellState& first = session.board().cell(0, 0);
    const CellState& second = session.board().cell(0, 1);
    QCOMPARE(first.status, CellState::Status::Done);
    QCOMPARE(second.explanation->spec.model.path, secondModel().toStdString());
    QCOMPARE(second.explanation->raw.values, first.explanation->raw.values);
    // Selecting a cell of the other model lists that model's layers and classes, and computes nothing.
    QSignalSpy modelChanged(&session, &Session::modelChanged);
    session.setCurrent(BoardVariable::Model, secondModel().toStdString());
    QCOMPARE(modelChanged.size(), 1);
    QCOMPARE(session.model()->path, secondModel().toStdString());
    QCOMPARE(session.board().busyCount(), 0);
    QVERIFY(isDone(session));
    QCOMPARE(opened.size(), 1);
}

void TestSession::oneMoreModelIsPutBesideTheOthers()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    QFile::copy(sceneModelFile(), secondModel());
    ExplainerClient client;
    Session session(client);
    session.addModel(sceneModelFile()); // the first one is opened as any
    session.openPictures({QStringLiteral("scene:7,classes=cat+boat")});
    QVERIFY(isDone(session));
    const std::vector<std::string> classes = session.selection().classes.chosen;
    QVERIFY(!session.selection().isAxis(BoardVariable::Model));
    session.addModel(secondModel());
    QVERIFY(isDone(session));
    QCOMPARE(session.models().size(), std::size_t(2));
    QCOMPARE(session.selection().columns, BoardVariable::Model);
    QCOMPARE(session.board().columnCount(), 2);
    QCOMPARE(session.selection().classes.chosen, classes); // the same names: known by index again
    for (int row = 0; row < session.board().rowCount(); ++row)
        QCOMPARE(
            session.board().cell(row, 1).explanation->raw.values, session.board().cell(row, 0).explanation->raw.values);
    QSignalSpy noticed(&session, &Session::noticed);
    session.addModel(secondModel());
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(session.board().columnCount(), 2);
    session.remove(BoardVariable::Model, secondModel().toStdString());
    QCOMPARE(session.board().columnCount(), 1);
}

void TestSession::theCellsOfAModelThatCannotBeOpenedSayWhy()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    ExplainerClient client;
    Session session(client);
    BoardSpec board = modelBoard();
    board.columns.values.push_back("/no/such/model.pt");
    session.showBoard(board);
    QVERIFY(isDone(session));
    QCOMPARE(session.models().size(), std::size_t(2));
    QCOMPARE(session.board().cell(0, 1).status, CellState::Status::Done);
    const CellState& failed = session.board().cell(0, 2);
    QCOMPARE(failed.status, CellState::Status::Failed);
    QVERIFY(failed.failure->message.text().find("/no/such/model.pt") != std::string::npos);
}

void TestSession::ofTwoBoardsTheLastOneIsShown()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    ExplainerClient client;
    Session session(client);
    QSignalSpy opened(&session, &Session::opened);
    BoardSpec board = modelBoard();
    session.showBoard(board);
    board.rows.values = {"scene:9"};
    session.showBoard(board);
    QVERIFY(isDone(session));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(session.board().board().rows.values, std::vector<std::string>{"scene:9"});
}

void TestSession::picturesOpenedMeanwhileJoinTheBoard()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    ExplainerClient client;
    Session session(client);
    session.showBoard(modelBoard());
    session.openPictures({QStringLiteral("scene:9")});
    QVERIFY(isDone(session));
    QCOMPARE(session.board().rowCount(), 3);
    QCOMPARE(session.selection().pictures.current, std::string("scene:9"));
}

void TestSession::openingAModelReplacesAllModels()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    ExplainerClient client;
    Session session(client);
    session.showBoard(modelBoard());
    QVERIFY(isDone(session));
    session.openModel(secondModel());
    QTRY_VERIFY_WITH_TIMEOUT(!session.isOpening(), patience);
    QCOMPARE(session.models().size(), std::size_t(1));
    QCOMPARE(session.selection().models.chosen, std::vector<std::string>{secondModel().toStdString()});
}

void TestSession::conventionsMayBeCompared()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    ExplainerClient client;
    Session session(client);
    session.openModel(sceneModelFile());
    session.openPictures({QStringLiteral("scene:7,classes=cat+boat")});
    QVERIFY(isDone(session));
    session.setColumns(BoardVariable::Convention);
    QVERIFY(isDone(session));
    QCOMPARE(session.board().columnCount(), int(conventions().size()));
    for (std::size_t i = 0; i < conventions().size(); ++i)
        QCOMPARE(session.board().cell(0, int(i)).explanation->spec.convention, conventions()[i].convention);
    session.setColumns(BoardVariable::Method);
    QCOMPARE(session.board().board().base.convention, Convention::Paper);
}

void TestSession::targetsAreAddedOnceAndReplacedInPlace()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad");
    ExplainerClient client;
    Session session(client);
    session.openModel(testDataFile("bad/gap_linear.pt"));
    session.openPictures({testDataFile("bad/pictures/upright.png")});
    QTRY_VERIFY_WITH_TIMEOUT(!session.board().isEmpty(), patience);
    const std::vector<int>& ranking = session.prediction()->ranking;
    const auto classOf = [&](int rank) { return std::to_string(ranking[std::size_t(rank) - 1]); };
    const std::vector<std::string>& rows = session.selection().classes.chosen;
    session.addTarget("prob:3");
    session.addTarget("prob:3");
    QCOMPARE(rows, (std::vector<std::string>{classOf(1), classOf(2), "prob:3"}));
    QCOMPARE(session.selection().classes.current, std::string("prob:3"));
    session.addTarget("top1..3"); // two of them are there
    QCOMPARE(rows, (std::vector<std::string>{classOf(1), classOf(2), "prob:3", classOf(3)}));
    session.replaceTarget(classOf(2), "neg:prob:3");
    QCOMPARE(rows, (std::vector<std::string>{classOf(1), "neg:prob:3", "prob:3", classOf(3)}));
    session.replaceTarget("neg:prob:3", "prob:3"); // which is there
    QCOMPARE(rows, (std::vector<std::string>{classOf(1), "prob:3", classOf(3)}));
    QSignalSpy failed(&session, &Session::failed);
    session.addTarget("diff:1");
    QCOMPARE(failed.size(), 1);
    QCOMPARE(rows.size(), std::size_t(3));
    // Where classes are no axis, the board is about one of them.
    session.setRows(BoardVariable::Layer);
    session.addTarget("finer:2");
    QCOMPARE(rows, std::vector<std::string>{"finer:2"});
}

void TestSession::eachOutputIsAskedOnceForItsPrediction()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad");
    ExplainerClient client;
    Session session(client);
    QSignalSpy answered(&session, &Session::predictionChanged);
    session.openModel(testDataFile("bad/dict_output.pt"));
    session.openPictures({testDataFile("bad/pictures/upright.png")});
    QTRY_VERIFY_WITH_TIMEOUT(session.prediction(), patience);
    QCOMPARE(session.output(), 0);
    QCOMPARE(session.predictions().size(), std::size_t(1));
    session.addTarget("output[aux]:1"); // asks for the other output's answer, too
    QTRY_COMPARE_WITH_TIMEOUT(session.predictions().size(), std::size_t(2), patience);
    QCOMPARE(session.selection().classes.chosen.back(), std::string("output[aux]:seg:1@pred"));
    const PredictionPointer main = session.prediction();
    answered.clear();
    session.setOutput(1);
    QVERIFY(session.prediction() && session.prediction() != main);
    QCOMPARE(session.prediction()->output, 1);
    session.setOutput(0);
    QCOMPARE(session.prediction(), main);
    QCOMPARE(answered.size(), 2); // told of the outputs; nothing was asked again
    // Another picture, another answer.
    session.openPictures({testDataFile("bad/pictures/gray.png")});
    QVERIFY(!session.prediction());
    QTRY_COMPARE_WITH_TIMEOUT(session.predictions().size(), std::size_t(2), patience);
}

void TestSession::everyTargetHasTheLayerThatFitsItsOutput()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad");
    ExplainerClient client;
    Session session(client);
    session.openModel(testDataFile("bad/dict_output.pt"));
    session.openPictures({testDataFile("bad/pictures/upright.png")});
    QVERIFY(isDone(session));
    session.choose(BoardVariable::Class, {"seg:1@pred", "output[aux]:seg:1@pred"});
    QVERIFY(isDone(session));
    QCOMPARE(session.board().cell(0, 0).explanation->layers, std::vector<std::string>{"stage"});
    QCOMPARE(session.board().cell(1, 0).explanation->layers, std::vector<std::string>{"stem"});
    // The next layer is that behind the one that "auto" stands for; a layer that was picked counts for all targets.
    session.step(BoardVariable::Layer);
    QVERIFY(isDone(session));
    QCOMPARE(session.selection().layers.chosen.size(), std::size_t(1));
    QVERIFY(session.selection().layers.current != "auto");
    QCOMPARE(session.board().cell(0, 0).explanation->layers, session.board().cell(1, 0).explanation->layers);
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
