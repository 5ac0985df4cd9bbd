// SPDX-License-Identifier: Apache-2.0
#include "core/measures/highregion.h"
#include "core/measures/localisation.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

Explanation explanationOf(FloatVolume raw, const PictureGeometry& geometry)
{
    Explanation explanation;
    explanation.raw = std::move(raw);
    explanation.geometry = geometry;
    return explanation;
}

/// Two blobs, the left one larger, on a grid of 12 × 6.
FloatVolume blobs()
{
    FloatVolume raw{1, 6, 12, std::vector<float>(72)};
    for (int y = 0; y < 6; ++y)
        for (int x = 0; x < 12; ++x) {
            const double left = std::exp(-0.3 * (std::pow(x - 2.5, 2) + std::pow(y - 2.5, 2)));
            const double right = 1.5 * std::exp(-0.8 * (std::pow(x - 9.2, 2) + std::pow(y - 3, 2)));
            raw.values[std::size_t(12 * y + x)] = float(left + right);
        }
    return raw;
}

/// Around all pixels of the picture at which the map reaches the level.
PixelBox boxByPixels(const FloatImage& map, float level)
{
    int left = map.width;
    int top = map.height;
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x)
            if (map.at(x, y) >= level) {
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
    return {left, top, right - left + 1, bottom - top + 1};
}

PixelBox around(const PixelBox& a, const PixelBox& b)
{
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

} // namespace

class TestHighRegion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLargestPartComesFirst();
    void boxesAreThoseOfThePicturesPixels_data();
    void boxesAreThoseOfThePicturesPixels();
    void theShareIsOfTheMaximum();
    void diagonalNeighboursAreOnePart();
    void holesBelongToTheirPart();
    void aBlankMapHasNoRegion();
    void theDisplayDoesNotMoveTheBox();
    void boxesOverlapByIntersectionOverUnion_data();
    void boxesOverlapByIntersectionOverUnion();
    void theBestPairCounts();
};

void TestHighRegion::theLargestPartComesFirst()
{
    const SeenMap map = thresholdedMap(explanationOf(blobs(), PictureGeometry::identity(240, 120)));
    const std::vector<HighRegion> regions = highRegions(map, 0.4);
    QCOMPARE(regions.size(), std::size_t(2));
    QVERIFY(regions[0].area > regions[1].area);
    QVERIFY(regions[0].box.x + regions[0].box.width < regions[1].box.x);
}

void TestHighRegion::boxesAreThoseOfThePicturesPixels_data()
{
    QTest::addColumn<PictureGeometry>("geometry");
    QTest::newRow("as large as the input") << PictureGeometry::identity(240, 120);
    QTest::newRow("13 times as large") << PictureGeometry{3120, 1560, 240, 120, 1 / 13.0, 1 / 13.0, 0, 0};
    QTest::newRow("a fifth") << PictureGeometry{48, 24, 240, 120, 5, 5, 0, 0};
    QTest::newRow("cropped") << PictureGeometry{900, 300, 240, 120, 0.4, 0.4, -60, 0};
    QTest::newRow("letterbox") << PictureGeometry{480, 200, 240, 120, 0.5, 0.5, 0, 10};
}

void TestHighRegion::boxesAreThoseOfThePicturesPixels()
{
    QFETCH(PictureGeometry, geometry);
    const Explanation explanation = explanationOf(blobs(), geometry);
    const FloatImage onPicture = mapOnPicture(explanation);
    const float largest = *std::max_element(onPicture.values.begin(), onPicture.values.end());
    for (const double share : {0.15, 0.2, 0.5, 0.9}) {
        const std::vector<HighRegion> regions = highRegions(thresholdedMap(explanation), share);
        QVERIFY(!regions.empty());
        PixelBox all = regions.front().box;
        double area = 0;
        for (const HighRegion& region : regions) {
            all = around(all, region.box);
            area += region.area;
        }
        const PixelBox expected = boxByPixels(onPicture, float(share) * largest);
        QVERIFY(std::abs(all.x - expected.x) <= 1);
        QVERIFY(std::abs(all.y - expected.y) <= 1);
        QVERIFY(std::abs(all.x + all.width - expected.x - expected.width) <= 1);
        QVERIFY(std::abs(all.y + all.height - expected.y - expected.height) <= 1);
        const auto pixels = double(std::count_if(onPicture.values.begin(), onPicture.values.end(),
            [&](float value) { return value >= float(share) * largest; }));
        QVERIFY(std::abs(area - pixels) <= 0.05 * pixels + 10);
    }
}

