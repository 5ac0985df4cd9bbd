// SPDX-License-Identifier: Apache-2.0
#include "core/measures/localisation.h"

#include <QTest>

#include <algorithm>

using namespace camscope;

namespace {

/// Rows of digits: "012|345".
FloatImage mapOf(const QString& text)
{
    const QStringList rows = text.split('|');
    FloatImage map(int(rows.front().size()), int(rows.size()));
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x)
            map.at(x, y) = float(rows[y][x].digitValue());
    return map;
}

/// Rows of '#' and '.'.
MaskImage maskOf(const QString& text)
{
    const QStringList rows = text.split('|');
    MaskImage mask(int(rows.front().size()), int(rows.size()));
    for (int y = 0; y < mask.height; ++y)
        for (int x = 0; x < mask.width; ++x)
            mask.values[std::size_t(y * mask.width + x)] = rows[y][x] == '#' ? 255 : 0;
    return mask;
}

} // namespace

class TestLocalisation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointing_data();
    void pointing();
    void aMapWithoutPositiveValuePointsNowhere();
    void theTopAreaHasItsShare();
    void equalValuesAreTakenRowByRow();
    void overlapIsIntersectionOverUnion();
    void theMapLiesOnThePicture();
    void nothingIsClaimedWhereTheModelDidNotLook();
};

void TestLocalisation::pointing_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("mask");
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<bool>("hit");
    QTest::newRow("inside") << "000|090|000"
                            << "...|.#.|..." << 0.0 << true;
    QTest::newRow("outside") << "000|090|000"
                             << "..#|...|..." << 0.0 << false;
    QTest::newRow("one diagonal step away, reach 1") << "000|090|000"
                                                     << "..#|...|..." << 1.0 << false;
    QTest::newRow("one diagonal step away, reach 1.5") << "000|090|000"
                                                       << "..#|...|..." << 1.5 << true;
    QTest::newRow("first of two maxima") << "900|000|009"
                                         << "#..|...|..." << 0.0 << true;
    QTest::newRow("second of two maxima") << "900|000|009"
                                          << "...|...|..#" << 0.0 << false;
}

void TestLocalisation::pointing()
{
    QFETCH(QString, map);
    QFETCH(QString, mask);
    QFETCH(double, tolerance);
    QFETCH(bool, hit);
    QCOMPARE(pointsInto(mapOf(map), maskOf(mask), tolerance), hit);
}

void TestLocalisation::aMapWithoutPositiveValuePointsNowhere()
{
    QVERIFY(!maximumOf(mapOf("000|000")));
    QVERIFY(!pointsInto(mapOf("000|000"), maskOf("###|###")));
    QVERIFY(!maximumOf(FloatImage()));
}

void TestLocalisation::theTopAreaHasItsShare()
{
    QVERIFY(topArea(mapOf("12345|67890"), 0.2) == maskOf(".....|..##."));
    const MaskImage none = topArea(mapOf("123|456"), 0);
    QCOMPARE(std::count(none.values.begin(), none.values.end(), 255), std::ptrdiff_t(0));
    const MaskImage all = topArea(mapOf("123|456"), 1);
    QCOMPARE(std::count(all.values.begin(), all.values.end(), 255), std::ptrdiff_t(6));
}

void TestLocalisation::equalValuesAreTakenRowByRow()
{
    QVERIFY(topArea(mapOf("111|111"), 0.5) == maskOf("###|..."));
}

void TestLocalisation::overlapIsIntersectionOverUnion()
{
    QCOMPARE(intersectionOverUnion(maskOf("##."), maskOf(".##")), 1.0 / 3);
    QCOMPARE(intersectionOverUnion(maskOf("##."), maskOf("##.")), 1.0);
    QCOMPARE(intersectionOverUnion(maskOf("..."), maskOf("...")), 0.0);
}

/// A 2×1 grid on a 40×20 picture seen whole: the right half is bright.
void TestLocalisation::theMapLiesOnThePicture()
{
    Explanation explanation;
    explanation.raw = {1, 1, 2, {0, 3}};
    explanation.geometry = {40, 20, 8, 8, 8 / 40.0, 8 / 20.0, 0, 0};
    const FloatImage map = mapOnPicture(explanation);
    QCOMPARE(map.width, 40);
    QCOMPARE(map.height, 20);
    QCOMPARE(map.at(0, 10), 0.0F);
    QCOMPARE(map.at(39, 10), 1.0F);
    QVERIFY(maximumOf(map)->x >= 20);
}

/// The model saw the middle 20×20 of a 40×20 picture.
void TestLocalisation::nothingIsClaimedWhereTheModelDidNotLook()
{
    Explanation explanation;
    explanation.raw = {1, 1, 1, {5}};
    explanation.geometry = {40, 20, 20, 20, 1, 1, -10, 0};
    const FloatImage map = mapOnPicture(explanation);
    QCOMPARE(map.at(9, 10), 0.0F);
    QCOMPARE(map.at(10, 10), 1.0F);
    QCOMPARE(map.at(29, 10), 1.0F);
    QCOMPARE(map.at(30, 10), 0.0F);
}

QTEST_GUILESS_MAIN(TestLocalisation)
#include "tst_localisation.moc"
