// SPDX-License-Identifier: Apache-2.0
#include "core/io/files.h"
#include "core/io/picture.h"
#include "tests/core/failures.h"
#include "tests/core/io/picturefiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace camscope;
using test::Bytes;

namespace {

Bytes cut(const Bytes& bytes, std::size_t size)
{
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)};
}

/// Largest difference between the picture and the quarters, without a `margin` of pixels around each quarter's border.
int largestDifference(const RgbImage& image, int margin = 0)
{
    const cv::Mat expected = test::quarters();
    if (image.width != expected.cols || image.height != expected.rows)
        return 256;
    const auto isInner = [margin](int position, int size) {
        const int inQuarter = position % (size / 2);
        return inQuarter >= margin && inQuarter < size / 2 - margin;
    };
    int largest = 0;
    for (int y = 0; y < expected.rows; ++y)
        for (int x = 0; x < expected.cols; ++x)
            for (int channel = 0; channel < 3 && isInner(x, image.width) && isInner(y, image.height); ++channel)
                largest
                    = std::max(largest, std::abs(image.at(x, y)[channel] - expected.at<cv::Vec3b>(y, x)[2 - channel]));
    return largest;
}

/// JPEG mixes colours near borders, where chroma is subsampled, and rounds elsewhere.
bool looksRight(const RgbImage& image, const QString& format)
{
    return format == "JPEG" ? largestDifference(image, 4) <= 3 : largestDifference(image) == 0;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatDecodesToTheSamePixels_data();
    void everyFormatDecodesToTheSamePixels();
    void exifOrientationIsApplied_data();
    void exifOrientationIsApplied();
    void greyBecomesThreeEqualChannels();
    void alphaIsDropped();
    void sixteenBitsAreRounded();
    void floatingPointPixelsAreRefused();
    void pathsMayHoldSpacesAndAnyScript();
    void theHashIsThatOfTheFile();
    void hugePicturesAreRefusedFromTheirHeader();
    void aTruncatedFileIsRefusedWithItsName_data();
    void aTruncatedFileIsRefusedWithItsName();
    void damagedPixelsAreRefusedWithTheName();
    void aMissingFileAndAFolderAreNamed();
    void savedPngsReadBackUnchanged();
};

void TestPicture::everyFormatDecodesToTheSamePixels_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("PNG") << ".png";
    QTest::newRow("JPEG") << ".jpg";
    QTest::newRow("WebP") << ".webp";
    QTest::newRow("TIFF") << ".tif";
    QTest::newRow("BMP") << ".bmp";
    QTest::newRow("PPM") << ".ppm";
}

void TestPicture::everyFormatDecodesToTheSamePixels()
{
    QFETCH(QString, ending);
    const Picture picture = decodePicture(test::encoded(test::quarters(), ending.toStdString()), "a");
    QVERIFY(looksRight(picture.image, QTest::currentDataTag()));
    QCOMPARE(picture.orientation, 1);
    QCOMPARE(picture.sourceChannels, 3);
    QCOMPARE(picture.sourceBits, 8);
    QCOMPARE(picture.path, std::string("a"));
    QVERIFY(picture.warnings.empty());
}

void TestPicture::exifOrientationIsApplied_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<bool>("isBigEndian");
    for (const char* format : {"JPEG", "PNG", "WebP"})
        for (int orientation = 1; orientation <= 8; ++orientation)
            for (const bool isBigEndian : {false, true})
                QTest::addRow("%s, %d, %s", format, orientation, isBigEndian ? "MM" : "II")
                    << format << orientation << isBigEndian;
}

void TestPicture::exifOrientationIsApplied()
{
    QFETCH(QString, format);
    QFETCH(int, orientation);
    QFETCH(bool, isBigEndian);
    const cv::Mat stored = test::storedFor(test::quarters(), orientation);
    const Bytes exif = test::exifBlock(orientation, isBigEndian);
    Bytes file;
    if (format == "JPEG")
        file = test::jpegWithExif(test::encoded(stored, ".jpg"), exif);
    else if (format == "PNG")
        file = test::pngWithExif(test::encoded(stored, ".png"), exif);
    else
        file = test::webpWithExif(test::encoded(stored, ".webp"), exif, stored.cols, stored.rows);
    const Picture picture = decodePicture(file, "a");
    QCOMPARE(picture.orientation, orientation);
    QVERIFY(looksRight(picture.image, format));
}

void TestPicture::greyBecomesThreeEqualChannels()
{
    const cv::Mat grey(3, 5, CV_8UC1, cv::Scalar(77));
    const Picture picture = decodePicture(test::encoded(grey, ".png"), "a");
    QCOMPARE(picture.sourceChannels, 1);
    QCOMPARE(picture.image.pixels, std::vector<std::uint8_t>(3 * 3 * 5, 77));
}

