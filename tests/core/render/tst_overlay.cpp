// SPDX-License-Identifier: Apache-2.0
#include "core/render/colourmap.h"
#include "core/render/overlay.h"
#include "tests/core/failures.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace camscope;

namespace {

RgbImage flat(int width, int height, std::uint8_t value)
{
    RgbImage picture(width, height);
    std::fill(picture.pixels.begin(), picture.pixels.end(), value);
    return picture;
}

/// Red grows with x, green with y.
RgbImage ramp(int width, int height)
{
    RgbImage picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            picture.at(x, y)[0] = static_cast<std::uint8_t>(x);
            picture.at(x, y)[1] = static_cast<std::uint8_t>(y);
        }
    return picture;
}

PictureGeometry cropped()
{
    // 200×100 scaled by 0.4 to 80×40; the model sees the middle 40×40.
    return {200, 100, 40, 40, 0.4, 0.4, -20, 0};
}

} // namespace

class TestOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholePictureIsShownUnchanged();
    void reducingAveragesEveryPixel();
    void reducingByAFractionKeepsTheMean();
    void enlargingInterpolatesBetweenCentres();
    void beyondThePictureComesTheBackground();
    void theMapLiesWhereTheModelLooked();
    void partsThatWereCroppedAwayAreNaN();
    void aLetterboxsMarginIsNotShown();
    void blendsFollowTheirFormulas_data();
    void blendsFollowTheirFormulas();
    void unseenPartsAreDimmed();
    void signedViewsUseADivergingMap();
    void differentSizesAreRefused();
};

void TestOverlay::theWholePictureIsShownUnchanged()
{
    const RgbImage picture = ramp(30, 20);
    const ViewRegion whole = wholePicture(PictureGeometry::identity(30, 20));
    QCOMPARE(pictureView(picture, whole), picture);
}

void TestOverlay::reducingAveragesEveryPixel()
{
    RgbImage picture(4, 2);
    for (std::size_t i = 0; i < 8; ++i)
        picture.pixels[3 * i] = static_cast<std::uint8_t>(i == 5 ? 200 : 0); // one bright pixel must not get lost
    const RgbImage view = pictureView(picture, {{0, 0, 4, 2}, 2, 1});
    QCOMPARE(view.at(0, 0)[0], std::uint8_t(50));
    QCOMPARE(view.at(1, 0)[0], std::uint8_t(0));
}

void TestOverlay::reducingByAFractionKeepsTheMean()
{
    const RgbImage picture = ramp(250, 180);
    const RgbImage view = pictureView(picture, {{0, 0, 250, 180}, 33, 29});
    double red = 0;
    for (std::size_t i = 0; i < view.pixels.size(); i += 3)
        red += view.pixels[i];
    QVERIFY(std::abs(red / (33 * 29) - 124.5) < 0.5);
}

void TestOverlay::enlargingInterpolatesBetweenCentres()
{
    RgbImage picture(2, 1);
    picture.pixels = {0, 0, 0, 200, 200, 200};
    const RgbImage view = pictureView(picture, {{0, 0, 2, 1}, 8, 1});
    const std::vector<int> expected{0, 0, 25, 75, 125, 175, 200, 200};
    for (int x = 0; x < 8; ++x)
        QVERIFY(std::abs(view.at(x, 0)[0] - expected[x]) <= 1);
}

void TestOverlay::beyondThePictureComesTheBackground()
{
    const RgbImage view = pictureView(flat(10, 10, 100), {{-10, 0, 20, 10}, 20, 10}, 30);
    QCOMPARE(view.at(9, 5)[0], std::uint8_t(30));
    QCOMPARE(view.at(10, 5)[0], std::uint8_t(100));
    // Half covered: a mixture.
    const RgbImage coarse = pictureView(flat(10, 10, 100), {{-5, 0, 10, 10}, 1, 1}, 30);
    QCOMPARE(coarse.at(0, 0)[0], std::uint8_t(65));
}

void TestOverlay::theMapLiesWhereTheModelLooked()
{
    // One hot input pixel; its place on the picture follows from the inverse geometry.
    const PictureGeometry geometry = cropped();
    FloatImage map(40, 40);
    map.at(10, 30) = 1;
    const FloatImage view = mapView(map, geometry, wholePicture(geometry), Upsampling::Nearest);
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 200; ++x) {
            const bool isHot = x + 0.5 >= 75 && x + 0.5 < 77.5 && y + 0.5 >= 75 && y + 0.5 < 77.5;
            QCOMPARE(view.at(x, y) == 1, isHot);
        }
}

