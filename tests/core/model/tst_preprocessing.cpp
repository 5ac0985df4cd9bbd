// SPDX-License-Identifier: Apache-2.0
#include "core/io/npy.h"
#include "core/io/picture.h"
#include "core/model/preprocessing.h"
#include "tests/core/failures.h"
#include "tests/referencefiles.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace camscope;

namespace {

InputDescription inputOf(ResizeMode resize, int width, int height)
{
    InputDescription input;
    input.resize = resize;
    input.width = width;
    input.height = height;
    return input;
}

/// Every pixel another colour.
RgbImage gradient(int width, int height)
{
    RgbImage picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            picture.at(x, y)[0] = static_cast<std::uint8_t>(255 * x / std::max(1, width - 1));
            picture.at(x, y)[1] = static_cast<std::uint8_t>(255 * y / std::max(1, height - 1));
            picture.at(x, y)[2] = 128;
        }
    return picture;
}

} // namespace

class TestPreprocessing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReferenceInputIsMetBitForBit();
    void geometryFollowsTheResizeMode_data();
    void geometryFollowsTheResizeMode();
    void geometryCanBeInverted();
    void aCropShowsTheCentreOfTheScaledPicture();
    void aLetterboxIsFilledAroundThePicture();
    void channelsComeInTheModelsOrder();
    void greyIsLuminance();
    void rangeScalesThePixels();
    void aCropSmallerThanTheInputIsRefused();
    void anExtremelyNarrowPictureIsRefused();
};

void TestPreprocessing::theReferenceInputIsMetBitForBit()
{
    CAMSCOPE_REQUIRE_REFERENCE("images/both.png");
    CAMSCOPE_REQUIRE_REFERENCE("maps/both.input.npy");
    InputDescription input = inputOf(ResizeMode::Stretch, 227, 227);
    input.interpolation = Interpolation::Bilinear;
    const Picture picture = loadPicture(referenceFile("images/both.png").toStdString());
    const FloatVolume volume = preprocess(picture.image, input);
    const NpyArray expected = loadNpy(referenceFile("maps/both.input.npy").toStdString());
    QCOMPARE(expected.shape, (std::vector<std::int64_t>{1, 3, 227, 227}));
    QCOMPARE(volume.values.size(), expected.values.size());
    QCOMPARE(std::memcmp(volume.values.data(), expected.values.data(), expected.values.size() * sizeof(float)), 0);
}

void TestPreprocessing::geometryFollowsTheResizeMode_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("cropResize");
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("scaled"); // size of the whole picture in input pixels
    QTest::addColumn<QPoint>("offset");
    QTest::addColumn<QRectF>("seen");
    const int stretch = static_cast<int>(ResizeMode::Stretch);
    const int crop = static_cast<int>(ResizeMode::Crop);
    const int letterbox = static_cast<int>(ResizeMode::Letterbox);
    QTest::newRow("stretch") << stretch << 0 << QSize(640, 480) << QSize(224, 224) << QPoint(0, 0)
                             << QRectF(0, 0, 640, 480);
    // Values of torchvision's Resize(256), CenterCrop(224) for these sizes.
    QTest::newRow("crop, landscape") << crop << 0 << QSize(640, 480) << QSize(341, 256) << QPoint(-58, -16)
                                     << QRectF(58 * 640 / 341.0, 30, 224 * 640 / 341.0, 420);
    QTest::newRow("crop, portrait") << crop << 0 << QSize(480, 641) << QSize(256, 341) << QPoint(-16, -58)
                                    << QRectF(30, 58 * 641 / 341.0, 420, 224 * 641 / 341.0);
    QTest::newRow("crop, square") << crop << 224 << QSize(500, 500) << QSize(224, 224) << QPoint(0, 0)
                                  << QRectF(0, 0, 500, 500);
    QTest::newRow("crop, half a pixel goes to the even side")
        << crop << 227 << QSize(454, 454) << QSize(227, 227) << QPoint(-2, -2) << QRectF(4, 4, 448, 448);
    QTest::newRow("letterbox, landscape")
        << letterbox << 0 << QSize(640, 480) << QSize(224, 168) << QPoint(0, 28) << QRectF(0, 0, 640, 480);
    QTest::newRow("letterbox, odd rest") << letterbox << 0 << QSize(224, 221) << QSize(224, 221) << QPoint(0, 1)
                                         << QRectF(0, 0, 224, 221);
    QTest::newRow("letterbox, thin") << letterbox << 0 << QSize(2000, 2) << QSize(224, 1) << QPoint(0, 111)
                                     << QRectF(0, 0, 2000, 2);
}

