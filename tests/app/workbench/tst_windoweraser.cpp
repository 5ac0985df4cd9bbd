// SPDX-License-Identifier: Apache-2.0
// The eraser on the board of the real window with the real engine and the demonstration model, driven as a user does.
#include "app/workbench/boardarea.h"
#include "app/workbench/boardhistory.h"
#include "app/workbench/windowactions.h"
#include "core/render/eraser.h"
#include "tests/app/workbench/openwindow.h"
#include "tests/scenemodel.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/eraser/eraserbar.h"
#include "widgets/eraser/erasertool.h"
#include "widgets/figure/picturetitle.h"
#include "widgets/inspector.h"
#include "widgets/linkedview.h"

#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <nlohmann/json.hpp>

using namespace camscope;

namespace {

constexpr int patience = 60000;
const QString scene = QStringLiteral("scene:42,classes=cat+boat");

} // namespace

class TestWindowEraser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void erasingTheCatTakesItsProbabilityAway();
    void undoBringsTheSameMapBack();
    void allCellsShowTheStrokeWhileItIsPainted();
    void mapsFollowWhileTheHandMoves();
    void escapeGivesUpTheStrokeThenTheTool();
    void anotherBoardEndsTheStroke();
    void restoringTakesEverythingAway();
    void anErasedPictureOpensFromItsText();
    void theRecipeReproducesThePicture();
    void titlesSayThatThePictureIsErased();
    void onlyThePictureOfTheCellIsErased();
    void aPinnedCellKeepsItsPicture();
    void keysAndWheelChangeTheBrush();
    void theViewStillMoves();
    void theBarIsThereWhileTheToolIs();

private:
    bool settled();
    BoardView& board() { return m_window->board(); }
    BoardModel& cells() { return m_window->session().board(); }
    EraserTool& tool() { return m_window->linkedView().eraserTool(); }
    std::string picture() { return m_window->session().selection().pictures.current; }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&board(), Qt::Key(key), modifiers); }
    QPoint place(CellView& cell, QPointF point); ///< of a point of the 480 × 480 picture
    void down(CellView& cell, QPointF point);
    void move(CellView& cell, QPointF point);
    void up(CellView& cell);
    void paint(CellView& cell, const std::vector<QPointF>& points);
    void eraseTheCat();

    Language m_language;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowEraser::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("camscope"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_windoweraser"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    CAMSCOPE_REQUIRE_SCENE_MODEL();
}

void TestWindowEraser::init()
{
    m_window = openWindow(m_language, {1440, 900});
    QVERIFY(m_window);
    m_window->open({sceneModelFile(), {scene}});
    QVERIFY(settled());
    m_window->session().choose(BoardVariable::Class, {"0", "5"}); // cat and boat
    m_window->session().choose(BoardVariable::Method, {"gradcam", "layercam"});
    QVERIFY(settled());
    m_window->history().stack().clear();
    board().setFocus();
}

bool TestWindowEraser::settled()
{
    return QTest::qWaitFor([&] { return !cells().isEmpty() && cells().busyCount() == 0; }, patience)
        && QTest::qWaitFor([&] { return m_window->session().prediction() != nullptr; }, patience);
}

QPoint TestWindowEraser::place(CellView& cell, QPointF point)
{
    const ViewTransform view = m_window->linkedView().transform().clamped(QSizeF(480, 480), cell.size());
    return view.toCell(point, QSizeF(480, 480), cell.size()).toPoint();
}

void TestWindowEraser::down(CellView& cell, QPointF point)
{
    QTest::mousePress(&cell, Qt::LeftButton, {}, place(cell, point));
}

void TestWindowEraser::move(CellView& cell, QPointF point)
{
    const QPointF position = place(cell, point);
    QMouseEvent event(QEvent::MouseMove, position, cell.mapToGlobal(position), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&cell, &event);
}

void TestWindowEraser::up(CellView& cell)
{
    QTest::mouseRelease(&cell, Qt::LeftButton, {}, cell.rect().center());
}

