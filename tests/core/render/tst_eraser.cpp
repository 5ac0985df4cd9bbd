// SPDX-License-Identifier: Apache-2.0
#include "core/render/eraser.h"

#include "tests/core/failures.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

using Fill = EraserStroke::Fill;

/// Colours that change from pixel to pixel, bright at the right.
RgbImage testPicture(int width, int height)
{
    RgbImage image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.at(x, y)[0] = std::uint8_t(255 * x / std::max(1, width - 1));
            image.at(x, y)[1] = std::uint8_t((37 * x + 91 * y) % 256);
            image.at(x, y)[2] = std::uint8_t((y % 2) * 200);
        }
    }
    return image;
}

Erasure erasureOf(Fill fill, double radius, std::vector<StrokePoint> points, std::uint64_t seed = 0)
{
    return {{{fill, radius, std::move(points)}}, seed};
}

bool samePixel(const RgbImage& a, const RgbImage& b, int x, int y)
{
    return std::equal(a.at(x, y), a.at(x, y) + 3, b.at(x, y));
}

} // namespace

/// Painting over pictures.
class TestEraser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyPixelsUnderTheBrushChange_data();
    void onlyPixelsUnderTheBrushChange();
    void greyIsAsBrightAsThePicture();
    void blurTakesAwayDetailsAndKeepsTheColour();
    void blurIsOfTheOriginalWhateverWasPaintedBefore();
    void noiseIsTheSameForTheSameSeed();
    void grainsGrowWithThePicture();
    void goingOverAPlaceTwiceInAStrokeChangesNothing();
    void stepByStepIsTheSameAsAtOnce_data() { onlyPixelsUnderTheBrushChange_data(); }
    void stepByStepIsTheSameAsAtOnce();
    void strokesOutsideOfThePictureChangeNothing();
    void aLargePictureIsPaintedInNoTime();
    void moreThanAHandCanPaintIsRefused();
};

void TestEraser::onlyPixelsUnderTheBrushChange_data()
{
    QTest::addColumn<int>("fill");
    QTest::newRow("grey") << int(Fill::Grey);
    QTest::newRow("blur") << int(Fill::Blur);
    QTest::newRow("noise") << int(Fill::Noise);
}

void TestEraser::onlyPixelsUnderTheBrushChange()
{
    QFETCH(int, fill);
    const RgbImage picture = testPicture(60, 40);
    const RgbImage painted = erased(picture, erasureOf(Fill(fill), 5, {{20, 20}, {40, 20}}));
    int changed = 0;
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 60; ++x) {
            const double along = std::clamp(x + 0.5, 20.0, 40.0);
            const double distance = std::hypot(x + 0.5 - along, y + 0.5 - 20);
            if (distance >= 5.5)
                QVERIFY(samePixel(painted, picture, x, y));
            changed += distance <= 4.5 && !samePixel(painted, picture, x, y) ? 1 : 0;
        }
    }
    QVERIFY2(changed > 200, qPrintable(QString::number(changed))); // 10 × 20 and two half circles, less by chance
}

void TestEraser::greyIsAsBrightAsThePicture()
{
    RgbImage picture(10, 10);
    for (std::size_t i = 0; i < picture.pixels.size(); i += 3)
        picture.pixels[i] = 90; // red alone: 30 on average
    const RgbImage painted = erased(picture, erasureOf(Fill::Grey, 3, {{5, 5}}));
    for (int channel = 0; channel < 3; ++channel)
        QCOMPARE(int(painted.at(5, 5)[channel]), 30);
    QVERIFY(samePixel(painted, picture, 0, 0));
}

void TestEraser::blurTakesAwayDetailsAndKeepsTheColour()
{
    RgbImage picture(400, 300);
    for (int y = 0; y < 300; ++y) {
        for (int x = 0; x < 400; ++x) {
            picture.at(x, y)[0] = x < 200 ? 200 : 20;
            picture.at(x, y)[1] = (x + y) % 2 != 0 ? 255 : 0;
        }
    }
    const RgbImage painted = erased(picture, erasureOf(Fill::Blur, 500, {{200, 150}}));
    for (const int x : {20, 21, 22, 380}) {
        QVERIFY(std::abs(painted.at(x, 150)[0] - (x < 200 ? 200 : 20)) <= 2);
        QVERIFY(std::abs(painted.at(x, 150)[1] - 127) <= 3);
    }
    // Half way between at the edge, and within one standard deviation (25 pixels) by 84 %.
    QVERIFY(std::abs(painted.at(200, 150)[0] - 110) <= 4);
    QVERIFY(std::abs(painted.at(175, 150)[0] - (20 + 0.84 * 180)) <= 6);
}

void TestEraser::blurIsOfTheOriginalWhateverWasPaintedBefore()
{
    const RgbImage picture = testPicture(64, 64);
    const Erasure blur = erasureOf(Fill::Blur, 100, {{32, 32}});
    Erasure both = erasureOf(Fill::Noise, 20, {{32, 32}});
    both.strokes.push_back(blur.strokes.front());
    QCOMPARE(erased(picture, both), erased(picture, blur));
}