void TestPreprocessing::geometryFollowsTheResizeMode()
{
    QFETCH(int, mode);
    QFETCH(int, cropResize);
    QFETCH(QSize, picture);
    QFETCH(QSize, scaled);
    QFETCH(QPoint, offset);
    QFETCH(QRectF, seen);
    InputDescription input = inputOf(static_cast<ResizeMode>(mode), 224, 224);
    input.cropResize = cropResize;
    const PictureGeometry geometry = inputGeometry(input, picture.width(), picture.height());
    QCOMPARE(qRound(geometry.scaleX * picture.width()), scaled.width());
    QCOMPARE(qRound(geometry.scaleY * picture.height()), scaled.height());
    QCOMPARE(geometry.offsetX, static_cast<double>(offset.x()));
    QCOMPARE(geometry.offsetY, static_cast<double>(offset.y()));
    const RectF rect = geometry.seenRect();
    QCOMPARE(QRectF(rect.x, rect.y, rect.width, rect.height), seen);
}

void TestPreprocessing::geometryCanBeInverted()
{
    for (const ResizeMode mode : {ResizeMode::Stretch, ResizeMode::Crop, ResizeMode::Letterbox}) {
        const PictureGeometry geometry = inputGeometry(inputOf(mode, 224, 200), 733, 511);
        for (const double x : {0.0, 0.5, 17.25, 733.0}) {
            QVERIFY(std::abs(geometry.toPictureX(geometry.toInputX(x)) - x) < 1e-9);
            QVERIFY(std::abs(geometry.toPictureY(geometry.toInputY(x)) - x) < 1e-9);
        }
    }
}

void TestPreprocessing::aCropShowsTheCentreOfTheScaledPicture()
{
    InputDescription input = inputOf(ResizeMode::Crop, 8, 8);
    input.cropResize = 10;
    const RgbImage picture = gradient(20, 10); // the short side stays as it is
    const RgbImage seen = resizedPicture(picture, input);
    QCOMPARE(seen.width, 8);
    QCOMPARE(seen.height, 8);
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x)
            QVERIFY(std::equal(seen.at(x, y), seen.at(x, y) + 3, picture.at(x + 6, y + 1)));
}

void TestPreprocessing::aLetterboxIsFilledAroundThePicture()
{
    InputDescription input = inputOf(ResizeMode::Letterbox, 8, 8);
    input.fill = {10, 20, 30};
    const RgbImage picture = gradient(8, 3);
    const RgbImage seen = resizedPicture(picture, input);
    const std::array<std::uint8_t, 3> fill{10, 20, 30};
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x) {
            const bool isPicture = y >= 2 && y < 5;
            const std::uint8_t* const expected = isPicture ? picture.at(x, y - 2) : fill.data();
            QVERIFY(std::equal(seen.at(x, y), seen.at(x, y) + 3, expected));
        }
}

void TestPreprocessing::channelsComeInTheModelsOrder()
{
    InputDescription input = inputOf(ResizeMode::Stretch, 1, 1);
    input.mean = {0, 0, 0};
    input.std = {1, 1, 1};
    input.range = 255;
    RgbImage picture(1, 1);
    picture.pixels = {10, 20, 30};
    QCOMPARE(preprocess(picture, input).values, (std::vector<float>{10, 20, 30}));
    input.channels = "BGR";
    input.mean = {1, 2, 3};
    QCOMPARE(preprocess(picture, input).values, (std::vector<float>{29, 18, 7}));
}

void TestPreprocessing::greyIsLuminance()
{
    InputDescription input = inputOf(ResizeMode::Stretch, 3, 1);
    input.channels = "GRAY";
    input.mean = {0};
    input.std = {1};
    input.range = 255;
    RgbImage picture(3, 1);
    picture.pixels = {255, 0, 0, 255, 255, 255, 40, 90, 7};
    QCOMPARE(preprocess(picture, input).values, (std::vector<float>{76, 255, 66}));
    QCOMPARE(resizedPicture(picture, input).pixels, (std::vector<std::uint8_t>{76, 76, 76, 255, 255, 255, 66, 66, 66}));
}

void TestPreprocessing::rangeScalesThePixels()
{
    InputDescription input = inputOf(ResizeMode::Stretch, 1, 1);
    input.mean = {0.5, 0.5, 0.5};
    input.std = {0.25, 0.25, 0.25};
    RgbImage picture(1, 1);
    picture.pixels = {0, 255, 51};
    const std::vector<float> values = preprocess(picture, input).values;
    QCOMPARE(values[0], -2.0F);
    QCOMPARE(values[1], 2.0F);
    QVERIFY(std::abs(values[2] + 1.2F) < 1e-6F);
}

void TestPreprocessing::aCropSmallerThanTheInputIsRefused()
{
    InputDescription input = inputOf(ResizeMode::Crop, 224, 224);
    input.cropResize = 200;
    QVERIFY(complaint([&] { inputGeometry(input, 640, 480); }).contains("200"));
}

void TestPreprocessing::anExtremelyNarrowPictureIsRefused()
{
    const QString sentence = complaint([] { inputGeometry(inputOf(ResizeMode::Crop, 224, 224), 1, 1'000'000); });
    QVERIFY2(sentence.contains("too narrow"), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestPreprocessing)
#include "tst_preprocessing.moc"