void TestWindowEraser::paint(CellView& cell, const std::vector<QPointF>& points)
{
    down(cell, points.front());
    for (std::size_t i = 1; i < points.size(); ++i)
        move(cell, points[i]);
    up(cell);
}

void TestWindowEraser::eraseTheCat()
{
    tool().setActive(true);
    tool().setSize(0.25);
    paint(*board().cellView(0, 0), {{205, 190}, {210, 250}, {205, 320}, {150, 320}, {140, 240}, {260, 180}});
}

void TestWindowEraser::erasingTheCatTakesItsProbabilityAway()
{
    const ExplanationPointer before = cells().cell(0, 0).explanation;
    QVERIFY(*before->probability > 0.4);
    press(Qt::Key_E);
    QVERIFY(tool().isActive());
    eraseTheCat();
    QVERIFY(settled());
    const ExplanationPointer after = cells().cell(0, 0).explanation;
    QVERIFY2(*after->probability < 0.2, qPrintable(QString::number(*after->probability)));
    QVERIFY(after->raw != before->raw);
    // The numbers are told: in the header, in the list of classes and in the inspector.
    const QString change = changeText(percentText(*before->probability), percentText(*after->probability));
    QTRY_COMPARE_WITH_TIMEOUT(board().rowHeader(0).note, change, patience);
    QVERIFY2(m_window->inspector().text().contains(change), qPrintable(m_window->inspector().text()));
    QCOMPARE(m_window->session().prediction()->probabilities[0], *after->probability);
    // The record is honest: the picture's own hash, and the strokes.
    QCOMPARE(after->spec.picture.sha256, before->spec.picture.sha256);
    QCOMPARE(after->spec.picture.erasure.strokes.size(), std::size_t(1));
    QCOMPARE(m_window->history().stack().count(), 1);
    QVERIFY(m_window->actions().undo->toolTip().contains(QStringLiteral("Erase")));
}

void TestWindowEraser::undoBringsTheSameMapBack()
{
    const ExplanationPointer before = cells().cell(0, 0).explanation;
    const std::vector<double> probabilities = [&] {
        const PredictionPointer p = m_window->session().prediction();
        return std::vector<double>(p->probabilities.begin(), p->probabilities.end());
    }();
    eraseTheCat();
    QVERIFY(settled());
    const ExplanationPointer after = cells().cell(0, 0).explanation;
    QSignalSpy computed(&cells(), &BoardModel::explained);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(picture(), scene.toStdString());
    QCOMPARE(cells().cell(0, 0).explanation, before); // the very same
    QVERIFY(settled());
    const PredictionPointer again = m_window->session().prediction();
    QCOMPARE(std::vector<double>(again->probabilities.begin(), again->probabilities.end()), probabilities);
    tool().setActive(false);
    QVERIFY(!board().rowHeader(0).note.contains(QStringLiteral("→")));
    m_window->actions().redo->trigger();
    QCOMPARE(cells().cell(0, 0).explanation, after);
    QCOMPARE(computed.size(), 0);
}

void TestWindowEraser::allCellsShowTheStrokeWhileItIsPainted()
{
    tool().setActive(true);
    CellView& cell = *board().cellView(0, 0);
    const QColor before = board().cellView(1, 1)->grab().toImage().pixelColor(place(*board().cellView(1, 1), {60, 60}));
    down(cell, {40, 60});
    move(cell, {80, 60});
    const QColor after = board().cellView(1, 1)->grab().toImage().pixelColor(place(*board().cellView(1, 1), {60, 60}));
    QVERIFY(before != after);
    QVERIFY(std::abs(after.red() - after.blue()) < 40); // grey, under whatever the map adds
    QCOMPARE(picture(), scene.toStdString()); // nothing is settled yet
    QCOMPARE(m_window->history().stack().count(), 0);
    const BoardSpec spec = cells().board();
    up(cell);
    QVERIFY(cells().board() != spec);
    QVERIFY(settled());
    // What was painted step by step is what the engine makes of the strokes.
    const PictureReference reference = PictureReference::parse(picture());
    const PicturePointer shown = m_window->session().pictures().picture(picture());
    Engine engine;
    QCOMPARE(shown->image, engine.openPicture(picture())->image);
    QCOMPARE(shown->image, erased(engine.openPicture(scene.toStdString())->image, reference.erasure));
    QCOMPARE(shown->objects.size(), std::size_t(2)); // the truth stays
}

