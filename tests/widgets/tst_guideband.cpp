// SPDX-License-Identifier: Apache-2.0
#include "widgets/guideband.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace camscope;

class TestGuideBand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itShowsTheTextsAndThePlace();
    void theEndsHaveNoWayFurther_data();
    void theEndsHaveNoWayFurther();
    void itsButtonsAsk_data();
    void itsButtonsAsk();
    void aLongTextMakesItTaller();
};

void TestGuideBand::itShowsTheTextsAndThePlace()
{
    GuideBand band;
    band.setContent("Which layer?", "The same question at five depths.", 3, 6);
    QCOMPARE(band.title(), QStringLiteral("Which layer?"));
    QStringList texts;
    for (const QLabel* label : band.findChildren<QLabel*>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("The same question at five depths.")));
    QVERIFY(texts.contains(QStringLiteral("3 of 6")));
}

void TestGuideBand::theEndsHaveNoWayFurther_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("previous");
    QTest::addColumn<bool>("next");
    QTest::newRow("first") << 1 << false << true;
    QTest::newRow("middle") << 2 << true << true;
    QTest::newRow("last") << 3 << true << false;
}

void TestGuideBand::theEndsHaveNoWayFurther()
{
    QFETCH(int, number);
    GuideBand band;
    band.setContent("title", "text", number, 3);
    QTEST(band.findChild<QToolButton*>("previous")->isEnabled(), "previous");
    QTEST(band.findChild<QToolButton*>("next")->isEnabled(), "next");
}

void TestGuideBand::itsButtonsAsk_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("previous") << "previous";
    QTest::newRow("next") << "next";
    QTest::newRow("close") << "close";
}

void TestGuideBand::itsButtonsAsk()
{
    QFETCH(QString, button);
    GuideBand band;
    band.setContent("title", "text", 2, 3);
    QSignalSpy previous(&band, &GuideBand::previousRequested);
    QSignalSpy next(&band, &GuideBand::nextRequested);
    QSignalSpy close(&band, &GuideBand::closeRequested);
    QTest::mouseClick(band.findChild<QToolButton*>(button), Qt::LeftButton);
    QCOMPARE(previous.size(), button == "previous" ? 1 : 0);
    QCOMPARE(next.size(), button == "next" ? 1 : 0);
    QCOMPARE(close.size(), button == "close" ? 1 : 0);
}

void TestGuideBand::aLongTextMakesItTaller()
{
    GuideBand band;
    band.setContent("title", "short", 1, 2);
    const int before = band.heightForWidth(500);
    band.setContent("title", QStringLiteral("a sentence with several words ").repeated(12), 1, 2);
    QVERIFY(band.heightForWidth(500) > before);
    QVERIFY(band.heightForWidth(900) < band.heightForWidth(500));
}

QTEST_MAIN(TestGuideBand)
#include "tst_guideband.moc"