void TestEraser::noiseIsTheSameForTheSameSeed()
{
    const RgbImage picture = testPicture(50, 50);
    const auto noise = [&](std::uint64_t seed) {
        return erased(picture, erasureOf(Fill::Noise, 10, {{25, 25}}, seed));
    };
    QCOMPARE(noise(3), noise(3));
    QVERIFY(noise(3) != noise(4));
    // Another stroke that covers the same place shows the same noise there: it belongs to the place.
    const RgbImage other = erased(picture, erasureOf(Fill::Noise, 20, {{20, 25}}, 3));
    QVERIFY(samePixel(other, noise(3), 25, 25));
    double sum = 0;
    const RgbImage whole = erased(picture, erasureOf(Fill::Noise, 100, {{25, 25}}));
    for (const std::uint8_t value : whole.pixels)
        sum += value;
    QVERIFY(std::abs(sum / double(whole.pixels.size()) - 127.5) < 3);
}

void TestEraser::grainsGrowWithThePicture()
{
    const RgbImage picture(896, 1000); // 4 pixels for each of 224
    const RgbImage painted = erased(picture, erasureOf(Fill::Noise, 50, {{400, 400}}));
    for (int y = 400; y < 404; ++y) {
        for (int x = 400; x < 404; ++x)
            QVERIFY(std::equal(painted.at(x, y), painted.at(x, y) + 3, painted.at(400, 400)));
    }
    QVERIFY(!std::equal(painted.at(404, 400), painted.at(404, 400) + 3, painted.at(400, 400)));
}

void TestEraser::goingOverAPlaceTwiceInAStrokeChangesNothing()
{
    const RgbImage picture = testPicture(60, 40);
    const RgbImage once = erased(picture, erasureOf(Fill::Grey, 5, {{20, 20}, {40, 20}}));
    QCOMPARE(erased(picture, erasureOf(Fill::Grey, 5, {{20, 20}, {40, 20}, {20, 20}, {30, 20}})), once);
}

void TestEraser::stepByStepIsTheSameAsAtOnce()
{
    QFETCH(int, fill);
    const RgbImage picture = testPicture(120, 90);
    const Erasure erasure{{{Fill::Grey, 9, {{10, 10}, {50, 60}}}, {Fill(fill), 7.5, {{40, 20}, {60, 70}, {115, 88}}},
                              {Fill(fill), 3, {{45, 50}}}},
        5};
    RgbImage image = picture;
    Eraser eraser(picture, image, erasure.seed);
    for (const EraserStroke& stroke : erasure.strokes) {
        eraser.begin(stroke.fill, stroke.radius);
        for (const StrokePoint& point : stroke.points) {
            const RgbImage before = image;
            const PixelBox box = eraser.extend(point);
            for (int y = 0; y < image.height; ++y) {
                for (int x = 0; x < image.width; ++x)
                    QVERIFY(box.contains(x, y) || samePixel(image, before, x, y));
            }
        }
    }
    QCOMPARE(image, erased(picture, erasure));
    // Each stroke with an eraser of its own, as the hand paints them.
    RgbImage inTurns = picture;
    for (const EraserStroke& stroke : erasure.strokes) {
        Eraser own(picture, inTurns, erasure.seed);
        own.begin(stroke.fill, stroke.radius);
        for (const StrokePoint& point : stroke.points)
            own.extend(point);
    }
    QCOMPARE(inTurns, image);
}

void TestEraser::strokesOutsideOfThePictureChangeNothing()
{
    const RgbImage picture = testPicture(20, 20);
    QCOMPARE(erased(picture, erasureOf(Fill::Noise, 5, {{-50, 10}, {10, 1e6}, {1e6, -1e6}, {-50, -50}})).pixels.size(),
        picture.pixels.size());
    QCOMPARE(erased(picture, erasureOf(Fill::Noise, 5, {{-50, 10}, {-20, 30}})), picture);
    QCOMPARE(erased(RgbImage(1, 1), erasureOf(Fill::Blur, 5, {{0, 0}})).pixels.size(), std::size_t(3));
}

void TestEraser::aLargePictureIsPaintedInNoTime()
{
    const RgbImage picture(4000, 3000);
    RgbImage image = picture;
    Eraser eraser(picture, image, 0);
    eraser.begin(Fill::Blur, 120);
    eraser.extend({1000, 1000});
    QElapsedTimer clock;
    clock.start();
    eraser.extend({1018, 1006});
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed()))); // some milliseconds
}

void TestEraser::moreThanAHandCanPaintIsRefused()
{
    const RgbImage picture = testPicture(1000, 1000);
    const std::vector<StrokePoint> corners(30000, StrokePoint{500, 500});
    QVERIFY(complaint([&] { erased(picture, erasureOf(Fill::Grey, 1e6, corners)); }).contains("too often"));
    QVERIFY(complaint([&] { erased(picture, erasureOf(Fill::Grey, 2, corners)); }).isEmpty());
    std::string text = "grey1@0,0";
    for (std::size_t i = 0; i < Erasure::mostPoints; ++i)
        text += "+0,0";
    QVERIFY(complaint([&] { Erasure::parse(text); }).contains(QString::number(Erasure::mostPoints)));
}

QTEST_GUILESS_MAIN(TestEraser)
#include "tst_eraser.moc"
