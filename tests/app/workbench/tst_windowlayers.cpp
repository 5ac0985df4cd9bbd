// SPDX-License-Identifier: Apache-2.0
// What is behind a map, in the real window on a generated scene: the same question at every stage of the network, the
// values, and the channels that add up to the map.
#include "tests/app/workbench/openwindow.h"
#include "widgets/barchart.h"
#include "widgets/boardview.h"
#include "widgets/channelsview.h"
#include "widgets/channeltiles.h"
#include "widgets/inspector.h"
#include "widgets/layersweep.h"
#include "widgets/modelpanel.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace camscope;

namespace {

constexpr int patience = 60000;

} // namespace

class TestWindowLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStageGetsAMap();
    void aClickOnAStageChoosesItsLayer();
    void keysGoThroughTheStages();
    void theSweepFollowsTheMethod();
    void whereTheMethodHasOneLayerThereIsNoSweep();
    void aLongSweepWaitsToBeAsked();
    void theInspectorTakesTheMapApart();
    void aMapWithoutChannelsShowsNone();

private:
    LayerSweep& sweep() { return m_window->modelPanel().sweep(); }
    BoardModel& cells() { return m_window->session().board(); }
    bool swept(const char* method);
    void useMethod(const char* id);

    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowLayers::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_window = openWindow(m_language, {1440, 900});
    QVERIFY(m_window);
    m_window->openDemonstration();
    QVERIFY(isSettled(*m_window));
}

/// Whether every stage has its map by this method before long.
bool TestWindowLayers::swept(const char* method)
{
    return QTest::qWaitFor(
        [&] {
            for (int stage = 0; stage < int(sweep().stages().size()); ++stage) {
                if (!sweep().map(stage) || sweep().map(stage)->spec.method.id != method)
                    return false;
            }
            return !sweep().stages().empty();
        },
        patience);
}

/// Makes it the only one on the board.
void TestWindowLayers::useMethod(const char* id)
{
    m_window->session().choose(BoardVariable::Method, {id});
    m_window->session().setCurrent(BoardVariable::Method, id);
    QTRY_VERIFY_WITH_TIMEOUT(cells().busyCount() == 0, patience);
    QTest::mouseClick(&m_window->board(), Qt::LeftButton);
}

void TestWindowLayers::everyStageGetsAMap()
{
    useMethod("gradcam");
    QVERIFY(swept("gradcam"));
    QVERIFY(sweep().isVisible());
    QVERIFY(sweep().stages().size() >= 3);
    // Grids only grow coarser.
    const ModelInfo& model = *m_window->session().model();
    for (std::size_t i = 1; i < sweep().stages().size(); ++i)
        QVERIFY(model.layer(sweep().stages()[i].layer)->grid.width
            < model.layer(sweep().stages()[i - 1].layer)->grid.width);
    for (int stage = 0; stage < int(sweep().stages().size()); ++stage)
        QVERIFY(sweep().rect().contains(sweep().tileRect(stage)));
}

void TestWindowLayers::aClickOnAStageChoosesItsLayer()
{
    const QSignalSpy picked(&sweep(), &LayerSweep::layerPicked);
    QTest::mouseClick(&sweep(), Qt::LeftButton, {}, sweep().tileRect(1).center());
    QCOMPARE(picked.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(cells().busyCount() == 0, patience);
    QCOMPARE(cells().cell(0, 0).explanation->layers, std::vector<std::string>{sweep().stages()[1].layer});
    const int last = int(sweep().stages().size()) - 1;
    QTest::mouseClick(&sweep(), Qt::LeftButton, {}, sweep().tileRect(last).center());
    QTRY_VERIFY_WITH_TIMEOUT(cells().busyCount() == 0, patience);
}

void TestWindowLayers::keysGoThroughTheStages()
{
    const QSignalSpy picked(&sweep(), &LayerSweep::layerPicked);
    sweep().setFocus();
    QTest::keyClick(&sweep(), Qt::Key_Left); // the first one stays
    QTest::keyClick(&sweep(), Qt::Key_Right);
    QTest::keyClick(&sweep(), Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.front().front().value<std::string>(), sweep().stages()[1].layer);
}

void TestWindowLayers::theSweepFollowsTheMethod()
{
    QVERIFY(swept("gradcam"));
    useMethod("layercam");
    QVERIFY(swept("layercam"));
}

void TestWindowLayers::whereTheMethodHasOneLayerThereIsNoSweep()
{
    useMethod("cam");
    QTRY_VERIFY(!sweep().isVisible());
    QVERIFY(!m_window->modelPanel().findChild<QPushButton*>()->isVisible());
}

void TestWindowLayers::aLongSweepWaitsToBeAsked()
{
    useMethod("saliency");
    QTRY_VERIFY(!sweep().isVisible());
    useMethod("scorecam:max_channels=4");
    QPushButton* start = nullptr;
    QTRY_VERIFY((start = m_window->modelPanel().findChild<QPushButton*>()) && start->isVisible());
    QVERIFY(!sweep().isVisible());
    start->click();
    QVERIFY(swept("scorecam"));
    QVERIFY(sweep().isVisible());
    QVERIFY(!start->isVisible());
}

void TestWindowLayers::theInspectorTakesTheMapApart()
{
    useMethod("gradcam");
    auto* channels = m_window->inspector().findChild<ChannelsView*>();
    QTRY_VERIFY(channels->isVisibleTo(&m_window->inspector()));
    auto* tiles = channels->findChild<ChannelTiles*>();
    const ChannelShares& shares = cells().cell(0, 0).explanation->channels;
    QCOMPARE(tiles->tileCount(), int(shares.strongest.size()) + 1);
    QVERIFY(tiles->caption(0).startsWith(QString::number(shares.strongest.front().channel)));
    const auto charts = m_window->inspector().findChildren<BarChart*>();
    QCOMPARE(charts.size(), 2);
    for (const BarChart* chart : charts)
        QVERIFY(chart->isVisibleTo(&m_window->inspector()));
    channels->findChild<QComboBox*>()->setCurrentIndex(1);
    QCOMPARE(tiles->tileCount(), int(shares.strongest.size())); // the others do not fire as one
}

void TestWindowLayers::aMapWithoutChannelsShowsNone()
{
    useMethod("saliency");
    auto* channels = m_window->inspector().findChild<ChannelsView*>();
    QTRY_VERIFY(!channels->isVisibleTo(&m_window->inspector()));
}

QTEST_MAIN(TestWindowLayers)
#include "tst_windowlayers.moc"
