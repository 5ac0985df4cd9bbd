// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/sharedranges.h"

#include <QTest>

using namespace camscope;

namespace {

ExplanationPointer map(std::vector<float> values, MapKind kind = MapKind::Layer)
{
    auto explanation = std::make_shared<Explanation>();
    explanation->kind = kind;
    explanation->raw = {1, 1, int(values.size()), std::move(values)};
    explanation->geometry = PictureGeometry::identity(40, 20);
    return explanation;
}

ExplanationPointer signedMap(std::vector<float> values)
{
    auto explanation = std::make_shared<Explanation>(*map(std::move(values)));
    explanation->spec.method.options["relu"] = false;
    return explanation;
}

/// Two rows of three maps with the maxima 1 to 6; one map is still missing.
std::vector<ExplanationPointer> board()
{
    return {map({1, -9}), map({2, 0}), map({3, 0}), map({4, 0}), nullptr, map({6, 0})};
}

SharedRanges rangesOf(ScaleMode mode, bool isSigned = false)
{
    DisplayStyle style;
    style.scale = mode;
    style.isSigned = isSigned;
    style.range = {2, 5};
    return SharedRanges::of(board(), 3, style);
}

} // namespace

class TestSharedRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsHaveTheirOwnScaleAtFirst();
    void aRowSharesItsLargestValue();
    void aColumnSharesItsLargestValue();
    void theBoardSharesOneScale();
    void aFixedScaleIsTheUsers();
    void signedScalesLieAroundZero();
    void aSignedMapAmongOthersFits();
    void whereNoMapIsThereIsNoScale();
    void oneCellKeepsTheScaleOfItsRow();
    void clippedMapsDoNotStretchTheScale();
};

void TestSharedRanges::mapsHaveTheirOwnScaleAtFirst()
{
    QVERIFY(!rangesOf(ScaleMode::PerMap).at(0, 0));
}

void TestSharedRanges::aRowSharesItsLargestValue()
{
    const SharedRanges ranges = rangesOf(ScaleMode::Row);
    QCOMPARE(ranges.ranges.size(), std::size_t(2));
    for (int column = 0; column < 3; ++column) {
        QVERIFY(ranges.at(0, column) == (ValueRange{0, 3}));
        QVERIFY(ranges.at(1, column) == (ValueRange{0, 6}));
    }
}

void TestSharedRanges::aColumnSharesItsLargestValue()
{
    const SharedRanges ranges = rangesOf(ScaleMode::Column);
    QCOMPARE(ranges.ranges.size(), std::size_t(3));
    const float largest[] = {4, 2, 6};
    for (int column = 0; column < 3; ++column)
        for (int row = 0; row < 2; ++row)
            QVERIFY(ranges.at(row, column) == (ValueRange{0, largest[column]}));
}

void TestSharedRanges::theBoardSharesOneScale()
{
    QVERIFY(rangesOf(ScaleMode::Board).at(1, 2) == (ValueRange{0, 6}));
}

void TestSharedRanges::aFixedScaleIsTheUsers()
{
    QVERIFY(rangesOf(ScaleMode::Fixed).at(1, 1) == (ValueRange{2, 5}));
    QVERIFY(rangesOf(ScaleMode::Fixed, true).at(1, 1) == (ValueRange{-5, 5})); // zero stays in the middle
}

void TestSharedRanges::signedScalesLieAroundZero()
{
    QVERIFY(rangesOf(ScaleMode::Board, true).at(0, 0) == (ValueRange{-9, 9}));
    QVERIFY(rangesOf(ScaleMode::Row, true).at(1, 0) == (ValueRange{-6, 6}));
}

void TestSharedRanges::aSignedMapAmongOthersFits()
{
    DisplayStyle style;
    style.scale = ScaleMode::Board;
    QVERIFY(SharedRanges::of({map({1, 2}), signedMap({-8, 3})}, 2, style).at(0, 0) == (ValueRange{0, 8}));
}

void TestSharedRanges::whereNoMapIsThereIsNoScale()
{
    DisplayStyle style;
    style.scale = ScaleMode::Row;
    const SharedRanges ranges = SharedRanges::of({nullptr, map({1})}, 1, style);
    QVERIFY(!ranges.at(0, 0));
    QVERIFY(ranges.at(1, 0) == (ValueRange{0, 1}));
    QVERIFY(!SharedRanges::of({}, 0, style).at(0, 0));
}

void TestSharedRanges::oneCellKeepsTheScaleOfItsRow()
{
    const SharedRanges single = rangesOf(ScaleMode::Row).only(1, 0);
    QVERIFY(single.at(0, 0) == (ValueRange{0, 6}));
    QCOMPARE(single.ranges.size(), std::size_t(1));
}

void TestSharedRanges::clippedMapsDoNotStretchTheScale()
{
    DisplayStyle style;
    style.clip = 25;
    QVERIFY(ownRange(*map({1, 2, 4, 100}, MapKind::Input), style) == (ValueRange{0, 4}));
    QVERIFY(ownRange(*map({1, 2, 4, 100}), style) == (ValueRange{0, 100}));
    style.clipsLayerMaps = true;
    QVERIFY(ownRange(*map({1, 2, 4, 100}), style) == (ValueRange{0, 4}));
}

QTEST_GUILESS_MAIN(TestSharedRanges)
#include "tst_sharedranges.moc"