void TestPicture::alphaIsDropped()
{
    const cv::Mat transparent(2, 2, CV_8UC4, cv::Scalar(10, 20, 30, 0));
    const Picture picture = decodePicture(test::encoded(transparent, ".png"), "a");
    QCOMPARE(picture.sourceChannels, 4);
    QCOMPARE(picture.image.at(1, 1)[0], std::uint8_t(30));
    QCOMPARE(picture.image.at(1, 1)[2], std::uint8_t(10));
}

void TestPicture::sixteenBitsAreRounded()
{
    cv::Mat deep(1, 6, CV_16UC1);
    const std::vector<std::uint16_t> values{0, 128, 129, 257, 65406, 65535};
    for (int x = 0; x < 6; ++x)
        deep.at<std::uint16_t>(0, x) = values[x];
    const Picture picture = decodePicture(test::encoded(deep, ".png"), "a");
    QCOMPARE(picture.sourceBits, 16);
    for (int x = 0; x < 6; ++x)
        QCOMPARE(picture.image.at(x, 0)[1], static_cast<std::uint8_t>(std::lround(values[x] / 257.0)));
}

void TestPicture::floatingPointPixelsAreRefused()
{
    const cv::Mat real(2, 2, CV_32FC1, cv::Scalar(0.5));
    const QString sentence = complaint([&] { decodePicture(test::encoded(real, ".tif"), "depth.tif"); });
    QVERIFY2(sentence.startsWith("depth.tif") && sentence.contains("16 bits"), qPrintable(sentence));
}

void TestPicture::pathsMayHoldSpacesAndAnyScript()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("照片 一/猫 和 狗.png").toStdString();
    QVERIFY(QDir(folder.path()).mkdir("照片 一"));
    const Bytes bytes = test::encoded(test::quarters(), ".png");
    writeFile(path, std::string(bytes.begin(), bytes.end()));
    const Picture picture = loadPicture(path);
    QCOMPARE(picture.path, path);
    QCOMPARE(largestDifference(picture.image), 0);
}

void TestPicture::theHashIsThatOfTheFile()
{
    const Bytes bytes = test::encoded(test::quarters(), ".png");
    QCOMPARE(decodePicture(bytes, "a").sha256, sha256(bytes.data(), bytes.size()));
}

void TestPicture::hugePicturesAreRefusedFromTheirHeader()
{
    for (const auto& [width, height] : {std::pair(20000U, 20000U), {0x7FFFFFFFU, 0x7FFFFFFFU}, {1U, 200'000'001U}}) {
        const Failure failure = failureOf([&] { decodePicture(test::pngHeader(width, height), "poster.png"); });
        const QString sentence = QString::fromStdString(failure.message.text());
        QCOMPARE(failure.kind, ErrorKind::BadInput);
        QVERIFY2(sentence.startsWith("poster.png"), qPrintable(sentence));
        QVERIFY2(sentence.contains(QString::number(width)) && sentence.contains("200 million"), qPrintable(sentence));
    }
}

void TestPicture::aTruncatedFileIsRefusedWithItsName_data()
{
    everyFormatDecodesToTheSamePixels_data();
}

void TestPicture::aTruncatedFileIsRefusedWithItsName()
{
    QFETCH(QString, ending);
    const Bytes whole = test::encoded(test::quarters(), ending.toStdString());
    for (const std::size_t size : {whole.size() / 2, whole.size() - 1}) {
        const Failure failure = failureOf([&] { decodePicture(cut(whole, size), "half a cat"); });
        const QString sentence = QString::fromStdString(failure.message.text());
        QCOMPARE(failure.kind, ErrorKind::BadInput);
        QVERIFY2(sentence.startsWith("half a cat is a truncated "), qPrintable(sentence));
    }
}

void TestPicture::damagedPixelsAreRefusedWithTheName()
{
    Bytes file = test::encoded(test::quarters(), ".webp");
    std::fill(file.begin() + 25, file.end(), 0xFF);
    const QString sentence = complaint([&] { decodePicture(file, "cat.webp"); });
    QVERIFY2(sentence.startsWith("cat.webp is a damaged WebP file"), qPrintable(sentence));
}

void TestPicture::aMissingFileAndAFolderAreNamed()
{
    const QTemporaryDir folder;
    QVERIFY(complaint([&] { loadPicture(folder.path().toStdString()); }).contains("is a folder"));
    QVERIFY(complaint([&] { loadPicture(folder.filePath("cat.png").toStdString()); }).contains("does not exist"));
}

void TestPicture::savedPngsReadBackUnchanged()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("saved 猫.png").toStdString();
    const RgbImage image = decodePicture(test::encoded(test::quarters(), ".png"), "a").image;
    savePng(image, path);
    QCOMPARE(loadPicture(path).image, image);
    QVERIFY(
        complaint([&] { savePng(image, folder.filePath("none/a.png").toStdString()); }).contains("cannot be written"));
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
