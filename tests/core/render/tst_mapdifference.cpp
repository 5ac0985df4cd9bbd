// SPDX-License-Identifier: Apache-2.0
#include "core/explain/explanation.h"
#include "core/render/mapdifference.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace camscope;

namespace {

/// On a grid of the input's own size, so that nothing is upsampled.
Explanation explanationOf(std::vector<float> values, Convention convention = Convention::Paper)
{
    Explanation explanation;
    explanation.spec.convention = convention;
    explanation.raw = {1, 2, 2, std::move(values)};
    explanation.geometry = PictureGeometry::identity(2, 2);
    return explanation;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

} // namespace

/// By how much two displays of one picture differ, and where.
class TestMapDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalMapsDoNotDiffer();
    void theDifferenceIsThatOfTheDisplays();
    void signedDisplaysCountFromMinusOne();
    void rawMapsOfDifferentGridsAreNotCompared();
    void valuesThatAreNotFiniteDoNotCount();
};

void TestMapDifference::equalMapsDoNotDiffer()
{
    const MapDifference difference = mapDifference(explanationOf({1, 2, 3, 4}), explanationOf({1, 2, 3, 4}));
    QCOMPARE(difference.values.values, std::vector<float>(4, 0));
    QCOMPARE(difference.maximum, 0.0F);
    QCOMPARE(difference.mean, 0.0);
    QCOMPARE(difference.rawMaximum.value(), 0.0);
}

void TestMapDifference::theDifferenceIsThatOfTheDisplays()
{
    // paper: 0.5 1 0.75 1; pytorch-grad-cam: 0 1 0.5 1
    const MapDifference difference
        = mapDifference(explanationOf({2, 4, 3, 4}), explanationOf({2, 4, 3, 4}, Convention::PytorchGradCam));
    const std::vector<float> expected{0.5F, 0, 0.25F, 0};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(isNear(difference.values.values[i], expected[i]));
    QVERIFY(isNear(difference.maximum, 0.5));
    QCOMPARE(difference.x, 0);
    QCOMPARE(difference.y, 0);
    QVERIFY(isNear(difference.mean, 0.75 / 4));
    QCOMPARE(difference.rawMaximum.value(), 0.0);

    // The raw maps differ by 1 where the larger one reaches 4; the displays most at x = 1, y = 1.
    const MapDifference other = mapDifference(explanationOf({2, 4, 3, 4}), explanationOf({2, 4, 3, 3}));
    QCOMPARE(other.rawMaximum.value(), 0.25);
    QCOMPARE(other.x, 1);
    QCOMPARE(other.y, 1);
    QVERIFY(isNear(other.values.values[3], 0.25));
}

void TestMapDifference::signedDisplaysCountFromMinusOne()
{
    Explanation isSigned = explanationOf({-4, 2, 0, 1});
    isSigned.spec.method.options["relu"] = false;
    const MapDifference difference = mapDifference(isSigned, explanationOf({0, 2, 0, 1}));
    const std::vector<float> expected{-1, -0.5F, 0, -0.25F}; // −1 0.5 0 0.25 less 0 1 0 0.5
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(isNear(difference.values.values[i], expected[i]));
    QVERIFY(isNear(difference.maximum, 1));
}

void TestMapDifference::rawMapsOfDifferentGridsAreNotCompared()
{
    Explanation coarse = explanationOf({2});
    coarse.raw = {1, 1, 1, {2}};
    const MapDifference difference = mapDifference(coarse, explanationOf({2, 2, 2, 1}));
    QVERIFY(!difference.rawMaximum);
    QVERIFY(isNear(difference.maximum, 0.5));
}

void TestMapDifference::valuesThatAreNotFiniteDoNotCount()
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const MapDifference difference = mapDifference(explanationOf({nan, 4, 2, 0}), explanationOf({0, 4, 2, 0}));
    QCOMPARE(difference.maximum, 0.0F);
    QCOMPARE(difference.rawMaximum.value(), 0.0);
}

QTEST_GUILESS_MAIN(TestMapDifference)
#include "tst_mapdifference.moc"
