// SPDX-License-Identifier: Apache-2.0
// Comparing and arranging on the board of the real window with the real engine, driven as a user does.
#include "app/workbench/boardarea.h"
#include "app/workbench/boardhistory.h"
#include "app/workbench/hoverpreview.h"
#include "app/workbench/windowactions.h"
#include "tests/app/workbench/openwindow.h"
#include "tests/scenemodel.h"
#include "widgets/boardview.h"
#include "widgets/cellcomparison.h"
#include "widgets/classlistmodel.h"
#include "widgets/classpanel.h"
#include "widgets/headerhandle.h"
#include "widgets/headerhandles.h"
#include "widgets/methodlistmodel.h"
#include "widgets/methodpanel.h"
#include "widgets/overlaycell.h"
#include "widgets/pinnedcell.h"
#include "widgets/pinnedstrip.h"
#include "widgets/rowtreeview.h"
#include "widgets/stylebar.h"

#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>

using namespace camscope;

namespace {

constexpr int patience = 60000;

using Values = std::vector<std::string>;

/// On a machine that is busy with other things nothing is quick enough to be shown in passing.
#define CAMSCOPE_REQUIRE_QUICK_MAPS()                                                                                  \
    if (cells().cell(0, 0).explanation->seconds > HoverPreview::mostSeconds)                                           \
    QSKIP("maps take too long here")

} // namespace

class TestWindowComparing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void aChangeIsUndoneAndNothingIsComputedAnew();
    void theMovesOfASliderAreOneChange();
    void anotherPictureIsUndoneTogetherWithItsClasses();
    void selectingACellIsNoChange();
    void aHeaderIsDraggedToAnotherPlace();
    void keysMoveAndRemoveRowsAndColumns();
    void theSmallXRemovesAColumnAndTheLastOneHasNone();
    void theTwoMapsBlinkInTurn();
    void aLineIsDraggedBetweenTwoMaps();
    void theDifferenceTellsItsMaximumAndEscapeLeadsBack();
    void aSecondCellThatLeavesTheBoardEndsTheComparison();
    void aPinnedCellStays();
    void restingOnARowShowsItsMapAndLeavesNoTrace();
    void aCostlyMethodIsNotShownInPassing();

private:
    bool settled();
    BoardView& board() { return m_window->board(); }
    BoardModel& cells() { return m_window->session().board(); }
    CellComparison& comparison() { return board().comparison(); }
    Values columns() { return cells().board().columns.values; }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&board(), Qt::Key(key), modifiers); }

    Language m_language;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowComparing::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("camscope"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_windowcomparing"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    CAMSCOPE_REQUIRE_SCENE_MODEL();
}

void TestWindowComparing::init()
{
    m_window = openWindow(m_language, {1440, 900});
    QVERIFY(m_window);
    m_window->open({sceneModelFile(), {QStringLiteral("scene:42,classes=cat+boat")}});
    QVERIFY(settled());
    m_window->session().choose(BoardVariable::Method, {"gradcam", "layercam", "hirescam"});
    QVERIFY(settled());
    m_window->history().stack().clear();
    board().setFocus();
}

bool TestWindowComparing::settled()
{
    return QTest::qWaitFor([&] { return !cells().isEmpty() && cells().busyCount() == 0; }, patience);
}

