// SPDX-License-Identifier: Apache-2.0
#include "core/measures/meanmap.h"
#include "core/render/upsample.h"
#include "tests/core/failures.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

Explanation explanation(std::vector<float> values, int inputSide = 4)
{
    Explanation made;
    made.spec.picture = PictureReference::file("a.png");
    made.spec.method = MethodSpec::parse("gradcam");
    made.raw = {1, 2, 2, std::move(values)};
    made.geometry = {60, 40, inputSide, inputSide, 0.1, 0.1, -1, 0};
    return made;
}

RgbImage grey(std::uint8_t value, int side = 4)
{
    RgbImage image(side, side);
    std::fill(image.pixels.begin(), image.pixels.end(), value);
    return image;
}

/// Upsampled to 4×4 by the engine's own bilinear rule, before anything else.
std::vector<float> wide(const std::vector<float>& values)
{
    FloatImage map(2, 2);
    map.values = values;
    return upsampled(map, 4, 4, Upsampling::Bilinear).values;
}

void compare(const FloatImage& map, const std::vector<float>& expected)
{
    QCOMPARE(map.values.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(map.values[i] - expected[i]) < 1e-6F, qPrintable(QString::number(i)));
}

} // namespace

class TestMeanMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMapCountsTheSameOnItsOwnScale();
    void rawMapsCountByTheirValues();
    void signedMapsKeepTheirSign();
    void aBlankMapCountsAsZero();
    void thePictureIsTheMeanOfWhatTheModelSaw();
    void theMeanIsDisplayedLikeAnyMap();
    void inputsOfAnotherSizeAreRefused();
};

void TestMeanMap::everyMapCountsTheSameOnItsOwnScale()
{
    MeanMap mean;
    mean.add(explanation({0, 1, 2, 4}), {});
    mean.add(explanation({-8, 100, 0, 50}), {});
    QCOMPARE(mean.count(), 2);
    compare(mean.map(MeanScale::OwnMaximum), wide({0, (0.25F + 1) / 2, 0.25F, (1 + 0.5F) / 2}));
}

void TestMeanMap::rawMapsCountByTheirValues()
{
    MeanMap mean;
    mean.add(explanation({0, 1, 2, 4}), {});
    mean.add(explanation({-8, 10, 0, 5}), {});
    compare(mean.map(MeanScale::Raw), wide({0, 5.5F, 1, 4.5F}));
}

void TestMeanMap::signedMapsKeepTheirSign()
{
    MeanMap mean(true);
    mean.add(explanation({0, 1, -2, 4}), {});
    mean.add(explanation({-8, 4, 0, 2}), {});
    compare(mean.map(MeanScale::OwnMaximum), wide({-0.5F, 0.375F, -0.25F, 0.625F}));
    compare(mean.map(MeanScale::Raw), wide({-4, 2.5F, -1, 3}));
}

void TestMeanMap::aBlankMapCountsAsZero()
{
    MeanMap mean;
    mean.add(explanation({0, 1, 2, 4}), {});
    mean.add(explanation({-1, -1, -1, -1}), {});
    compare(mean.map(MeanScale::OwnMaximum), wide({0, 0.125F, 0.25F, 0.5F}));
    compare(mean.map(MeanScale::Raw), wide({0, 0.5F, 1, 2}));
}

void TestMeanMap::thePictureIsTheMeanOfWhatTheModelSaw()
{
    MeanMap mean;
    mean.add(explanation({0, 1, 2, 4}), grey(10));
    mean.add(explanation({0, 1, 2, 4}), grey(31));
    mean.add(explanation({0, 1, 2, 4}), {}); // an array, of which there is nothing to see
    QVERIFY(mean.picture() == grey(21));
    QVERIFY(MeanMap().map(MeanScale::Raw).isEmpty());
}

void TestMeanMap::theMeanIsDisplayedLikeAnyMap()
{
    MeanMap mean;
    mean.add(explanation({0, 1, 2, 4}), grey(10));
    const Explanation shown = mean.explanation(MeanScale::Raw, explanation({0, 1, 2, 4}));
    QCOMPARE(shown.raw.values, mean.map(MeanScale::Raw).values);
    QCOMPARE(shown.raw.width, 4);
    QVERIFY(shown.geometry == PictureGeometry::identity(4, 4));
    QCOMPARE(shown.spec.method.id, std::string("gradcam"));
    QCOMPARE(shown.statistics.maximum, 4.0F);
}

void TestMeanMap::inputsOfAnotherSizeAreRefused()
{
    MeanMap mean;
    mean.add(explanation({0, 1, 2, 4}), {});
    const Failure failure = failureOf([&] { mean.add(explanation({0, 1, 2, 4}, 6), {}); });
    QCOMPARE(failure.kind, ErrorKind::NotPossible);
    QVERIFY(failure.message.text().find("6 × 6") != std::string::npos);
    QCOMPARE(mean.count(), 1);
}

QTEST_GUILESS_MAIN(TestMeanMap)
#include "tst_meanmap.moc"
