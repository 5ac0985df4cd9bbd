// SPDX-License-Identifier: Apache-2.0
#include "widgets/boardmodel.h"

#include <QSignalSpy>
#include <QTest>

#include <map>
#include <memory>

using namespace camscope;

namespace {

/// Answers when the test says so.
class FakeSource : public CellSource
{
public:
    void explain(CellRequest request) override
    {
        ++asked;
        waiting[request.key] = std::move(request);
    }
    void cancel(const std::string& key) override
    {
        ++cancelled;
        waiting.erase(key);
    }
    /// Answers every request that waits.
    void answerAll()
    {
        const auto requests = std::exchange(waiting, {});
        for (const auto& [key, request] : requests)
            request.done(answer(request.spec));
    }
    static ExplanationPointer answer(const ExplanationSpec& spec)
    {
        auto explanation = std::make_shared<Explanation>();
        explanation->spec = spec;
        explanation->raw = {1, 1, 1, {1}};
        return explanation;
    }

    std::map<std::string, CellRequest> waiting;
    int asked = 0;
    int cancelled = 0;
};

BoardSpec board(std::vector<std::string> classes, std::vector<std::string> methods)
{
    BoardSpec result;
    result.base.model.path = "model.pt";
    result.base.picture = PictureReference::file("picture.png");
    result.base.layers = {"layer4"};
    result.rows = {BoardVariable::Class, std::move(classes)};
    result.columns = {BoardVariable::Method, std::move(methods)};
    return result;
}

} // namespace

class TestBoardModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsAskedForOnce();
    void anotherRowAsksForTheNewCellsOnly();
    void swappingTheAxesComputesNothing();
    void cellsNoLongerWantedAreCancelled();
    void mapsSeenBeforeAreKept();
    void aPartialMapIsShownWhileBusy();
    void aFailureStaysInItsCell();
    void aStoppedCellCanBeRetried();
    void aMethodWithoutLayerIsNotAskedForAgainOnAnotherLayer();
    void aValueThatDoesNotParseFailsItsCells();
    void pinnedCellsStayWhateverTheBoardBecomes();
    void aCellIsFoundByWhatItShows();
    void whatIsOfferedIsKeptWithoutAnotherOneGoing();
};

void TestBoardModel::everyCellIsAskedForOnce()
{
    FakeSource source;
    BoardModel model(source);
    QSignalSpy changed(&model, &BoardModel::boardChanged);
    model.setBoard(board({"1", "2"}, {"gradcam", "layercam"}));
    QCOMPARE(source.asked, 4);
    QCOMPARE(model.busyCount(), 4);
    QCOMPARE(changed.size(), 1);
    source.answerAll();
    QCOMPARE(model.busyCount(), 0);
    QCOMPARE(model.cell(1, 0).explanation->spec.target.text(), std::string("2"));
}

void TestBoardModel::anotherRowAsksForTheNewCellsOnly()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1"}, {"gradcam", "layercam"}));
    source.answerAll();
    model.setBoard(board({"7", "1"}, {"gradcam", "layercam"}));
    QCOMPARE(source.asked, 4);
    QCOMPARE(model.cell(1, 0).status, CellState::Status::Done);
    QCOMPARE(model.cell(0, 0).status, CellState::Status::Busy);
}

void TestBoardModel::swappingTheAxesComputesNothing()
{
    FakeSource source;
    BoardModel model(source);
    BoardSpec spec = board({"1", "2"}, {"gradcam", "scorecam"});
    model.setBoard(spec);
    std::swap(spec.rows, spec.columns);
    model.setBoard(spec); // while all cells are busy
    QCOMPARE(source.asked, 4);
    QCOMPARE(source.cancelled, 0);
    source.answerAll();
    QCOMPARE(model.cell(1, 0).explanation->spec.method.id, std::string("scorecam"));
}

void TestBoardModel::cellsNoLongerWantedAreCancelled()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1", "2"}, {"scorecam"}));
    model.setBoard(board({"2"}, {"scorecam"}));
    QCOMPARE(source.cancelled, 1);
    QCOMPARE(source.waiting.size(), std::size_t(1));
}

void TestBoardModel::mapsSeenBeforeAreKept()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1"}, {"gradcam"}));
    source.answerAll();
    model.setBoard(board({"2"}, {"gradcam"}));
    source.answerAll();
    model.setBoard(board({"1"}, {"gradcam"}));
    QCOMPARE(source.asked, 2);
    QCOMPARE(model.cell(0, 0).status, CellState::Status::Done);
    model.forget();
    model.setBoard(board({"2"}, {"gradcam"}));
    QCOMPARE(source.asked, 3);
}

