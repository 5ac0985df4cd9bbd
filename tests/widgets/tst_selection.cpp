// SPDX-License-Identifier: Apache-2.0
#include "widgets/selection.h"

#include <QTest>

using namespace camscope;

namespace {

Selection complete()
{
    Selection selection;
    selection.models.only("model.pt");
    selection.classes.set({"282", "243"});
    selection.methods.set({"gradcam", "layercam", "saliency"});
    selection.layers.set({"features.12"});
    selection.pictures.set({"both.png"});
    return selection;
}

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCompleteSelectionMakesABoard();
    void anIncompleteSelectionMakesAnEmptyBoard_data();
    void anIncompleteSelectionMakesAnEmptyBoard();
    void takingTheOtherAxisVariableSwapsThem();
    void selectingAnotherRowDoesNotChangeTheBoard();
    void whatIsOnNoAxisCountsByItsCurrentValue();
    void manyPicturesBecomeTheOnesAroundTheCurrent();
    void modelsAndConventionsMayBeAxes();
    void aSelectionIsMadeFromABoardAndMakesItAgain_data();
    void aSelectionIsMadeFromABoardAndMakesItAgain();
    void togglingAddsAtTheEndAndRemoves();
    void replacingKeepsThePlace();
    void renamingKeepsPlaceAndCurrent();
    void removingMakesTheNextOneCurrent();
    void valuesMoveAmongThoseThatAreShown();
};

void TestSelection::aCompleteSelectionMakesABoard()
{
    const BoardSpec board = complete().board();
    QCOMPARE(board.rowCount(), 2);
    QCOMPARE(board.columnCount(), 3);
    const ExplanationSpec cell = board.cell(1, 2);
    QCOMPARE(cell.target.text(), std::string("243"));
    QCOMPARE(cell.method.id, std::string("saliency"));
    QCOMPARE(cell.layers, std::vector<std::string>{"features.12"});
    QCOMPARE(cell.picture.path, std::string("both.png"));
    QCOMPARE(cell.model.path, std::string("model.pt"));
}

void TestSelection::anIncompleteSelectionMakesAnEmptyBoard_data()
{
    QTest::addColumn<int>("missing");
    QTest::newRow("no class") << int(BoardVariable::Class);
    QTest::newRow("no method") << int(BoardVariable::Method);
    QTest::newRow("no layer") << int(BoardVariable::Layer);
    QTest::newRow("no picture") << int(BoardVariable::Picture);
    QTest::newRow("no model") << int(BoardVariable::Model);
    QTest::newRow("no convention") << int(BoardVariable::Convention);
}

void TestSelection::anIncompleteSelectionMakesAnEmptyBoard()
{
    QFETCH(int, missing);
    Selection selection = complete();
    selection.choice(BoardVariable(missing)).set({});
    const BoardSpec board = selection.board();
    QCOMPARE(board.rowCount() * board.columnCount(), 0);
}

void TestSelection::takingTheOtherAxisVariableSwapsThem()
{
    Selection selection;
    selection.setRows(BoardVariable::Method);
    QCOMPARE(selection.rows, BoardVariable::Method);
    QCOMPARE(selection.columns, BoardVariable::Class);
    selection.setColumns(BoardVariable::Layer);
    QVERIFY(!selection.isAxis(BoardVariable::Class));
}

void TestSelection::selectingAnotherRowDoesNotChangeTheBoard()
{
    Selection selection = complete();
    const BoardSpec before = selection.board();
    selection.classes.current = "243";
    QCOMPARE(selection.board(), before);
}

void TestSelection::whatIsOnNoAxisCountsByItsCurrentValue()
{
    Selection selection = complete();
    selection.classes.current = "243";
    selection.setRows(BoardVariable::Layer);
    const BoardSpec board = selection.board();
    QCOMPARE(board.rowCount(), 1);
    QCOMPARE(board.cell(0, 0).target.text(), std::string("243"));
}

void TestSelection::manyPicturesBecomeTheOnesAroundTheCurrent()
{
    Selection selection = complete();
    std::vector<std::string> paths;
    for (int i = 0; i < 20; ++i)
        paths.push_back(std::to_string(i) + ".png");
    selection.pictures.set(paths);
    selection.pictures.current = "18.png";
    selection.setRows(BoardVariable::Picture);
    const std::vector<std::string> shown = selection.board().rows.values;
    QCOMPARE(shown.size(), Selection::mostPictures);
    QVERIFY(std::find(shown.begin(), shown.end(), "18.png") != shown.end());
    QCOMPARE(shown.back(), std::string("19.png"));
}

