// SPDX-License-Identifier: Apache-2.0
#include "core/render/contours.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

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

/// Enclosed by a closed line; positive clockwise on the screen.
double areaOf(const Outline& line)
{
    double twice = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto& [x, y] = line[i];
        const auto& [nextX, nextY] = line[(i + 1) % line.size()];
        twice += double(x) * nextY - double(nextX) * y;
    }
    return twice / 2;
}

/// A cone that is `radius` − distance from its middle.
FloatImage cone(int side, double radius)
{
    FloatImage map(side, side);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            map.at(x, y) = float(radius - std::hypot(x + 0.5 - side / 2.0, y + 0.5 - side / 2.0));
    return map;
}

} // namespace

class TestContours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLevelThatIsNotReachedHasNoLine();
    void aMapAboveTheLevelIsFramed();
    void linesLieBetweenPixelsByTheirValues();
    void aCircleIsMetToATenthOfAPixel();
    void holesHaveLinesOfTheirOwn();
    void oppositeCornersAreJoinedByTheirMean_data();
    void oppositeCornersAreJoinedByTheirMean();
    void everyLineStartsBesideAPixelThatReachesTheLevel();
    void valuesThatAreNoNumbersReachNoLevel();
    void aCropIsPlacedWhereTheModelLooked();
    void aLetterboxsMarginHasNoLines();
    void aSmallPictureSetsTheResolution();
    void contourLevelsHaveTheirColours();
    void signedMapsHaveLinesOnBothSidesOfZero();
};

void TestContours::aLevelThatIsNotReachedHasNoLine()
{
    QVERIFY(contours(mapOf("111|111"), 2).empty());
    QVERIFY(contours(FloatImage(), 0).empty());
}

void TestContours::aMapAboveTheLevelIsFramed()
{
    const std::vector<Contour> found = contours(mapOf("222|222"), 2);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(std::abs(areaOf(found.front().line)), 6.0);
}

void TestContours::linesLieBetweenPixelsByTheirValues()
{
    // 0, 4: the level 1 lies a quarter of the way from the first pixel's centre to the second's.
    const std::vector<Contour> found = contours(mapOf("0444"), 1);
    QCOMPARE(found.size(), std::size_t(1));
    const Outline& line = found.front().line;
    const auto left = std::min_element(line.begin(), line.end());
    QCOMPARE((*left)[0], 0.75F);
    QCOMPARE(std::abs(areaOf(line)), 3.25);
}

void TestContours::aCircleIsMetToATenthOfAPixel()
{
    const std::vector<Contour> found = contours(cone(40, 15), 5);
    QCOMPARE(found.size(), std::size_t(1));
    for (const auto& [x, y] : found.front().line)
        QVERIFY(std::abs(std::hypot(x - 20, y - 20) - 10) < 0.1);
}

void TestContours::holesHaveLinesOfTheirOwn()
{
    const std::vector<Contour> found = contours(mapOf("99999|90009|90009|90009|99999"), 5);
    QCOMPARE(found.size(), std::size_t(2));
    // One way around the region, the other way around its hole.
    QVERIFY(areaOf(found[0].line) * areaOf(found[1].line) < 0);
}

void TestContours::oppositeCornersAreJoinedByTheirMean_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<int>("lines");
    QTest::newRow("mean below") << "0000|0900|0090|0000" << 2;
    QTest::newRow("mean above") << "0000|0940|0490|0000" << 1;
}

void TestContours::oppositeCornersAreJoinedByTheirMean()
{
    QFETCH(QString, map);
    QTEST(int(contours(mapOf(map), 5).size()), "lines");
}

