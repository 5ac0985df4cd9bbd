// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/mapprobe.h"

#include <QTest>

#include <limits>

using namespace camscope;

namespace {

/// A 2 × 2 map of a model that sees the middle 100 × 100 of a 200 × 100 picture.
Explanation cropped()
{
    Explanation explanation;
    explanation.raw = {1, 2, 2, {-1, 2, 3, std::numeric_limits<float>::quiet_NaN()}};
    explanation.geometry = {200, 100, 100, 100, 1, 1, -50, 0};
    return explanation;
}

} // namespace

class TestMapProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theValueUnderTheCursorIsTheGridsOwn_data();
    void theValueUnderTheCursorIsTheGridsOwn();
    void nothingIsReadWhereTheModelNeverLooked_data();
    void nothingIsReadWhereTheModelNeverLooked();
};

void TestMapProbe::theValueUnderTheCursorIsTheGridsOwn_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("percentile");
    QTest::newRow("upper left") << QPointF(51, 1) << -1.0F << 33;
    QTest::newRow("upper right") << QPointF(149, 49) << 2.0F << 66;
    QTest::newRow("lower left, the largest") << QPointF(60, 99) << 3.0F << 100;
}

void TestMapProbe::theValueUnderTheCursorIsTheGridsOwn()
{
    QFETCH(QPointF, point);
    const auto reading = MapProbe(cropped(), true).at(point);
    QVERIFY(reading);
    QTEST(reading->value, "value");
    QTEST(reading->percentile, "percentile");
}

void TestMapProbe::nothingIsReadWhereTheModelNeverLooked_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::newRow("cropped away") << QPointF(20, 50);
    QTest::newRow("outside of the picture") << QPointF(-3, 50);
    QTest::newRow("not a number") << QPointF(120, 80);
}

void TestMapProbe::nothingIsReadWhereTheModelNeverLooked()
{
    QFETCH(QPointF, point);
    QVERIFY(!MapProbe(cropped(), true).at(point));
}

QTEST_GUILESS_MAIN(TestMapProbe)
#include "tst_mapprobe.moc"
