// SPDX-License-Identifier: Apache-2.0
// What people come for, from the first click to the answer, in the real window with the real engine.
#include "app/workbench/boardarea.h"
#include "app/workbench/presentation.h"
#include "app/workbench/windowactions.h"
#include "core/measures/highregion.h"
#include "tests/app/workbench/listrows.h"
#include "tests/app/workbench/openwindow.h"
#include "tests/referencefiles.h"
#include "tests/scenemodel.h"
#include "widgets/boardview.h"
#include "widgets/cellcomparison.h"
#include "widgets/cellview.h"
#include "widgets/classlistmodel.h"
#include "widgets/classpanel.h"
#include "widgets/inspector.h"
#include "widgets/layersweep.h"
#include "widgets/methodlistmodel.h"
#include "widgets/methodpanel.h"
#include "widgets/modelpanel.h"
#include "widgets/overlaycell.h"
#include "widgets/rowtreeview.h"
#include "widgets/stylebar.h"
#include "widgets/theme.h"
#include "widgets/thresholdcontrol.h"

#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSlider>
#include <QStandardPaths>
#include <QToolButton>

using namespace camscope;

namespace {

constexpr int patience = 60000;

} // namespace

class TestJourneys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fiveMethodsOnTwoClassesAreComparedOnOneScale();
    void sweepAndInspectorTellWhyAMapIsBlank();
    void aThresholdGivesABoxAndItsOverlapWithTheTruth();
    void languageThemeAndPresentationAreSwitched();
    void aLongMethodIsStoppedMidwayAndTheWorkGoesOn();

private:
    BoardModel& cells() { return m_window->session().board(); }
    BoardView& board() { return m_window->board(); }
    CellView& cell(int row, int column) { return *board().cellView(row, column); }
    void clickMethod(const char* id);
    void clickClass(int index);
    void searchClass(const QString& name, int index);
    QString readOutAt(CellView& view, QPointF share);

    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestJourneys::init()
{
    m_window = openWindow(m_language, {1440, 900});
    QVERIFY(m_window);
}

void TestJourneys::cleanup()
{
    m_window.reset();
}

void TestJourneys::clickMethod(const char* id)
{
    RowTreeView& list = m_window->methodPanel().list();
    QVERIFY(clickRow(&list, rowWith(*list.model(), MethodListModel::MethodRole, QString::fromLatin1(id))));
}

void TestJourneys::clickClass(int index)
{
    auto* list = m_window->classPanel().findChild<QListView*>();
    QVERIFY(clickRow(list, rowWith(*list->model(), ClassListModel::ClassRole, index)));
}

void TestJourneys::searchClass(const QString& name, int index)
{
    auto* search = m_window->classPanel().findChild<QLineEdit*>();
    search->selectAll();
    QTest::keyClicks(search, name);
    clickClass(index);
    search->clear();
}

/// With the mouse at a place of the cell, 0…1 of its sides.
QString TestJourneys::readOutAt(CellView& view, QPointF share)
{
    QTest::mouseMove(&view, QPoint(int(share.x() * view.width()), int(share.y() * view.height())));
    QCoreApplication::processEvents();
    return view.readOut();
}

