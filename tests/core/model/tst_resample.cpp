// SPDX-License-Identifier: Apache-2.0
#include "core/model/resample.h"

#include <QTest>

#include <cstdlib>

using namespace camscope;
using Bytes = std::vector<std::uint8_t>;

namespace {

/// 7×5 random colours.
RgbImage source()
{
    RgbImage picture(7, 5);
    picture.pixels = {248, 194, 190, 207, 147, 26, 237, 21, 245, 211, 239, 45, 5, 157, 159, 60, 54, 236, 109, 46, 199,
        82, 32, 205, 36, 7, 134, 222, 57, 146, 8, 149, 14, 15, 22, 10, 144, 208, 24, 24, 7, 41, 11, 85, 59, 104, 225,
        110, 226, 201, 8, 159, 26, 27, 163, 122, 33, 41, 201, 67, 70, 166, 228, 40, 50, 179, 0, 177, 137, 63, 13, 188,
        255, 64, 94, 8, 8, 156, 25, 29, 157, 146, 190, 115, 219, 135, 39, 100, 237, 127, 72, 227, 168, 21, 73, 132, 16,
        153, 140, 107, 80, 163, 61, 110, 47};
    return picture;
}

} // namespace

class TestResample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void antialiasedPixelsAgreeWithPillow_data();
    void antialiasedPixelsAgreeWithPillow();
    void aFlatPictureStaysFlat();
    void equalSizesChangeNothing();
    void bilinearHalvingAveragesFourPixels();
};

void TestResample::antialiasedPixelsAgreeWithPillow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<Bytes>("expected"); // Image.resize((width, height), Image.BILINEAR) of Pillow 9.4
    QTest::newRow("reduced") << 3 << 2
                             << Bytes{
                                    133, 98, 131, 123, 114, 76, 72, 105, 110, 81, 143, 123, 105, 91, 111, 70, 111, 123};
    QTest::newRow("narrower and as tall")
        << 4 << 5
        << Bytes{230, 166, 122, 224, 107, 145, 74, 159, 142, 83, 55, 213, 69, 22, 172, 125, 73, 107, 39, 95, 14, 75, 94,
               32, 61, 151, 78, 183, 157, 34, 137, 111, 38, 62, 179, 150, 24, 103, 161, 104, 60, 151, 81, 28, 139, 88,
               112, 135, 161, 183, 83, 63, 186, 150, 36, 116, 142, 79, 99, 101};
    QTest::newRow("as wide and lower") << 7 << 2
                                       << Bytes{117, 96, 166, 104, 109, 94, 220, 76, 148, 118, 146, 30, 45, 87, 69, 88,
                                              149, 107, 67, 64, 137, 92, 84, 108, 57, 199, 128, 110, 126, 139, 148, 62,
                                              87, 46, 81, 116, 60, 92, 132, 96, 151, 116};
    QTest::newRow("enlarged")
        << 11 << 9
        << Bytes{248, 194, 190, 229, 173, 115, 210, 136, 46, 229, 55, 185, 228, 100, 172, 211, 239, 45, 80, 187, 118,
               20, 129, 180, 55, 63, 229, 87, 50, 216, 109, 46, 199, 193, 140, 195, 173, 122, 134, 158, 95, 76, 210, 51,
               171, 200, 97, 147, 143, 209, 35, 57, 147, 82, 30, 110, 125, 81, 106, 160, 84, 66, 155, 81, 33, 146, 100,
               50, 203, 80, 38, 167, 70, 26, 125, 177, 44, 148, 153, 91, 106, 31, 159, 17, 20, 81, 23, 47, 79, 32, 123,
               177, 46, 80, 93, 53, 33, 11, 59, 50, 56, 140, 57, 78, 133, 81, 106, 120, 181, 116, 95, 170, 111, 61, 75,
               94, 20, 79, 76, 20, 86, 105, 26, 96, 192, 41, 69, 135, 87, 44, 78, 124, 11, 85, 59, 53, 149, 82, 115,
               223, 101, 193, 208, 36, 202, 137, 15, 159, 26, 27, 162, 87, 31, 130, 144, 42, 52, 194, 64, 57, 182, 155,
               70, 166, 228, 27, 66, 126, 36, 126, 125, 54, 189, 124, 111, 125, 113, 164, 79, 92, 212, 47, 64, 126, 54,
               88, 65, 72, 105, 36, 101, 116, 76, 146, 143, 112, 179, 165, 60, 59, 163, 38, 116, 151, 16, 170, 141, 50,
               77, 172, 124, 47, 154, 229, 65, 98, 89, 39, 133, 16, 27, 155, 31, 34, 157, 90, 115, 130, 137, 181, 107,
               159, 107, 86, 117, 157, 106, 67, 211, 135, 69, 173, 163, 80, 125, 155, 99, 70, 119, 45, 92, 136, 32, 93,
               149, 74, 67, 160, 85, 103, 111, 89, 137, 70, 219, 135, 39, 165, 181, 79, 97, 236, 131, 80, 230, 157, 53,
               171, 155, 21, 73, 132, 18, 124, 137, 41, 133, 146, 99, 87, 161, 82, 96, 100, 61, 110, 47};
    QTest::newRow("one pixel") << 1 << 1 << Bytes{102, 110, 107};
}

void TestResample::antialiasedPixelsAgreeWithPillow()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(Bytes, expected);
    const RgbImage result = resized(source(), width, height, Interpolation::BilinearAntialias);
    QCOMPARE(result.width, width);
    QCOMPARE(result.height, height);
    QCOMPARE(result.pixels.size(), expected.size());
    constexpr int tolerance = 1; // of 255, see resample.h
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(result.pixels[i] - expected[i]) <= tolerance, qPrintable(QString::number(i)));
}

void TestResample::aFlatPictureStaysFlat()
{
    RgbImage white(301, 203);
    std::fill(white.pixels.begin(), white.pixels.end(), 255);
    for (const Interpolation interpolation : {Interpolation::Bilinear, Interpolation::BilinearAntialias}) {
        const RgbImage result = resized(white, 64, 97, interpolation);
        QVERIFY(std::all_of(result.pixels.begin(), result.pixels.end(), [](std::uint8_t v) { return v == 255; }));
    }
}

void TestResample::equalSizesChangeNothing()
{
    for (const Interpolation interpolation : {Interpolation::Bilinear, Interpolation::BilinearAntialias})
        QCOMPARE(resized(source(), 7, 5, interpolation), source());
}

void TestResample::bilinearHalvingAveragesFourPixels()
{
    RgbImage picture(4, 2);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i)
        picture.pixels[i] = static_cast<std::uint8_t>(10 * i);
    const RgbImage result = resized(picture, 2, 1, Interpolation::Bilinear);
    for (int x = 0; x < 2; ++x)
        for (int channel = 0; channel < 3; ++channel) {
            const int sum = picture.at(2 * x, 0)[channel] + picture.at(2 * x + 1, 0)[channel]
                + picture.at(2 * x, 1)[channel] + picture.at(2 * x + 1, 1)[channel];
            QVERIFY(std::abs(result.at(x, 0)[channel] - sum / 4.0) <= 0.5);
        }
}

QTEST_GUILESS_MAIN(TestResample)
#include "tst_resample.moc"