void TestOverlay::partsThatWereCroppedAwayAreNaN()
{
    const PictureGeometry geometry = cropped();
    const FloatImage view = mapView(FloatImage(40, 40, 0.5F), geometry, wholePicture(geometry));
    QVERIFY(std::isnan(view.at(49, 50)));
    QCOMPARE(view.at(50, 50), 0.5F);
    QCOMPARE(view.at(149, 50), 0.5F);
    QVERIFY(std::isnan(view.at(150, 50)));
    const FloatImage outside = mapView(FloatImage(40, 40, 0.5F), geometry, {{90, 95, 20, 10}, 20, 10});
    QCOMPARE(outside.at(5, 4), 0.5F);
    QVERIFY(std::isnan(outside.at(5, 5)));
}

void TestOverlay::aLetterboxsMarginIsNotShown()
{
    const PictureGeometry geometry{200, 100, 40, 40, 0.2, 0.2, 0, 10};
    FloatImage map(40, 40);
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x)
            map.at(x, y) = y < 10 || y >= 30 ? 1.0F : 0.25F;
    const FloatImage view = mapView(map, geometry, wholePicture(geometry), Upsampling::Nearest);
    for (const float value : view.values)
        QCOMPARE(value, 0.25F);
}

void TestOverlay::blendsFollowTheirFormulas_data()
{
    QTest::addColumn<int>("blend");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<float>("value");
    QTest::addColumn<double>("share"); // of the colour; for the mask: of black
    const int value = static_cast<int>(Blend::Value);
    const int mix = static_cast<int>(Blend::Mix);
    const int mask = static_cast<int>(Blend::Mask);
    QTest::newRow("value, high") << value << false << 1.0F << 0.6;
    QTest::newRow("value, half") << value << false << 0.5F << 0.3;
    QTest::newRow("value, zero") << value << false << 0.0F << 0.0;
    QTest::newRow("value, signed zero") << value << true << 0.5F << 0.0;
    QTest::newRow("value, signed minimum") << value << true << 0.0F << 0.6;
    QTest::newRow("mix, high") << mix << false << 1.0F << 0.6;
    QTest::newRow("mix, zero") << mix << false << 0.0F << 0.6;
    const int contour = static_cast<int>(Blend::Contour); // its lines are drawn by others
    QTest::newRow("contour, high") << contour << false << 1.0F << 0.0;
    QTest::newRow("mask, high") << mask << false << 1.0F << 0.0;
    QTest::newRow("mask, zero") << mask << false << 0.0F << 0.6;
    QTest::newRow("mask, signed minimum") << mask << true << 0.0F << 0.0;
}

void TestOverlay::blendsFollowTheirFormulas()
{
    QFETCH(int, blend);
    QFETCH(bool, isSigned);
    QFETCH(float, value);
    QFETCH(double, share);
    DisplayStyle style;
    style.blend = static_cast<Blend>(blend);
    style.isSigned = isSigned;
    const RgbImage result = overlay(flat(1, 1, 100), FloatImage(1, 1, value), style);
    const Rgb colour = style.blend == Blend::Mask ? Rgb{} : effectiveColourMap(style).at(value);
    QVERIFY(std::abs(result.at(0, 0)[0] - (100 + share * (colour.red - 100))) <= 1);
    QVERIFY(std::abs(result.at(0, 0)[1] - (100 + share * (colour.green - 100))) <= 1);
    QVERIFY(std::abs(result.at(0, 0)[2] - (100 + share * (colour.blue - 100))) <= 1);
}

void TestOverlay::unseenPartsAreDimmed()
{
    FloatImage map(2, 1);
    map.values[1] = std::numeric_limits<float>::quiet_NaN();
    for (const Blend blend : {Blend::Value, Blend::Mix, Blend::Mask, Blend::Contour}) {
        DisplayStyle style;
        style.blend = blend;
        style.opacity = 0;
        const RgbImage result = overlay(flat(2, 1, 200), map, style);
        QCOMPARE(result.at(0, 0)[1], std::uint8_t(200));
        QVERIFY(result.at(1, 0)[1] > 40 && result.at(1, 0)[1] < 100);
    }
}

void TestOverlay::signedViewsUseADivergingMap()
{
    DisplayStyle style;
    QCOMPARE(effectiveColourMap(style).id, std::string("inferno"));
    style.isSigned = true;
    QVERIFY(effectiveColourMap(style).diverging);
    style.colourMap = "blue-white-red";
    QCOMPARE(effectiveColourMap(style).id, std::string("blue-white-red"));
}

void TestOverlay::differentSizesAreRefused()
{
    QVERIFY(complaint([] { overlay(flat(2, 2, 0), FloatImage(3, 2), {}); }).contains("3 × 2"));
}

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