void TestWindowEraser::mapsFollowWhileTheHandMoves()
{
    tool().setActive(true);
    tool().setSize(0.3);
    CellView& cell = *board().cellView(0, 0);
    const ExplanationPointer before = cells().cell(0, 0).explanation;
    QTRY_VERIFY_WITH_TIMEOUT(board().rowHeader(0).note.contains(QStringLiteral("→")), patience);
    const QString note = board().rowHeader(0).note;
    const QRect place = cell.geometry();
    down(cell, {205, 190});
    move(cell, {205, 300});
    QTRY_VERIFY_WITH_TIMEOUT(cell.state().explanation && cell.state().explanation != before, patience);
    QCOMPARE(cells().cell(0, 0).explanation, before); // the board's own are not touched
    QTRY_VERIFY_WITH_TIMEOUT(board().cellView(1, 1)->state().explanation != cells().cell(1, 1).explanation, patience);
    QTRY_VERIFY_WITH_TIMEOUT(board().rowHeader(0).note != note, patience);
    QCOMPARE(cell.geometry(), place); // nothing moves under the hand
    up(cell);
    QVERIFY(settled());
    QCOMPARE(cell.state().explanation, cells().cell(0, 0).explanation);
}

void TestWindowEraser::escapeGivesUpTheStrokeThenTheTool()
{
    press(Qt::Key_E);
    CellView& cell = *board().cellView(0, 0);
    const QImage before = cell.grab().toImage();
    const double probability = m_window->session().prediction()->probabilities[0];
    down(cell, {205, 190});
    move(cell, {205, 300});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().prediction()->probabilities[0] != probability, patience);
    press(Qt::Key_Escape);
    QVERIFY(!tool().isPainting() && tool().isActive());
    up(cell);
    QCOMPARE(picture(), scene.toStdString());
    QTRY_COMPARE_WITH_TIMEOUT(double(m_window->session().prediction()->probabilities[0]), probability, patience);
    press(Qt::Key_Escape);
    QVERIFY(!tool().isActive());
    QVERIFY(!m_window->actions().eraser->isChecked());
    QCOMPARE(m_window->history().stack().count(), 0);
    m_window->linkedView().setCursor({});
    QCOMPARE(cell.grab().toImage().pixelColor(5, 5), before.pixelColor(5, 5));
}

void TestWindowEraser::anotherBoardEndsTheStroke()
{
    tool().setActive(true);
    CellView& cell = *board().cellView(0, 0);
    down(cell, {205, 190});
    move(cell, {205, 300});
    m_window->session().choose(BoardVariable::Method, {"hirescam", "gradcam"});
    QVERIFY(!tool().isPainting());
    QVERIFY(tool().isActive());
    up(cell);
    QVERIFY(settled());
    QCOMPARE(picture(), scene.toStdString());
    for (int column = 0; column < 2; ++column)
        QCOMPARE(board().cellView(0, column)->state().explanation, cells().cell(0, column).explanation);
}

void TestWindowEraser::restoringTakesEverythingAway()
{
    const ExplanationPointer before = cells().cell(0, 0).explanation;
    eraseTheCat();
    paint(*board().cellView(1, 0), {{370, 340}, {380, 360}});
    QVERIFY(settled());
    QCOMPARE(PictureReference::parse(picture()).erasure.strokes.size(), std::size_t(2));
    QPushButton* restore = m_window->area().eraserBar().restoreButton();
    QVERIFY(restore->isEnabled());
    restore->click();
    QCOMPARE(picture(), scene.toStdString());
    QCOMPARE(cells().cell(0, 0).explanation, before);
    QVERIFY(!restore->isEnabled());
    QVERIFY(m_window->actions().undo->toolTip().contains(QStringLiteral("Restore the picture")));
    m_window->actions().undo->trigger();
    QCOMPARE(PictureReference::parse(picture()).erasure.strokes.size(), std::size_t(2));
    QCOMPARE(m_window->history().stack().count(), 3);
}