void TestWindowComparing::aChangeIsUndoneAndNothingIsComputedAnew()
{
    const BoardSpec before = cells().board();
    const ExplanationPointer map = cells().cell(1, 2).explanation;
    m_window->session().toggle(BoardVariable::Method, "hirescam");
    QCOMPARE(cells().columnCount(), 2);
    QVERIFY(m_window->actions().undo->toolTip().contains(QStringLiteral("HiResCAM")));
    QSignalSpy computed(&cells(), &BoardModel::explained);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(cells().board(), before);
    QCOMPARE(cells().busyCount(), 0);
    QCOMPARE(cells().cell(1, 2).explanation, map);
    QVERIFY(!m_window->actions().undo->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(cells().columnCount(), 2);
    m_window->actions().swapAxes->trigger();
    m_window->actions().undo->trigger();
    m_window->actions().undo->trigger();
    QCOMPARE(cells().board(), before);
    QCOMPARE(computed.size(), 0);
}

void TestWindowComparing::theMovesOfASliderAreOneChange()
{
    const double before = board().style().opacity;
    QSlider* opacity = m_window->area().styleBar().opacitySlider();
    for (const int percent : {20, 25, 30, 35})
        opacity->setValue(percent);
    QCOMPARE(board().style().opacity, 0.35);
    QCOMPARE(m_window->history().stack().count(), 1);
    m_window->actions().undo->trigger();
    QCOMPARE(board().style().opacity, before);
    QCOMPARE(m_window->area().styleBar().style().opacity, before);
    m_window->actions().redo->trigger();
    QCOMPARE(board().style().opacity, 0.35);
}

void TestWindowComparing::anotherPictureIsUndoneTogetherWithItsClasses()
{
    const Values classes = cells().board().rows.values;
    const ExplanationPointer map = cells().cell(0, 0).explanation;
    m_window->open({{}, {QStringLiteral("scene:7,classes=fish+flower")}});
    QVERIFY(settled());
    QVERIFY(cells().board().rows.values != classes);
    QCOMPARE(m_window->history().stack().count(), 1);
    m_window->actions().undo->trigger();
    QCOMPARE(cells().board().rows.values, classes);
    QCOMPARE(cells().cell(0, 0).explanation, map);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().prediction(), patience);
    QCOMPARE(cells().board().rows.values, classes);
}

void TestWindowComparing::selectingACellIsNoChange()
{
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    QCOMPARE(board().currentColumn(), 1);
    QCOMPARE(m_window->history().stack().count(), 0);
}