void TestBoardModel::aPartialMapIsShownWhileBusy()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1"}, {"scorecam"}));
    QSignalSpy changed(&model, &BoardModel::cellChanged);
    const CellRequest request = source.waiting.begin()->second;
    request.progress({0.25, FakeSource::answer(request.spec)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.cell(0, 0).status, CellState::Status::Busy);
    QCOMPARE(model.cell(0, 0).fraction, 0.25);
    QVERIFY(model.cell(0, 0).explanation);
}

void TestBoardModel::aFailureStaysInItsCell()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1"}, {"cam", "gradcam"}));
    const auto requests = source.waiting;
    for (const auto& [key, request] : requests) {
        if (request.spec.method.id == "cam")
            request.done(Failure{ErrorKind::NotPossible, {"no linear classifier"}, {}});
        else
            request.done(FakeSource::answer(request.spec));
    }
    QCOMPARE(model.cell(0, 0).status, CellState::Status::Failed);
    QCOMPARE(model.cell(0, 0).failure->message.text(), std::string("no linear classifier"));
    QCOMPARE(model.cell(0, 1).status, CellState::Status::Done);
}

void TestBoardModel::aStoppedCellCanBeRetried()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1"}, {"scorecam"}));
    model.stop(0, 0);
    QCOMPARE(source.cancelled, 1);
    QCOMPARE(model.cell(0, 0).status, CellState::Status::Stopped);
    model.retry(0, 0);
    QCOMPARE(source.asked, 2);
    source.answerAll();
    QCOMPARE(model.cell(0, 0).status, CellState::Status::Done);
}

void TestBoardModel::aMethodWithoutLayerIsNotAskedForAgainOnAnotherLayer()
{
    FakeSource source;
    BoardModel model(source);
    BoardSpec spec = board({"1"}, {"saliency"});
    model.setBoard(spec);
    source.answerAll();
    spec.base.layers = {"layer3"};
    model.setBoard(spec);
    QCOMPARE(source.asked, 1);
}

void TestBoardModel::aValueThatDoesNotParseFailsItsCells()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1"}, {"gradcam", "no_such_method"}));
    QCOMPARE(source.asked, 1);
    QCOMPARE(model.cell(0, 1).status, CellState::Status::Failed);
    QVERIFY(!model.cell(0, 1).failure->message.isEmpty());
}

void TestBoardModel::pinnedCellsStayWhateverTheBoardBecomes()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1"}, {"gradcam", "layercam"}));
    const ExplanationSpec spec = model.cell(0, 0).spec;
    model.setBoard(board({"1"}, {"gradcam", "layercam"}), {spec});
    QCOMPARE(source.asked, 2); // it is on the board, too
    QCOMPARE(model.pinnedCount(), 1);
    QSignalSpy changed(&model, &BoardModel::pinnedChanged);
    source.answerAll();
    QCOMPARE(changed.size(), 1);
    model.setBoard(board({"7"}, {"layercam"}), {spec});
    QCOMPARE(model.pinned(0).status, CellState::Status::Done);
    QCOMPARE(model.pinned(0).explanation->spec.method.id, std::string("gradcam"));
    QCOMPARE(model.rowCount() * model.columnCount(), 1);
    QVERIFY(!model.isEmpty());
    model.setBoard({}, {spec});
    QVERIFY(model.isEmpty());
    QCOMPARE(model.pinned(0).status, CellState::Status::Done);
}

void TestBoardModel::aCellIsFoundByWhatItShows()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1", "2"}, {"gradcam", "saliency"}));
    ExplanationSpec spec = model.cell(1, 1).spec;
    QCOMPARE(model.find(spec), &model.cell(1, 1));
    spec.layers = {"layer2"}; // which this method does not read
    spec.picture.sha256 = "known";
    QCOMPARE(model.find(spec), &model.cell(1, 1));
    spec.target = TargetSpec::ofClass(9);
    QVERIFY(!model.find(spec));
}

void TestBoardModel::whatIsOfferedIsKeptWithoutAnotherOneGoing()
{
    FakeSource source;
    BoardModel model(source);
    model.setBoard(board({"1"}, {"gradcam"}));
    ExplanationSpec spec = model.cell(0, 0).spec;
    source.answerAll();
    spec.target = TargetSpec::ofClass(2);
    model.offer(spec, FakeSource::answer(spec));
    model.setBoard(board({"1", "2"}, {"gradcam"}));
    QCOMPARE(source.asked, 1);
    QCOMPARE(model.cell(1, 0).status, CellState::Status::Done);
    // A map as large as all that is kept finds no room.
    auto huge = std::make_shared<Explanation>();
    huge->raw = {1, 6000, 6000, std::vector<float>(std::size_t(6000) * 6000)};
    spec.target = TargetSpec::ofClass(3);
    model.offer(spec, huge);
    QVERIFY(!model.known(spec));
    QVERIFY(model.known(model.cell(0, 0).spec));
}

QTEST_GUILESS_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