void TestContours::everyLineStartsBesideAPixelThatReachesTheLevel()
{
    FloatImage map(31, 17);
    unsigned state = 1;
    for (float& value : map.values) {
        state = state * 1664525U + 1013904223U;
        value = float(state >> 24);
    }
    const std::vector<Contour> found = contours(map, 128);
    QVERIFY(found.size() > 10);
    for (const Contour& contour : found) {
        QVERIFY(map.at(contour.x, contour.y) >= 128);
        QVERIFY(std::any_of(contour.line.begin(), contour.line.end(), [&](const std::array<float, 2>& corner) {
            return std::abs(corner[0] - contour.x - 0.5F) <= 1 && std::abs(corner[1] - contour.y - 0.5F) <= 1;
        }));
        QVERIFY(std::all_of(contour.line.begin(), contour.line.end(), [](const std::array<float, 2>& corner) {
            return corner[0] >= 0 && corner[0] <= 31 && corner[1] >= 0 && corner[1] <= 17;
        }));
    }
}

void TestContours::valuesThatAreNoNumbersReachNoLevel()
{
    FloatImage map = mapOf("999|999|999");
    map.at(1, 1) = std::numeric_limits<float>::quiet_NaN();
    const std::vector<Contour> found = contours(map, 5);
    QCOMPARE(found.size(), std::size_t(2));
    for (const Contour& contour : found)
        for (const auto& [x, y] : contour.line)
            QVERIFY(std::isfinite(x) && std::isfinite(y));
}

// The model saw the middle 100 × 100 of 200 × 100 pixels, at 40 × 40.
void TestContours::aCropIsPlacedWhereTheModelLooked()
{
    const PictureGeometry geometry{200, 100, 40, 40, 0.4, 0.4, -20, 0};
    const SeenMap seen = seenMap(FloatImage(40, 40, 1), geometry, Upsampling::Bilinear);
    QCOMPARE(seen.place, (RectF{50, 0, 100, 100}));
    QCOMPARE(seen.values, FloatImage(40, 40, 1));
    QCOMPARE(seen.onPicture({{0, 0}, {40, 20}}), (Outline{{50, 0}, {150, 50}}));
}

void TestContours::aLetterboxsMarginHasNoLines()
{
    const PictureGeometry geometry{200, 100, 40, 40, 0.2, 0.2, 0, 10};
    FloatImage map(40, 40);
    std::fill_n(map.values.begin(), 400, 1.0F); // the margin above the picture
    const SeenMap seen = seenMap(map, geometry, Upsampling::Nearest);
    QCOMPARE(seen.values.height, 20);
    QVERIFY(contours(seen.values, 0.5F).empty());
}

void TestContours::aSmallPictureSetsTheResolution()
{
    const PictureGeometry geometry{20, 10, 80, 40, 4, 4, 0, 0};
    const SeenMap seen = seenMap(FloatImage(80, 40, 1), geometry, Upsampling::Bilinear);
    QCOMPARE(seen.values.width, 20);
    QCOMPARE(seen.values.height, 10);
}

void TestContours::contourLevelsHaveTheirColours()
{
    FloatImage map = cone(40, 20);
    for (float& value : map.values)
        value = std::max(0.0F, value / 20);
    const std::vector<ContourLevel> levels = contourLevels({map, {0, 0, 40, 40}}, false);
    QCOMPARE(levels.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(levels[i].value, 0.25F * float(i + 1));
        QCOMPARE(levels[i].lines.size(), std::size_t(1));
        for (const auto& [x, y] : levels[i].lines.front())
            QVERIFY(std::abs(1 - std::hypot(x - 20, y - 20) / 20 - levels[i].value) < 0.01);
    }
}

void TestContours::signedMapsHaveLinesOnBothSidesOfZero()
{
    FloatImage map(2, 1);
    map.values = {0, 1}; // −1 and 1
    const std::vector<ContourLevel> levels = contourLevels({map, {0, 0, 2, 1}}, true);
    QCOMPARE(levels.size(), std::size_t(6));
    for (const ContourLevel& level : levels) {
        QVERIFY(level.value != 0.5F);
        QCOMPARE(level.lines.size(), std::size_t(1));
        const bool rightOfMiddle = std::all_of(level.lines.front().begin(), level.lines.front().end(),
            [](const std::array<float, 2>& corner) { return corner[0] > 1; });
        QCOMPARE(rightOfMiddle, level.value > 0.5F);
    }
}

QTEST_GUILESS_MAIN(TestContours)
#include "tst_contours.moc"