void TestWindowComparing::aHeaderIsDraggedToAnotherPlace()
{
    QSignalSpy computed(&cells(), &BoardModel::explained);
    HeaderHandle* header = board().headers().column(0);
    const QPoint middle = header->rect().center();
    const QPoint end = header->mapFromParent(board().boardLayout().cell(0, 2).topRight().toPoint() + QPoint(-5, -20));
    QTest::mousePress(header, Qt::LeftButton, {}, middle);
    for (const QPoint position : {middle + QPoint(30, 0), end}) {
        QMouseEvent move(QEvent::MouseMove, position, header->mapToGlobal(position), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(header, &move);
    }
    QVERIFY(header->isDragged());
    QTest::mouseRelease(header, Qt::LeftButton, {}, end);
    QCOMPARE(columns(), (Values{"layercam", "hirescam", "gradcam"}));
    QCOMPARE(board().currentColumn(), 2); // the one that was dragged
    QCOMPARE(computed.size(), 0);
    m_window->actions().undo->trigger();
    QCOMPARE(columns(), (Values{"gradcam", "layercam", "hirescam"}));
}

void TestWindowComparing::keysMoveAndRemoveRowsAndColumns()
{
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(columns(), (Values{"layercam", "gradcam", "hirescam"}));
    QCOMPARE(board().currentColumn(), 1);
    const Values rows = cells().board().rows.values;
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(cells().board().rows.values, (Values{rows[1], rows[0]}));
    press(Qt::Key_Delete);
    QCOMPARE(columns(), (Values{"layercam", "hirescam"}));
    press(Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(cells().board().rows.values, Values{rows[1]});
    press(Qt::Key_Delete, Qt::ShiftModifier); // the last one stays
    QCOMPARE(cells().rowCount(), 1);
    HeaderHandle* header = board().headers().column(0);
    header->setFocus(Qt::TabFocusReason);
    QTest::keyClick(header, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(columns(), (Values{"hirescam", "layercam"}));
    QVERIFY(board().headers().column(1)->hasFocus());
    QTest::keyClick(board().headers().column(1), Qt::Key_Delete);
    QCOMPARE(columns(), Values{"hirescam"});
}

void TestWindowComparing::theSmallXRemovesAColumnAndTheLastOneHasNone()
{
    const auto close = [&](int column) { return board().headers().column(column)->findChild<QToolButton*>("remove"); };
    QVERIFY(close(1)->isHidden());
    board().headers().column(1)->setFocus(Qt::TabFocusReason);
    QVERIFY(close(1)->isVisible());
    close(1)->click();
    QCOMPARE(columns(), (Values{"gradcam", "hirescam"}));
    close(0)->click();
    board().headers().column(0)->setFocus(Qt::TabFocusReason);
    QVERIFY(close(0)->isHidden());
}

void TestWindowComparing::theTwoMapsBlinkInTurn()
{
    QTest::mouseClick(board().cellView(0, 0), Qt::LeftButton);
    QTest::mouseClick(board().cellView(1, 1), Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(board().currentColumn(), 0);
    QVERIFY(comparison().second() == cells().cell(1, 1).spec);
    press(Qt::Key_B);
    QVERIFY(comparison().cell().isVisible());
    QVERIFY(m_window->actions().blink->isChecked());
    QCOMPARE(comparison().cell().geometry(), board().cellView(0, 0)->geometry());
    QCOMPARE(comparison().cell().label(), board().cellTitle(1, 1));
    QTRY_COMPARE(comparison().cell().label(), board().cellTitle(0, 0));
    QTRY_COMPARE(comparison().cell().label(), board().cellTitle(1, 1));
    press(Qt::Key_Escape);
    QCOMPARE(comparison().mode(), ComparisonMode::None);
    QVERIFY(!comparison().cell().isVisible());
    QVERIFY(!m_window->actions().blink->isChecked());
    QVERIFY(comparison().second());
    press(Qt::Key_Escape);
    QVERIFY(!comparison().second());
    press(Qt::Key_B); // without a mark: the cell beside it
    QVERIFY(comparison().second() == cells().cell(0, 1).spec);
}

void TestWindowComparing::aLineIsDraggedBetweenTwoMaps()
{
    press(Qt::Key_S);
    auto* line = board().findChild<QWidget*>("divider");
    QVERIFY(line->isVisible());
    const QRect place = board().currentRect();
    QMouseEvent move(QEvent::MouseMove,
        line->mapFromParent(QPoint(place.left() + place.width() / 4, place.center().y())), QPointF(), Qt::NoButton,
        Qt::LeftButton, {});
    QCoreApplication::sendEvent(line, &move);
    QVERIFY(std::abs(comparison().divider() - 0.25) < 0.02);
    QVERIFY(!comparison().cell().mask().contains(QPoint(5, 5)));
    QVERIFY(comparison().cell().mask().contains(QPoint(place.width() - 5, 5)));
    press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(comparison().divider() > 0.28);
    press(Qt::Key_S);
    QVERIFY(!line->isVisible());
}

void TestWindowComparing::theDifferenceTellsItsMaximumAndEscapeLeadsBack()
{
    press(Qt::Key_D);
    QCOMPARE(comparison().mode(), ComparisonMode::Difference);
    QVERIFY(board().isEnlarged());
    const MapDifference expected = mapDifference(*cells().cell(0, 0).explanation, *cells().cell(0, 1).explanation);
    QCOMPARE(comparison().values().maximum, expected.maximum);
    QVERIFY(expected.maximum > 0);
    const FigureContent shown = board().figureContent();
    QCOMPARE(shown.columns.front().title, QStringLiteral("Grad-CAM − LayerCAM"));
    const PictureGeometry& geometry = cells().cell(0, 0).explanation->geometry;
    const QString place = QStringLiteral("%1, %2")
                              .arg(int(geometry.toPictureX(expected.x + 0.5)))
                              .arg(int(geometry.toPictureY(expected.y + 0.5)));
    QVERIFY2(shown.columns.front().note.contains(place), qPrintable(shown.columns.front().note));
    QVERIFY(shown.appearance.style.isSigned);
    QVERIFY(shown.ranges.at(0, 0) == (ValueRange{-expected.maximum, expected.maximum}));
    QCOMPARE(m_window->figure().isNull(), false);
    press(Qt::Key_Escape);
    QVERIFY(!board().isEnlarged());
    QCOMPARE(board().figureContent().columns.size(), std::size_t(3));
    press(Qt::Key_F);
    press(Qt::Key_D);
    press(Qt::Key_D);
    QVERIFY(board().isEnlarged()); // as before
}

void TestWindowComparing::aSecondCellThatLeavesTheBoardEndsTheComparison()
{
    QTest::mouseClick(board().cellView(0, 2), Qt::LeftButton, Qt::ControlModifier);
    press(Qt::Key_D);
    m_window->session().move(BoardVariable::Method, "hirescam", 0); // still there
    QCOMPARE(comparison().mode(), ComparisonMode::Difference);
    m_window->session().remove(BoardVariable::Method, "hirescam");
    QCOMPARE(comparison().mode(), ComparisonMode::None);
    QVERIFY(!comparison().second());
    QVERIFY(!board().isEnlarged());
}

void TestWindowComparing::aPinnedCellStays()
{
    const ExplanationSpec spec = cells().cell(0, 0).spec;
    const ExplanationPointer map = cells().cell(0, 0).explanation;
    PinnedStrip& strip = m_window->area().pinned();
    QVERIFY(strip.isHidden());
    m_window->session().togglePinned(spec);
    QVERIFY(strip.isVisible());
    m_window->session().choose(BoardVariable::Method, {"layercam"});
    m_window->session().choose(BoardVariable::Class, {"3"});
    QVERIFY(settled());
    QCOMPARE(cells().pinned(0).explanation, map);
    QCOMPARE(strip.cell(0)->cell().state().explanation, map);
    // Compared with a cell of the board.
    QTest::mouseClick(&strip.cell(0)->cell(), Qt::LeftButton, Qt::ControlModifier);
    board().setFocus();
    press(Qt::Key_B);
    QVERIFY(comparison().cell().label().contains(QStringLiteral("Grad-CAM")));
    press(Qt::Key_Escape);
    // It follows the board's cross-hair.
    QTest::mouseMove(board().cellView(0, 0), board().cellView(0, 0)->rect().center());
    QVERIFY(!strip.cell(0)->cell().readOut().isEmpty());
    strip.cell(0)->findChild<QToolButton*>("unpin")->click();
    QVERIFY(strip.isHidden());
    m_window->actions().undo->trigger();
    QVERIFY(strip.isVisible());
}

void TestWindowComparing::restingOnARowShowsItsMapAndLeavesNoTrace()
{
    CAMSCOPE_REQUIRE_QUICK_MAPS();
    const BoardSpec before = cells().board();
    auto* list = m_window->classPanel().findChild<QListView*>();
    const QModelIndex row = list->model()->index(4, 0); // on no row of the board
    list->scrollTo(row);
    QTest::mouseMove(list->viewport(), list->visualRect(row).center());
    QTRY_VERIFY_WITH_TIMEOUT(board().preview().isVisible(), patience);
    QCOMPARE(board().preview().geometry(), board().cellView(0, 0)->geometry());
    QCOMPARE(board().preview().state().explanation->target.classIndex,
        std::optional(row.data(ClassListModel::ClassRole).toInt()));
    QCOMPARE(cells().board(), before);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(list->viewport(), &leave);
    QVERIFY(!board().preview().isVisible());
    QCOMPARE(m_window->history().stack().count(), 0);
    // What was shown in passing is there at once when it is wanted.
    QSignalSpy computed(&cells(), &BoardModel::explained);
    m_window->session().choose(BoardVariable::Method, {"gradcam"});
    m_window->session().toggle(BoardVariable::Class, row.data(ClassListModel::TargetRole).toString().toStdString());
    QCOMPARE(cells().busyCount(), 0);
    QCOMPARE(computed.size(), 0);
}

void TestWindowComparing::aCostlyMethodIsNotShownInPassing()
{
    CAMSCOPE_REQUIRE_QUICK_MAPS();
    RowTreeView& list = m_window->methodPanel().list();
    const auto rowOf = [&](const char* method) {
        const QAbstractItemModel& model = *list.model();
        return model
            .match(model.index(0, 0), MethodListModel::MethodRole, QString::fromLatin1(method), 1,
                Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    };
    const auto rest = [&](const char* method) {
        list.scrollTo(rowOf(method));
        QTest::mouseMove(list.viewport(), list.visualRect(rowOf(method)).center());
    };
    rest("xgradcam");
    QTRY_VERIFY_WITH_TIMEOUT(board().preview().isVisible(), patience);
    rest("scorecam");
    QTRY_VERIFY(!board().preview().isVisible());
    QTest::qWait(300); // nothing comes
    QVERIFY(!board().preview().isVisible());
}

QTEST_MAIN(TestWindowComparing)
#include "tst_windowcomparing.moc"
