// SPDX-License-Identifier: Apache-2.0
// Small widgets by what a user sees and does.
#include "widgets/emptystate.h"
#include "widgets/figure/chip.h"
#include "widgets/flowlayout.h"
#include "widgets/messagebar.h"
#include "widgets/stylebar.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace camscope;

class TestPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }
    void aReadOutNeverLeavesItsCell_data();
    void aReadOutNeverLeavesItsCell();
    void theSliderReportsTheOpacity();
    void aStyleSetFromOutsideIsShownAndNotReported();
    void theSignedViewLeavesTheChosenColoursAlone();
    void aMessageShowsItsDetailsOnRequest();
    void theEmptyStateOffersTheNextClick_data();
    void theEmptyStateOffersTheNextClick();
    void aNarrowBarBreaksIntoLines();
};

void TestPanels::aReadOutNeverLeavesItsCell_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::newRow("upper left") << QPointF(0, 0);
    QTest::newRow("middle") << QPointF(60, 60);
    QTest::newRow("right edge") << QPointF(119, 60);
    QTest::newRow("lower right corner") << QPointF(120, 120);
}

void TestPanels::aReadOutNeverLeavesItsCell()
{
    QFETCH(QPointF, point);
    const QRectF cell(0, 0, 120, 120);
    const Chip chip{QFont()};
    for (const char* text : {"0.9 · p9", "−0.00123 · p100", "a text that is much wider than the cell it stands in"}) {
        const QRectF box = chip.beside(point, QString::fromUtf8(text), cell);
        QVERIFY(cell.contains(box));
        QVERIFY(!box.isEmpty());
    }
}

void TestPanels::theSliderReportsTheOpacity()
{
    StyleBar bar;
    QSignalSpy changed(&bar, &StyleBar::styleChanged);
    bar.opacitySlider()->setValue(35);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bar.style().opacity, 0.35);
}

void TestPanels::aStyleSetFromOutsideIsShownAndNotReported()
{
    StyleBar bar;
    QSignalSpy changed(&bar, &StyleBar::styleChanged);
    DisplayStyle style;
    style.opacity = 0.8;
    style.colourMap = "viridis";
    style.blend = Blend::Mix;
    bar.setStyle(style);
    QVERIFY(changed.isEmpty());
    QCOMPARE(bar.opacitySlider()->value(), 80);
    QCOMPARE(bar.findChild<QComboBox*>("colourMap")->currentData().toString(), QStringLiteral("viridis"));
    QCOMPARE(bar.style(), style);
}

void TestPanels::theSignedViewLeavesTheChosenColoursAlone()
{
    StyleBar bar;
    auto* sign = bar.findChild<QCheckBox*>();
    sign->setChecked(true);
    QVERIFY(bar.style().isSigned);
    bar.opacitySlider()->setValue(20);
    sign->setChecked(false);
    QCOMPARE(bar.style().colourMap, std::string("inferno"));
}

void TestPanels::aMessageShowsItsDetailsOnRequest()
{
    QWidget parent;
    MessageBar bar(&parent);
    parent.show();
    QVERIFY(bar.isHidden());
    bar.showMessage(MessageBar::Kind::Error, QStringLiteral("model.pt is a text file."), QStringLiteral("line 1"));
    QVERIFY(bar.isVisible());
    auto* more = bar.findChild<QPushButton*>();
    QVERIFY(more->isVisible());
    const int before = bar.sizeHint().height();
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(bar.sizeHint().height() > before);
    QTest::mouseClick(bar.findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(bar.isHidden());
}

void TestPanels::theEmptyStateOffersTheNextClick_data()
{
    QTest::addColumn<EmptyState::Missing>("missing");
    QTest::addColumn<int>("buttons");
    QTest::newRow("everything") << EmptyState::Missing::Everything << 2;
    QTest::newRow("picture") << EmptyState::Missing::Picture << 2;
    QTest::newRow("choice") << EmptyState::Missing::Choice << 0;
    QTest::newRow("classes") << EmptyState::Missing::Classes << 2;
    QTest::newRow("target") << EmptyState::Missing::Target << 1;
    QTest::newRow("answer") << EmptyState::Missing::Answer << 0;
    QTest::newRow("opening") << EmptyState::Missing::Opening << 0;
}

void TestPanels::theEmptyStateOffersTheNextClick()
{
    QFETCH(EmptyState::Missing, missing);
    EmptyState state;
    state.setMissing(missing, QStringLiteral("model.pt"));
    state.show();
    int visible = 0;
    for (const QPushButton* button : state.findChildren<QPushButton*>())
        visible += button->isVisible() ? 1 : 0;
    QTEST(visible, "buttons");
}

void TestPanels::aNarrowBarBreaksIntoLines()
{
    QWidget box;
    FlowLayout flow(10, 5, &box);
    flow.setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < 4; ++i) {
        auto* item = new QWidget;
        item->setFixedSize(100, 20);
        flow.addWidget(item);
    }
    QCOMPARE(flow.heightForWidth(430), 20);
    QCOMPARE(flow.heightForWidth(429), 45);
    QCOMPARE(flow.heightForWidth(100), 95);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