void TestJourneys::fiveMethodsOnTwoClassesAreComparedOnOneScale()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    constexpr int tigerCat = 282;
    constexpr int bullMastiff = 243;
    m_window->open({referenceFile("models/squeezenet1_0_imagenet.pt"), {referenceFile("images/both.png")}});
    QVERIFY(isSettled(*m_window));
    const std::vector<std::string> first = m_window->session().selection().classes.chosen;
    searchClass(QStringLiteral("tiger cat"), tigerCat);
    searchClass(QStringLiteral("bull mastiff"), bullMastiff);
    for (const std::string& other : first) { // what was on the board at first leaves it, unless the search took it off
        if (m_window->session().selection().classes.contains(other) && other != "282" && other != "243")
            clickClass(std::stoi(other));
    }
    for (const int wanted : {tigerCat, bullMastiff}) {
        if (!m_window->session().selection().classes.contains(std::to_string(wanted)))
            clickClass(wanted);
    }
    for (const char* method : {"layercam", "gradcampp", "hirescam", "eigengradcam"})
        clickMethod(method);
    QVERIFY(isSettled(*m_window));
    QCOMPARE(cells().rowCount(), 2);
    QCOMPARE(cells().columnCount(), 5);

    // One scale for all: what is read at a place is the same number for every cell's colour.
    auto* scale = m_window->area().styleBar().findChild<QComboBox*>(QStringLiteral("scale"));
    scale->setCurrentIndex(3); // per map, row, column, board
    QCOMPARE(board().style().scale, ScaleMode::Board);
    const SharedRanges ranges = board().figureContent().ranges;
    float largest = 0;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 5; ++column)
            largest = std::max(largest, cells().cell(row, column).explanation->statistics.maximum);
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 5; ++column)
            QCOMPARE(ranges.at(row, column)->high, largest);

    // Values under the mouse, in all cells at once.
    const QString read = readOutAt(cell(0, 0), {0.4, 0.6});
    QVERIFY2(read.contains(QLatin1Char('p')), qPrintable(read));
    for (int column = 1; column < 5; ++column)
        QVERIFY(!cell(1, column).readOut().isEmpty());

    // The difference of two, by mouse and key.
    QTest::mouseClick(&cell(0, 0), Qt::LeftButton);
    QTest::mouseClick(&cell(0, 1), Qt::LeftButton, Qt::ControlModifier);
    QTest::keyClick(&board(), Qt::Key_D);
    CellComparison& comparison = board().comparison();
    QCOMPARE(comparison.mode(), ComparisonMode::Difference);
    QVERIFY(comparison.difference());
    QVERIFY(comparison.cell().isVisible());
    QVERIFY(comparison.values().maximum > 0);
    QTest::keyClick(&board(), Qt::Key_Escape);
    QCOMPARE(comparison.mode(), ComparisonMode::None);
}

void TestJourneys::sweepAndInspectorTellWhyAMapIsBlank()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    m_window->open({sceneModelFile(), {QStringLiteral("scene:42,classes=cat+boat")}});
    QVERIFY(isSettled(*m_window));
    // A class that nothing in the picture speaks for: its map has no positive value.
    std::optional<int> blank;
    for (int index = 0; index < m_window->session().model()->classCount() && !blank; ++index) {
        m_window->session().choose(BoardVariable::Class, {std::to_string(index)});
        QVERIFY(isSettled(*m_window));
        if (cells().cell(0, 0).explanation->statistics.positiveShare == 0)
            blank = index;
    }
    QVERIFY(blank);
    QTest::mouseClick(&cell(0, 0), Qt::LeftButton);
    const QString text = m_window->inspector().text();
    QVERIFY2(text.contains(QStringLiteral("No position is positive")), qPrintable(text)); // the reason in words,
    QVERIFY2(text.contains(QStringLiteral("Positive\t0.0 %")), qPrintable(text)); // the share of positive values,
    QVERIFY2(text.contains(QStringLiteral("Raw map\t\u2212")), qPrintable(text)); // and its range below zero

    // Where in the network is there something for this class?
    LayerSweep& sweep = m_window->modelPanel().sweep();
    std::optional<int> other;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (int stage = 0; stage < int(sweep.stages().size()); ++stage) {
                if (!sweep.map(stage))
                    return false;
                if (sweep.map(stage)->statistics.positiveShare > 0)
                    other = stage;
            }
            return !sweep.stages().empty();
        }(),
        patience);
    QVERIFY(other);
    QTest::mouseClick(&sweep, Qt::LeftButton, {}, sweep.tileRect(*other).center());
    QVERIFY(isSettled(*m_window));
    QCOMPARE(cells().cell(0, 0).explanation->layers.front(), sweep.stages()[std::size_t(*other)].layer);
    QVERIFY(cells().cell(0, 0).explanation->statistics.positiveShare > 0);
}

