// SPDX-License-Identifier: Apache-2.0
// How maps are displayed, in the real window on a generated scene: everything acts at once and computes nothing.
#include "app/workbench/boardarea.h"
#include "tests/app/workbench/openwindow.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/displaypopover.h"
#include "widgets/inspector.h"
#include "widgets/stylebar.h"
#include "widgets/thresholdcontrol.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QSlider>
#include <QStandardPaths>

using namespace camscope;

class TestWindowDisplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aThresholdGivesABoxAndItsOverlapWithTheTruth();
    void thePapersThresholdsAreOffered_data();
    void thePapersThresholdsAreOffered();
    void allPartsGetBoxesWhenAsked();
    void scalesAreSharedAsChosen_data();
    void scalesAreSharedAsChosen();
    void aFixedScaleStartsWithTheBoardsAndTakesNumbers();
    void aCellBecomesTheReferenceScale();
    void deepZoomShowsTheGridAndItsNumbers();
    void rareOptionsActFromThePopover();
    void blendsChangeTheFigure_data();
    void blendsChangeTheFigure();

private:
    BoardView& board() { return m_window->board(); }
    StyleBar& bar() { return m_window->area().styleBar(); }
    QComboBox& box(const char* name) { return *bar().findChild<QComboBox*>(QString::fromLatin1(name)); }
    const CellMarks& marks() { return board().cellView(board().currentRow(), board().currentColumn())->marks(); }

    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowDisplay::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_window = openWindow(m_language);
    QVERIFY(m_window);
    m_window->openDemonstration();
    QVERIFY(isSettled(*m_window));
    BoardModel& cells = m_window->session().board();
    QVERIFY(cells.rowCount() > 1);
    QVERIFY(cells.columnCount() > 1);
}

/// Every test begins with the display that the window starts with.
void TestWindowDisplay::cleanup()
{
    bar().setStyle({});
    board().setStyle({});
}

void TestWindowDisplay::aThresholdGivesABoxAndItsOverlapWithTheTruth()
{
    const ExplanationPointer explanation = m_window->session().board().cell(0, 0).explanation;
    const QImage before = m_window->figure();
    QTest::mouseClick(board().cellView(0, 0), Qt::LeftButton);
    QVERIFY(marks().boxes.empty());
    QVERIFY(!m_window->inspector().text().contains(QStringLiteral("IoU")));
    bar().threshold().slider()->setValue(20);
    QCOMPARE(board().style().threshold, 0.2);
    QCOMPARE(marks().boxes.size(), std::size_t(1));
    QVERIFY(marks().overlap.value() > 0.2); // the map finds its thing
    const PixelBox& box = marks().boxes.front();
    QVERIFY(m_window->inspector().text().contains(
        QStringLiteral("%1, %2 · %3 × %4").arg(box.x).arg(box.y).arg(box.width).arg(box.height)));
    QVERIFY(m_window->inspector().text().contains(QStringLiteral("IoU")));
    QVERIFY(m_window->figure() != before);
    QCOMPARE(m_window->session().board().cell(0, 0).explanation, explanation);
    bar().threshold().slider()->setValue(0);
    QVERIFY(!m_window->inspector().text().contains(QStringLiteral("IoU")));
}

void TestWindowDisplay::thePapersThresholdsAreOffered_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<double>("threshold");
    QTest::newRow("Grad-CAM") << 1 << 0.15;
    QTest::newRow("CAM") << 2 << 0.2;
    QTest::newRow("off") << 0 << 0.0;
}

void TestWindowDisplay::thePapersThresholdsAreOffered()
{
    QFETCH(int, entry);
    bar().threshold().slider()->setValue(70);
    bar().threshold().presets()->actions().at(entry)->trigger();
    QTEST(board().style().threshold, "threshold");
}

void TestWindowDisplay::allPartsGetBoxesWhenAsked()
{
    bar().threshold().slider()->setValue(1);
    bar().threshold().presets()->actions().last()->trigger();
    QVERIFY(board().style().boxesAllParts);
    QVERIFY(!marks().boxes.empty());
}

void TestWindowDisplay::scalesAreSharedAsChosen_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<ScaleMode>("mode");
    QTest::newRow("row") << 1 << ScaleMode::Row;
    QTest::newRow("column") << 2 << ScaleMode::Column;
    QTest::newRow("board") << 3 << ScaleMode::Board;
}

