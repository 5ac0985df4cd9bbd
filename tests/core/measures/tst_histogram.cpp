// SPDX-License-Identifier: Apache-2.0
#include "core/measures/histogram.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace camscope;

class TestHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFiniteValueIsCountedOnce();
    void zeroLiesBetweenTwoBins();
    void oneValueFillsOneBin();
    void nothingFiniteGivesNoBins();
};

void TestHistogram::everyFiniteValueIsCountedOnce()
{
    std::vector<float> values;
    for (int i = 0; i < 1000; ++i)
        values.push_back(std::sin(float(i)) * 3 + 0.5F);
    values.push_back(std::numeric_limits<float>::quiet_NaN());
    const Histogram bins = histogram(values, 24);
    QCOMPARE(std::accumulate(bins.counts.begin(), bins.counts.end(), 0), 1000);
    QVERIFY(bins.counts.size() == 24 || bins.counts.size() == 25);
    QVERIFY(bins.low <= -2.49 && bins.high() >= 3.49);
    for (std::size_t i = 0; i < bins.counts.size(); ++i) {
        const double low = bins.low + double(i) * bins.width;
        int count = 0;
        for (const float value : values)
            count += value >= low && value < low + bins.width ? 1 : 0;
        QVERIFY(std::abs(count - bins.counts[i]) <= 1); // the largest value may lie on the last edge
    }
}

void TestHistogram::zeroLiesBetweenTwoBins()
{
    const Histogram bins = histogram({-1.0F, -0.1F, -0.001F, 0.0F, 0.001F, 2.0F}, 10);
    const double edge = -bins.low / bins.width;
    QVERIFY(std::abs(edge - std::round(edge)) < 1e-9);
    int negative = 0;
    for (std::size_t i = 0; double(i) < std::round(edge); ++i)
        negative += bins.counts[i];
    QCOMPARE(negative, 3);
}

void TestHistogram::oneValueFillsOneBin()
{
    for (const float value : {0.0F, 3.0F, -0.25F}) {
        const Histogram bins = histogram({value, value}, 10);
        QCOMPARE(bins.counts, std::vector<int>{2});
        QVERIFY(bins.low <= value && bins.high() >= value);
    }
}

void TestHistogram::nothingFiniteGivesNoBins()
{
    QVERIFY(histogram({}, 10).counts.empty());
    QVERIFY(histogram({std::numeric_limits<float>::infinity()}, 10).counts.empty());
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