void TestWindowEraser::anErasedPictureOpensFromItsText()
{
    const QString text = QStringLiteral("erased:noise60@205,190+205,300:") + scene;
    m_window->open({{}, {text}});
    QVERIFY(settled());
    QCOMPARE(picture(), text.toStdString());
    QTRY_VERIFY_WITH_TIMEOUT(board().rowHeader(0).note.contains(QStringLiteral("→")), patience);
    tool().setActive(true);
    // Its original is asked for, and the next stroke goes on.
    const auto goesOn = [&] {
        paint(*board().cellView(0, 0), {{300, 60}});
        return PictureReference::parse(picture()).erasure.strokes.size() == 2;
    };
    QVERIFY(QTest::qWaitFor(goesOn, patience));
    QVERIFY(settled());
    Engine engine;
    QCOMPARE(m_window->session().pictures().picture(picture())->image, engine.openPicture(picture())->image);
}

void TestWindowEraser::theRecipeReproducesThePicture()
{
    tool().setFill(EraserStroke::Fill::Noise);
    eraseTheCat();
    QVERIFY(settled());
    const std::string recipe = nlohmann::json(cells().board()).dump();
    const auto read = nlohmann::json::parse(recipe).get<BoardSpec>();
    QCOMPARE(read, cells().board());
    Engine engine;
    const ExplanationPointer again = engine.explain(read.cell(0, 0)).finish();
    QVERIFY(again->raw == cells().cell(0, 0).explanation->raw);
    QCOMPARE(again->probability, cells().cell(0, 0).explanation->probability);
}

void TestWindowEraser::titlesSayThatThePictureIsErased()
{
    const QString title = pictureTitle(picture());
    eraseTheCat();
    QVERIFY(settled());
    const QString now = pictureTitle(picture());
    QVERIFY2(now.contains(QStringLiteral(", erased")) && !now.contains(QLatin1Char('@')), qPrintable(now));
    QVERIFY(!title.contains(QStringLiteral("erased")));
    QCOMPARE(pictureTitle("erased:grey3@1,2:a b/both.png"), QStringLiteral("both, erased"));
    const QModelIndex entry = m_window->session().pictures().index(0);
    QVERIFY(!entry.data(Qt::ToolTipRole).toString().contains(QLatin1Char('@')));
    m_window->session().setColumns(BoardVariable::Picture);
    QVERIFY(settled());
    QVERIFY(board().columnHeader(0).title.endsWith(QStringLiteral(", erased")));
}

void TestWindowEraser::onlyThePictureOfTheCellIsErased()
{
    m_window->open({{}, {QStringLiteral("scene:7,classes=cat+fish")}});
    m_window->session().setColumns(BoardVariable::Picture);
    QVERIFY(settled());
    QCOMPARE(cells().columnCount(), 2);
    const ExplanationPointer first = cells().cell(0, 0).explanation;
    const ExplanationPointer second = cells().cell(0, 1).explanation;
    tool().setActive(true);
    paint(*board().cellView(0, 1), {{200, 200}, {280, 280}});
    QVERIFY(settled());
    QCOMPARE(cells().columnCount(), 2);
    QCOMPARE(cells().cell(0, 0).explanation, first);
    QVERIFY(cells().cell(0, 1).explanation != second);
    QVERIFY(cells().cell(0, 0).spec.picture.erasure.isEmpty());
    QVERIFY(!cells().cell(0, 1).spec.picture.erasure.isEmpty());
    m_window->actions().undo->trigger();
    QCOMPARE(cells().cell(0, 1).explanation, second);
}