void TestWindowDisplay::scalesAreSharedAsChosen()
{
    QFETCH(int, entry);
    QFETCH(ScaleMode, mode);
    const QImage before = m_window->figure();
    box("scale").setCurrentIndex(entry);
    QCOMPARE(board().style().scale, mode);
    const SharedRanges ranges = board().figureContent().ranges;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 2; ++column) {
            const ValueRange own = valueRange(*m_window->session().board().cell(row, column).explanation, false);
            QVERIFY(ranges.at(row, column).value().high >= own.high);
        }
    QCOMPARE(ranges.at(0, 0) == ranges.at(0, 1), mode != ScaleMode::Column);
    QCOMPARE(ranges.at(0, 0) == ranges.at(1, 0), mode != ScaleMode::Row);
    QVERIFY(m_window->figure() != before);
    // A cell alone keeps the scale that it shares.
    board().setEnlarged(true);
    QVERIFY(board().figureContent().ranges.at(0, 0) == ranges.at(board().currentRow(), board().currentColumn()));
    board().setEnlarged(false);
}

void TestWindowDisplay::aFixedScaleStartsWithTheBoardsAndTakesNumbers()
{
    auto* high = bar().findChild<QDoubleSpinBox*>(QStringLiteral("rangeHigh"));
    auto* low = bar().findChild<QDoubleSpinBox*>(QStringLiteral("rangeLow"));
    QVERIFY(!high->isVisible());
    box("scale").setCurrentIndex(4);
    QVERIFY(high->isVisible());
    QVERIFY(board().style().range == board().wholeRange().value());
    high->setValue(50);
    QCOMPARE(board().style().range, (ValueRange{0, 50}));
    QVERIFY(board().figureContent().ranges.at(1, 1) == (ValueRange{0, 50}));
    low->setValue(60); // would turn the scale round
    QCOMPARE(low->value(), 0.0);
    QCOMPARE(board().style().range, (ValueRange{0, 50}));
}

void TestWindowDisplay::aCellBecomesTheReferenceScale()
{
    Q_EMIT board().menuRequested(1, 0, m_window->mapToGlobal(QPoint(100, 100)));
    QMenu* menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())));
    for (QAction* action : menu->actions()) {
        if (action->text().remove(QLatin1Char('&')) == QStringLiteral("Use as reference scale"))
            action->trigger();
    }
    menu->close();
    QCOMPARE(board().style().scale, ScaleMode::Fixed);
    QCOMPARE(board().style().range, valueRange(*m_window->session().board().cell(1, 0).explanation, false));
    QCOMPARE(bar().style(), board().style());
}

void TestWindowDisplay::deepZoomShowsTheGridAndItsNumbers()
{
    // A map without opacity looks as no map at all, but for the grid and its numbers.
    DisplayStyle style;
    style.opacity = 0;
    style.blend = Blend::Mix;
    board().setStyle(style);
    const auto differs = [&](double zoom) {
        board().zoomBy(zoom);
        const QImage with = board().cellView(0, 0)->grab().toImage();
        board().setOverlayVisible(false);
        const QImage without = board().cellView(0, 0)->grab().toImage();
        board().setOverlayVisible(true);
        board().zoomBy(1 / zoom);
        return with != without;
    };
    QVERIFY(!differs(1.2));
    QVERIFY(differs(6));
}

void TestWindowDisplay::rareOptionsActFromThePopover()
{
    DisplayPopover* popover = bar().openMore();
    auto* upsampling = popover->findChild<QComboBox*>(QStringLiteral("upsampling"));
    upsampling->setCurrentIndex(upsampling->findData(int(Upsampling::Cubic)));
    QCOMPARE(board().style().upsampling, Upsampling::Cubic);
    popover->findChild<QDoubleSpinBox*>(QStringLiteral("clip"))->setValue(5);
    QCOMPARE(board().style().clip, 5.0);
    QCOMPARE(bar().style(), board().style());
    popover->close();
}

void TestWindowDisplay::blendsChangeTheFigure_data()
{
    QTest::addColumn<int>("entry");
    QTest::newRow("uniform") << 1;
    QTest::newRow("mask") << 2;
    QTest::newRow("contours") << 3;
}

void TestWindowDisplay::blendsChangeTheFigure()
{
    QFETCH(int, entry);
    const QImage before = m_window->figure();
    box("blend").setCurrentIndex(entry);
    QCOMPARE(int(board().style().blend), entry);
    QVERIFY(m_window->figure() != before);
    QVERIFY(!m_window->board().grab().isNull());
}

QTEST_MAIN(TestWindowDisplay)
#include "tst_windowdisplay.moc"