void TestJourneys::aThresholdGivesABoxAndItsOverlapWithTheTruth()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    m_window->open({sceneModelFile(), {QStringLiteral("scene:42,classes=cat+boat")}});
    QVERIFY(isSettled(*m_window));
    QTest::mouseClick(&cell(0, 0), Qt::LeftButton);
    m_window->area().styleBar().threshold().presets()->actions().at(2)->trigger(); // the CAM paper's 20 %
    QCOMPARE(board().style().threshold, 0.2);
    const Explanation& explanation = *cells().cell(0, 0).explanation;
    const PicturePointer picture = m_window->session().pictures().picture("scene:42,classes=cat+boat");
    std::vector<PixelBox> truth;
    for (const TrueObject& object : picture->objects) {
        if (object.name == explanation.target.label)
            truth.push_back(object.box);
    }
    QVERIFY(!truth.empty());
    const auto regions = highRegions(thresholdedMap(explanation), 0.2);
    const std::optional<double> overlap = bestOverlap({regions.front().box}, truth);
    QVERIFY(*overlap > 0.2);
    const QString text = m_window->inspector().text();
    QVERIFY2(text.contains(QString::number(*overlap, 'f', 2)), qPrintable(text));
}

void TestJourneys::languageThemeAndPresentationAreSwitched()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    m_window->open({sceneModelFile(), {QStringLiteral("scene:42,classes=cat+boat")}});
    QVERIFY(isSettled(*m_window));
    const BoardSpec before = cells().board();
    const QString english = m_window->inspector().text();
    auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("classDock"));
    QVERIFY(dock);
    const QString title = dock->windowTitle();
    const auto choose = [](const QActionGroup& group, const QVariant& data) {
        for (QAction* action : group.actions()) {
            if (action->data() == data)
                action->trigger();
        }
    };
    choose(*m_window->actions().languages, QStringLiteral("zh_CN"));
    QTRY_VERIFY(dock->windowTitle() != title);
    QVERIFY(m_window->inspector().text() != english);
    choose(*m_window->actions().languages, QStringLiteral("en"));
    QTRY_COMPARE(dock->windowTitle(), title);
    QCOMPARE(m_window->inspector().text(), english);

    const QColor light = QApplication::palette().color(QPalette::Window);
    choose(*m_window->actions().themes, int(Theme::Mode::Dark));
    QTRY_VERIFY(QApplication::palette().color(QPalette::Window).lightness() < light.lightness());
    choose(*m_window->actions().themes, int(Theme::Mode::Light));
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window).lightness() > 128, true);

    board().setFocus();
    QTest::keyClick(&board(), Qt::Key_P);
    QVERIFY(m_window->presentation().isActive());
    QVERIFY(!dock->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->presentation().isActive());
    QVERIFY(dock->isVisible());
    QCOMPARE(cells().board(), before);
}

void TestJourneys::aLongMethodIsStoppedMidwayAndTheWorkGoesOn()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    m_window->open({referenceFile("models/squeezenet1_0_imagenet.pt"), {referenceFile("images/both.png")}});
    QVERIFY(isSettled(*m_window));
    clickMethod("scorecam");
    const auto busy = [&] { return cells().cell(0, 1).status == CellState::Status::Busy; };
    QTRY_VERIFY_WITH_TIMEOUT(busy() && cells().cell(0, 1).explanation, patience); // a first part of the map is there
    QVERIFY(cells().cell(0, 1).explanation->partial);
    QVERIFY(cells().cell(0, 1).fraction < 1);
    m_window->actions().stopAll->trigger();
    QCOMPARE(cells().cell(0, 1).status, CellState::Status::Stopped);
    QCOMPARE(cells().cell(0, 0).status, CellState::Status::Done); // nothing else is lost
    clickMethod("layercam");
    QTRY_COMPARE_WITH_TIMEOUT(cells().busyCount(), 0, patience);
    QCOMPARE(cells().columnCount(), 3);
    QCOMPARE(cells().cell(1, 2).status, CellState::Status::Done);

    // What was stopped can be taken up again, and be stopped again.
    auto* retry = cell(0, 1).findChild<QAbstractButton*>(QStringLiteral("action"));
    QVERIFY(retry && retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QVERIFY(busy());
    cells().stopAll();
    QTRY_COMPARE_WITH_TIMEOUT(cells().busyCount(), 0, patience);
}

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