void TestWindowEraser::aPinnedCellKeepsItsPicture()
{
    m_window->session().togglePinned(cells().cell(0, 0).spec);
    const ExplanationPointer before = cells().pinned(0).explanation;
    eraseTheCat();
    QVERIFY(settled());
    QCOMPARE(cells().pinned(0).explanation, before); // to compare with
    QVERIFY(cells().pinned(0).spec.picture.erasure.isEmpty());
}

void TestWindowEraser::keysAndWheelChangeTheBrush()
{
    press(Qt::Key_BracketRight); // nothing without the tool
    const double before = tool().size();
    press(Qt::Key_E);
    press(Qt::Key_BracketRight);
    QVERIFY(tool().size() > before);
    press(Qt::Key_BracketLeft);
    QVERIFY(std::abs(tool().size() - before) < 1e-9);
    CellView& cell = *board().cellView(0, 0);
    const QPointF middle = cell.rect().center();
    const ViewTransform view = m_window->linkedView().transform();
    QWheelEvent turn(
        middle, cell.mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::AltModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&cell, &turn);
    QVERIFY(tool().size() > before);
    QCOMPARE(m_window->linkedView().transform(), view);
    EraserBar& bar = m_window->area().eraserBar();
    QCOMPARE(bar.size()->value(), int(std::lround(100 * tool().size())));
    bar.size()->setValue(30);
    QCOMPARE(tool().size(), 0.3);
    QCOMPARE(tool().radius({480, 480}), 72.0);
    bar.fill()->setCurrentIndex(2);
    QCOMPARE(tool().fill(), EraserStroke::Fill::Noise);
    press(Qt::Key_E);
    QVERIFY(!tool().isActive());
}

void TestWindowEraser::theViewStillMoves()
{
    tool().setActive(true);
    CellView& cell = *board().cellView(0, 0);
    const QPointF middle = cell.rect().center();
    QWheelEvent turn(middle, cell.mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&cell, &turn);
    const ViewTransform zoomed = m_window->linkedView().transform();
    QVERIFY(zoomed.zoom > 1);
    const auto drag = [&](Qt::MouseButton button) {
        QTest::mousePress(&cell, button, {}, middle.toPoint());
        QMouseEvent event(QEvent::MouseMove, middle + QPointF(-20, -10), cell.mapToGlobal(middle + QPointF(-20, -10)),
            Qt::NoButton, button, {});
        QCoreApplication::sendEvent(&cell, &event);
        QTest::mouseRelease(&cell, button, {}, middle.toPoint());
    };
    drag(Qt::MiddleButton);
    const ViewTransform moved = m_window->linkedView().transform();
    QVERIFY(moved.centreX > zoomed.centreX);
    board().setFocus();
    QTest::keyPress(&board(), Qt::Key_Space);
    drag(Qt::LeftButton);
    QTest::keyRelease(&board(), Qt::Key_Space);
    QVERIFY(m_window->linkedView().transform().centreX > moved.centreX);
    QVERIFY(board().overlayVisible());
    press(Qt::Key_Space); // without a drag it does what it always does
    QVERIFY(!board().overlayVisible());
    QCOMPARE(picture(), scene.toStdString());
}

void TestWindowEraser::theBarIsThereWhileTheToolIs()
{
    EraserBar& bar = m_window->area().eraserBar();
    QVERIFY(bar.isHidden());
    m_window->actions().eraser->trigger();
    QVERIFY(bar.isVisible() && tool().isActive());
    QTest::keyClick(bar.fill(), Qt::Key_Escape); // wherever the focus is
    QVERIFY(bar.isHidden() && !tool().isActive());
    tool().setActive(true);
    m_window->linkedView().regionTool().start(); // the mouse does one thing at a time
    QVERIFY(!tool().isActive());
    tool().setActive(true);
    QVERIFY(!m_window->linkedView().regionTool().isActive());
}

QTEST_MAIN(TestWindowEraser)
#include "tst_windoweraser.moc"
