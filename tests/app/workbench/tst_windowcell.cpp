// SPDX-License-Identifier: Apache-2.0
// One cell of the board by itself: its menu, a window of its own, and the board alone on the screen.
#include "app/workbench/boardarea.h"
#include "app/workbench/cellmenu.h"
#include "app/workbench/presentation.h"
#include "app/workbench/windowactions.h"
#include "tests/app/workbench/openwindow.h"
#include "tests/scenemodel.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/cellwindow.h"
#include "widgets/guideband.h"
#include "widgets/stylebar.h"

#include <QDockWidget>
#include <QLabel>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStatusBar>

using namespace camscope;

class TestWindowCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theMenuOfACellOffersAll();
    void twoFingersZoomAllCells();
    void aCellInItsOwnWindowKeepsWhatItShows();
    void presentingHidesAllElseAndEscapeBringsItBack();
    void presentingEnlargesTheGuide();

private:
    BoardView& board() { return m_window->board(); }
    BoardModel& cells() { return m_window->session().board(); }
    void press(int key) { QTest::keyClick(&board(), Qt::Key(key)); }

    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowCell::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    CAMSCOPE_REQUIRE_SCENE_MODEL();
}

void TestWindowCell::init()
{
    m_window = openWindow(m_language, {1440, 900});
    QVERIFY(m_window);
    m_window->open({sceneModelFile(), {QStringLiteral("scene:42,classes=cat+boat")}});
    QVERIFY(isSettled(*m_window));
    m_window->session().choose(BoardVariable::Method, {"gradcam", "layercam"});
    QVERIFY(isSettled(*m_window));
}

void TestWindowCell::cleanup()
{
    m_window.reset();
}

void TestWindowCell::theMenuOfACellOffersAll()
{
    CellMenu menu(m_window->session(), board(), m_window->actions(), {0, 1}, m_window.get());
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts << action->text().remove(QLatin1Char('&'));
    for (const char* text : {"Copy cell", "Export cell…", "Pin beside the board", "Compare with", "Open the inspector"})
        QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
    QCOMPARE(menu.findChild<QMenu*>()->actions().size(), cells().rowCount() * cells().columnCount() - 1);
    QSignalSpy copied(&menu, &CellMenu::copyRequested);
    for (QAction* action : menu.actions()) {
        if (action->text().contains(QStringLiteral("Copy cell")))
            action->trigger();
        if (action->text().contains(QStringLiteral("Pin")))
            action->trigger();
    }
    QCOMPARE(copied.size(), 1);
    QCOMPARE(cells().pinnedCount(), 1);
}

void TestWindowCell::twoFingersZoomAllCells()
{
    CellView& cell = *board().cellView(0, 0);
    const double before = board().pixelScale();
    const QPointF place = cell.rect().center();
    QNativeGestureEvent spread(
        Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, place, place, place, 0.5, {});
    QCoreApplication::sendEvent(&cell, &spread);
    QCOMPARE(board().pixelScale(), 1.5 * before);
}

void TestWindowCell::aCellInItsOwnWindowKeepsWhatItShows()
{
    CellMenu menu(m_window->session(), board(), m_window->actions(), {0, 1}, m_window.get());
    for (QAction* action : menu.actions()) {
        if (action->text().contains(QStringLiteral("window")))
            action->trigger();
    }
    auto* alone = m_window->findChild<CellWindow*>();
    QVERIFY(alone && alone->isVisible() && alone->isWindow());
    QVERIFY(alone->windowTitle().contains(QStringLiteral("LayerCAM")));
    const ExplanationPointer shown = alone->cell().state().explanation;
    QCOMPARE(shown, cells().cell(0, 1).explanation);
    const QImage before = alone->cell().grab().toImage();

    // Neither another board nor another view of it changes the window.
    m_window->session().choose(BoardVariable::Method, {"gradcam"});
    board().zoomBy(3);
    QCoreApplication::processEvents();
    QCOMPARE(alone->cell().state().explanation, shown);
    QCOMPARE(alone->cell().grab().toImage(), before);

    // Its own zoom and overlay.
    QTest::keyClick(alone, Qt::Key_Plus);
    QVERIFY(alone->cell().grab().toImage() != before);
    QTest::keyClick(alone, Qt::Key_Minus);
    QTest::keyClick(alone, Qt::Key_Space);
    QVERIFY(alone->cell().grab().toImage() != before);
    QTest::keyClick(alone, Qt::Key_Escape);
    QVERIFY(!alone->isVisible());
}

void TestWindowCell::presentingHidesAllElseAndEscapeBringsItBack()
{
    const QList<QDockWidget*> docks = m_window->findChildren<QDockWidget*>();
    m_window->findChild<QDockWidget*>("inspectorDock")->hide();
    QCoreApplication::processEvents(); // the others take its place
    QList<QRect> before;
    for (const QDockWidget* dock : docks)
        before << (dock->isVisible() ? dock->geometry() : QRect());
    const QRect window = m_window->geometry();
    const double header = board().boardLayout().columnHeader(0).height();
    press(Qt::Key_P);
    QVERIFY(m_window->presentation().isActive() && m_window->isFullScreen());
    for (const QDockWidget* dock : docks)
        QVERIFY(!dock->isVisible());
    QVERIFY(!m_window->statusBar()->isVisible());
    QVERIFY(!m_window->area().styleBar().isVisible());
    QVERIFY(board().boardLayout().columnHeader(0).height() > header);
    press(Qt::Key_F);
    QVERIFY(board().isEnlarged());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!board().isEnlarged() && m_window->presentation().isActive());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->presentation().isActive() && !m_window->isFullScreen());
    QTRY_COMPARE(m_window->geometry(), window);
    for (qsizetype i = 0; i < docks.size(); ++i)
        QTRY_COMPARE((docks[i]->isVisible() ? docks[i]->geometry() : QRect()), before[i]);
    QCOMPARE(board().boardLayout().columnHeader(0).height(), header);
}

void TestWindowCell::presentingEnlargesTheGuide()
{
    m_window->openDemonstration();
    QVERIFY(isSettled(*m_window));
    const auto* label = m_window->area().guide().findChild<QLabel*>();
    const double before = label->fontInfo().pointSizeF();
    m_window->presentation().setActive(true);
    QVERIFY(label->fontInfo().pointSizeF() > 1.3 * before);
    m_window->presentation().setActive(false);
    QCOMPARE(label->fontInfo().pointSizeF(), before);
}

QTEST_MAIN(TestWindowCell)
#include "tst_windowcell.moc"