void TestSelection::modelsAndConventionsMayBeAxes()
{
    Selection selection = complete();
    selection.models.set({"a.pt", "b.pt"});
    selection.conventions.set({"paper", "pytorch-grad-cam"});
    selection.setRows(BoardVariable::Model);
    selection.setColumns(BoardVariable::Convention);
    const BoardSpec board = selection.board();
    QCOMPARE(board.rowCount(), 2);
    QCOMPARE(board.columnCount(), 2);
    QCOMPARE(board.cell(1, 0).model.path, std::string("b.pt"));
    QCOMPARE(board.cell(1, 1).convention, Convention::PytorchGradCam);
    QCOMPARE(board.cell(0, 0).target.text(), std::string("282"));
}

void TestSelection::aSelectionIsMadeFromABoardAndMakesItAgain_data()
{
    QTest::addColumn<BoardVariable>("rows");
    QTest::addColumn<BoardVariable>("columns");
    QTest::newRow("class × method") << BoardVariable::Class << BoardVariable::Method;
    QTest::newRow("picture × model") << BoardVariable::Picture << BoardVariable::Model;
    QTest::newRow("layer × convention") << BoardVariable::Layer << BoardVariable::Convention;
}

void TestSelection::aSelectionIsMadeFromABoardAndMakesItAgain()
{
    QFETCH(BoardVariable, rows);
    QFETCH(BoardVariable, columns);
    Selection selection = complete();
    selection.models.set({"a.pt", "b.pt"});
    selection.pictures.set({"scene:4,classes=cat+boat,mark=on", "photo.png", "input.npy"});
    selection.layers.set({"stage3", "auto"});
    selection.rows = rows;
    selection.columns = columns;
    const BoardSpec board = selection.board();
    QCOMPARE(Selection::of(board).board(), board);
}

void TestSelection::togglingAddsAtTheEndAndRemoves()
{
    Choice choice;
    choice.set({"a", "b"});
    choice.toggle("c");
    QCOMPARE(choice.chosen, (std::vector<std::string>{"a", "b", "c"}));
    QCOMPARE(choice.current, std::string("c"));
    choice.toggle("c");
    QCOMPARE(choice.chosen, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(choice.current, std::string("a"));
}

void TestSelection::replacingKeepsThePlace()
{
    Choice choice;
    choice.set({"a", "b", "c"});
    choice.replace("b", "x");
    QCOMPARE(choice.chosen, (std::vector<std::string>{"a", "x", "c"}));
    QCOMPARE(choice.current, std::string("x"));
}

void TestSelection::renamingKeepsPlaceAndCurrent()
{
    Choice choice;
    choice.set({"cat", "boat"});
    choice.rename("cat", "0");
    QCOMPARE(choice.chosen, (std::vector<std::string>{"0", "boat"}));
    QCOMPARE(choice.current, std::string("0"));
    choice.rename("dog", "5");
    QCOMPARE(choice.chosen.size(), std::size_t(2));
}

void TestSelection::removingMakesTheNextOneCurrent()
{
    Choice choice;
    choice.set({"a", "b", "c"});
    choice.current = "b";
    choice.remove("b");
    QCOMPARE(choice.current, std::string("c"));
    choice.remove("c");
    QCOMPARE(choice.current, std::string("a"));
    choice.remove("x");
    choice.remove("a");
    QVERIFY(choice.current.empty() && choice.chosen.empty());
}

void TestSelection::valuesMoveAmongThoseThatAreShown()
{
    Selection selection = complete();
    selection.move(BoardVariable::Method, "gradcam", 2);
    QCOMPARE(selection.methods.chosen, (std::vector<std::string>{"layercam", "saliency", "gradcam"}));
    QCOMPARE(selection.methods.current, std::string("gradcam"));
    selection.move(BoardVariable::Method, "gradcam", 99);
    selection.move(BoardVariable::Method, "unknown", 0);
    QCOMPARE(selection.methods.chosen.back(), std::string("gradcam"));
    // Of many pictures those that are not shown keep their places.
    selection.pictures.set({"0", "1", "2", "3", "4", "5", "6", "7"});
    selection.pictures.current = "1";
    selection.setRows(BoardVariable::Picture);
    selection.move(BoardVariable::Picture, "1", 5);
    QCOMPARE(selection.pictures.chosen, (std::vector<std::string>{"0", "2", "3", "4", "5", "6", "1", "7"}));
}

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