void TestHighRegion::theShareIsOfTheMaximum()
{
    const PictureGeometry geometry = PictureGeometry::identity(4, 1);
    const SeenMap map = thresholdedMap(explanationOf({1, 1, 4, {1, 2, 4, 8}}, geometry));
    QCOMPARE(highRegions(map, 0.5).front().box, (PixelBox{2, 0, 2, 1}));
    QCOMPARE(highRegions(map, 1).front().box, (PixelBox{3, 0, 1, 1}));
    QCOMPARE(highRegions(map, 0.125).front().box, (PixelBox{0, 0, 4, 1}));
    QVERIFY(highRegions(map, 0).empty());
}

void TestHighRegion::diagonalNeighboursAreOnePart()
{
    const SeenMap map = thresholdedMap(explanationOf({1, 2, 2, {1, 0, 0, 1}}, PictureGeometry::identity(2, 2)));
    const std::vector<HighRegion> regions = highRegions(map, 0.9);
    QCOMPARE(regions.size(), std::size_t(1));
    QCOMPARE(regions.front().box, (PixelBox{0, 0, 2, 2}));
    QCOMPARE(regions.front().area, 2.0);
}

void TestHighRegion::holesBelongToTheirPart()
{
    const SeenMap map
        = thresholdedMap(explanationOf({1, 3, 3, {1, 1, 1, 1, 0, 1, 1, 1, 1}}, PictureGeometry::identity(3, 3)));
    const std::vector<HighRegion> regions = highRegions(map, 0.5);
    QCOMPARE(regions.size(), std::size_t(1));
    QCOMPARE(regions.front().outlines.size(), std::size_t(2));
    QCOMPARE(regions.front().area, 8.0);
}

void TestHighRegion::aBlankMapHasNoRegion()
{
    const PictureGeometry geometry = PictureGeometry::identity(2, 2);
    QVERIFY(highRegions(thresholdedMap(explanationOf({1, 2, 2, {-1, -2, 0, -3}}, geometry)), 0.2).empty());
    QVERIFY(highRegions({}, 0.2).empty());
}

void TestHighRegion::theDisplayDoesNotMoveTheBox()
{
    Explanation explanation = explanationOf(blobs(), PictureGeometry::identity(240, 120));
    const std::vector<HighRegion> before = highRegions(thresholdedMap(explanation), 0.2);
    explanation.spec.method.options["relu"] = false;
    const std::vector<HighRegion> after = highRegions(thresholdedMap(explanation), 0.2);
    QCOMPARE(after.front().box, before.front().box);
}

void TestHighRegion::boxesOverlapByIntersectionOverUnion_data()
{
    QTest::addColumn<PixelBox>("a");
    QTest::addColumn<PixelBox>("b");
    QTest::addColumn<double>("overlap");
    QTest::newRow("the same") << PixelBox{1, 2, 3, 4} << PixelBox{1, 2, 3, 4} << 1.0;
    QTest::newRow("apart") << PixelBox{0, 0, 2, 2} << PixelBox{5, 5, 2, 2} << 0.0;
    QTest::newRow("side by side") << PixelBox{0, 0, 2, 2} << PixelBox{2, 0, 2, 2} << 0.0;
    QTest::newRow("half and half") << PixelBox{0, 0, 2, 2} << PixelBox{1, 0, 2, 2} << 1.0 / 3;
    QTest::newRow("inside") << PixelBox{0, 0, 4, 4} << PixelBox{1, 1, 2, 2} << 0.25;
    QTest::newRow("empty") << PixelBox{} << PixelBox{} << 0.0;
}

void TestHighRegion::boxesOverlapByIntersectionOverUnion()
{
    QFETCH(PixelBox, a);
    QFETCH(PixelBox, b);
    QTEST(intersectionOverUnion(a, b), "overlap");
    QTEST(intersectionOverUnion(b, a), "overlap");
}

void TestHighRegion::theBestPairCounts()
{
    const std::vector<PixelBox> boxes{{0, 0, 4, 4}, {10, 10, 4, 4}};
    QCOMPARE(bestOverlap(boxes, {{11, 10, 4, 4}, {30, 0, 1, 1}}).value(), 0.6);
    QCOMPARE(bestOverlap(boxes, {{30, 0, 1, 1}}).value(), 0.0);
    QVERIFY(!bestOverlap(boxes, {}));
    QVERIFY(!bestOverlap({}, boxes));
}

QTEST_GUILESS_MAIN(TestHighRegion)
#include "tst_highregion.moc"
