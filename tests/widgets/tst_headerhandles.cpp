// SPDX-License-Identifier: Apache-2.0
#include "widgets/headerhandles.h"

#include <QTest>

using namespace camscope;

class TestHeaderHandles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeaderDropsIntoTheNearestGap_data();
    void aHeaderDropsIntoTheNearestGap();
};

void TestHeaderHandles::aHeaderDropsIntoTheNearestGap_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<double>("x"); ///< in columns: 0.5 is the middle of the first one
    QTest::addColumn<int>("place");
    QTest::newRow("not moved") << 1 << 1.5 << 1;
    QTest::newRow("to the gap in front of it") << 1 << 1.1 << 1;
    QTest::newRow("to the gap behind it") << 1 << 1.9 << 1;
    QTest::newRow("one back") << 1 << 0.3 << 0;
    QTest::newRow("one forth") << 1 << 2.7 << 2;
    QTest::newRow("beyond the end") << 0 << 9.0 << 3;
    QTest::newRow("before the beginning") << 3 << -2.0 << 0;
}

void TestHeaderHandles::aHeaderDropsIntoTheNearestGap()
{
    QFETCH(int, from);
    QFETCH(double, x);
    QFETCH(int, place);
    BoardMetrics metrics;
    metrics.rows = 4;
    metrics.columns = 4;
    metrics.gap = 0;
    const BoardLayout layout = BoardLayout::withCells(metrics, {100, 100});
    const QPointF origin = layout.cell(0, 0).topLeft();
    QCOMPARE(dropAt(layout, Qt::Horizontal, from, 4, origin + QPointF(100 * x, 20)).place(), place);
    QCOMPARE(dropAt(layout, Qt::Vertical, from, 4, origin + QPointF(20, 100 * x)).place(), place);
}

QTEST_GUILESS_MAIN(TestHeaderHandles)
#include "tst_headerhandles.moc"
