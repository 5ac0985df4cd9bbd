// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/textlines.h"

#include <QTest>

using namespace camscope;

class TestTextLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesFitTheirWidth_data();
    void linesFitTheirWidth();
    void whatDoesNotFitIsElided();
    void noTextGivesNoLines();
};

void TestTextLines::linesFitTheirWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << "Staffordshire bullterrier, Staffordshire bull terrier";
    QTest::newRow("one long word") << "features.denseblock4.denselayer16.conv2_with_a_long_name";
    QTest::newRow("Chinese") << QStringLiteral(
        "该层之后没有全局平均池化加一个线性层，因此不能用原始的类激活映射来解释");
}

void TestTextLines::linesFitTheirWidth()
{
    QFETCH(QString, text);
    const QFont font;
    const QFontMetricsF metrics(font);
    const QStringList lines = wrappedLines(text, font, 120, 3);
    QVERIFY(lines.size() > 1);
    QVERIFY(lines.size() <= 3);
    for (const QString& line : lines)
        QVERIFY2(metrics.horizontalAdvance(line) <= 121, qPrintable(line));
}

void TestTextLines::whatDoesNotFitIsElided()
{
    const QStringList lines = wrappedLines(QStringLiteral("one two three four five six seven"), QFont(), 60, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.last().endsWith(QChar(0x2026)));
}

void TestTextLines::noTextGivesNoLines()
{
    QVERIFY(wrappedLines({}, QFont(), 100, 2).join(QString()).isEmpty());
}

QTEST_MAIN(TestTextLines)
#include "tst_textlines.moc"
