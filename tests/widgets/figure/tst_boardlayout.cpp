// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/boardlayout.h"

#include <QTest>

using namespace camscope;

namespace {

BoardMetrics metrics(int rows, int columns, double aspect = 1)
{
    BoardMetrics result;
    result.rows = rows;
    result.columns = columns;
    result.aspect = aspect;
    result.rowHeader = 100;
    result.columnHeader = 30;
    result.colourBar = 40;
    result.columnBar = 24;
    result.caption = 20;
    return result;
}

} // namespace

class TestBoardLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStaysInsideTheAreaAndApart_data();
    void everythingStaysInsideTheAreaAndApart();
    void cellsKeepThePicturesAspect();
    void aBoardTooLargeForTheAreaKeepsReadableCells();
    void theColourBarSpansAllRows();
    void aBoardOfGivenCellsNeedsWhatItsPartsNeed();
};

void TestBoardLayout::everythingStaysInsideTheAreaAndApart_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<double>("aspect");
    QTest::addColumn<QSizeF>("area");
    QTest::newRow("one cell") << 1 << 1 << 1.0 << QSizeF(800, 600);
    QTest::newRow("2 × 4") << 2 << 4 << 1.0 << QSizeF(900, 700);
    QTest::newRow("wide pictures") << 3 << 2 << 1.78 << QSizeF(900, 700);
    QTest::newRow("tall pictures") << 2 << 5 << 0.5 << QSizeF(1600, 900);
}

void TestBoardLayout::everythingStaysInsideTheAreaAndApart()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(double, aspect);
    QFETCH(QSizeF, area);
    const BoardLayout layout = BoardLayout::fitted(metrics(rows, columns, aspect), area);
    const QRectF all(QPointF(0, 0), area);
    QList<QRectF> parts;
    for (int row = 0; row < rows; ++row) {
        parts << layout.rowHeader(row) << layout.rowBar(row);
        for (int column = 0; column < columns; ++column)
            parts << layout.cell(row, column) << layout.caption(row, column);
    }
    for (int column = 0; column < columns; ++column)
        parts << layout.columnHeader(column) << layout.columnBar(column);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QVERIFY2(all.contains(parts[i]), qPrintable(QString("part %1 leaves the area").arg(i)));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(!parts[i].intersects(parts[j]), qPrintable(QString("parts %1 and %2 overlap").arg(i).arg(j)));
    }
}

void TestBoardLayout::cellsKeepThePicturesAspect()
{
    const QSizeF cell = BoardLayout::fitted(metrics(2, 3, 1.5), {1000, 700}).cellSize();
    QVERIFY(std::abs(cell.width() / cell.height() - 1.5) < 0.02); // sides are whole pixels
}

void TestBoardLayout::aBoardTooLargeForTheAreaKeepsReadableCells()
{
    const QSizeF area(600, 400);
    const BoardLayout layout = BoardLayout::fitted(metrics(10, 10), area, 112);
    QCOMPARE(layout.cellSize(), QSizeF(112, 112));
    QVERIFY(layout.size().width() > area.width());
    QVERIFY(layout.size().height() > area.height());
    QVERIFY(QRectF(QPointF(0, 0), layout.size()).contains(layout.cell(9, 9)));
}

void TestBoardLayout::theColourBarSpansAllRows()
{
    const BoardLayout layout = BoardLayout::fitted(metrics(3, 2), {900, 900});
    QCOMPARE(layout.colourBar().top(), layout.cell(0, 1).top());
    QCOMPARE(layout.colourBar().bottom(), layout.cell(2, 1).bottom());
    QCOMPARE(layout.colourBar().left(), layout.cell(0, 1).right() + 8);
    QCOMPARE(layout.rowBar(0).united(layout.rowBar(2)).height(), layout.colourBar().height());
}

void TestBoardLayout::aBoardOfGivenCellsNeedsWhatItsPartsNeed()
{
    const BoardLayout layout = BoardLayout::withCells(metrics(2, 3), {200, 150});
    // margins, headers, cells, captions, colour bar and the gaps between them
    QCOMPARE(layout.size(),
        QSizeF(16 + 100 + 8 + 3 * 200 + 2 * 8 + 8 + 40 + 16, 16 + 30 + 8 + 2 * (150 + 20) + 8 + 8 + 24 + 16));
}

QTEST_GUILESS_MAIN(TestBoardLayout)
#include "tst_boardlayout.moc"
