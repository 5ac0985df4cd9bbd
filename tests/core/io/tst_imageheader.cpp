// SPDX-License-Identifier: Apache-2.0
#include "core/io/imageheader.h"
#include "core/io/orientation.h"
#include "tests/core/failures.h"
#include "tests/core/io/picturefiles.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace camscope;
using test::Bytes;

namespace {

Bytes bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

} // namespace

class TestImageHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeAndFormatAreReadWithoutDecoding_data();
    void sizeAndFormatAreReadWithoutDecoding();
    void everyCutIsNoticedOrHarmless_data();
    void everyCutIsNoticedOrHarmless();
    void lossyWebPSizesAreRead();
    void animatedWebPIsRecognised();
    void foreignFormatsAreNamed_data();
    void foreignFormatsAreNamed();
    void nonsenseOrientationMeansUpright();
    void changedBytesDoNoHarm_data();
    void changedBytesDoNoHarm();
};

void TestImageHeader::sizeAndFormatAreReadWithoutDecoding_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("format");
    QTest::newRow("PNG") << ".png"
                         << "PNG";
    QTest::newRow("JPEG") << ".jpg"
                          << "JPEG";
    QTest::newRow("WebP") << ".webp"
                          << "WebP";
    QTest::newRow("TIFF") << ".tif"
                          << "TIFF";
    QTest::newRow("BMP") << ".bmp"
                         << "BMP";
    QTest::newRow("PPM") << ".ppm"
                         << "PNM";
}

void TestImageHeader::sizeAndFormatAreReadWithoutDecoding()
{
    QFETCH(QString, ending);
    const Bytes bytes = test::encoded(test::quarters(), ending.toStdString());
    const ImageHeader header = readImageHeader(bytes, "a");
    QTEST(QString::fromStdString(imageFormatName(header.format)), "format");
    QCOMPARE(header.width, std::int64_t(64));
    QCOMPARE(header.height, std::int64_t(32));
    QVERIFY(header.complete);
    QVERIFY(!header.animated);
    QCOMPARE(header.pages, 1);
}

void TestImageHeader::everyCutIsNoticedOrHarmless_data()
{
    sizeAndFormatAreReadWithoutDecoding_data();
}

void TestImageHeader::everyCutIsNoticedOrHarmless()
{
    QFETCH(QString, ending);
    const Bytes whole = test::encoded(test::quarters(), ending.toStdString());
    for (std::size_t size = 1; size < whole.size(); ++size) {
        const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        bool isComplete = false;
        failureOf([&] { isComplete = readImageHeader(cut, "a").complete; });
        QVERIFY2(!isComplete, qPrintable(QString::number(size)));
    }
}

void TestImageHeader::lossyWebPSizesAreRead()
{
    std::vector<std::uint8_t> bytes = test::encoded(cv::Mat(77, 301, CV_8UC3, cv::Scalar(1, 2, 3)), ".webp");
    QCOMPARE(readImageHeader(bytes, "a").width, std::int64_t(301));
    // A lossy key frame: tag and start code, then 14 bits each of width and height, two bits of scaling above them.
    const Bytes lossy = bytesOf(std::string("RIFF\x1E\0\0\0WEBPVP8 \x0A\0\0\0\0\0\0\x9D\x01\x2A\x2D\x41\x4D\xC0", 30));
    const ImageHeader header = readImageHeader(lossy, "a");
    QCOMPARE(header.width, std::int64_t(301));
    QCOMPARE(header.height, std::int64_t(77));
}

void TestImageHeader::animatedWebPIsRecognised()
{
    Bytes file = test::webpWithExif(test::encoded(test::quarters(), ".webp"), test::exifBlock(1, false), 64, 32);
    QVERIFY(!readImageHeader(file, "a").animated);
    file[20] |= 0x02;
    QVERIFY(readImageHeader(file, "a").animated);
}

void TestImageHeader::foreignFormatsAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& content, const char* part) {
        QTest::newRow(name) << QByteArray::fromStdString(content) << part;
    };
    row("empty", "", "0 bytes");
    row("GIF", "GIF89a....", "a GIF picture");
    row("HEIC",
        std::string("\0\0\0\x18"
                    "ftypheic",
            12),
        "a HEIC picture");
    row("AVIF",
        std::string("\0\0\0\x18"
                    "ftypavif",
            12),
        "an AVIF picture");
    row("MP4",
        std::string("\0\0\0\x18"
                    "ftypisom",
            12),
        "a video");
    row("PDF", "%PDF-1.7", "a PDF document");
    row("SVG", "<?xml version=\"1.0\"?><svg/>", "an SVG drawing");
    row("web page", "<!DOCTYPE html><html>", "a web page");
    row("text", "Just some words.\n", "a text file");
    row("archive", "PK\x03\x04....", "a zip archive");
    row("array", "\x93NUMPY", "a NumPy array");
    row("unknown", std::string("\0\1\2\3\4", 5), "is not a picture; PNG, JPEG");
    row("PNG without pixels", "", "");
}

void TestImageHeader::foreignFormatsAreNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    Bytes bytes(content.begin(), content.end());
    if (part.isEmpty()) {
        bytes = test::pngHeader(0, 7);
        part = "a PNG file without pixels";
    }
    const Failure failure = failureOf([&] { readImageHeader(bytes, "some folder/cat.png"); });
    const QString sentence = QString::fromStdString(failure.message.text());
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY2(sentence.startsWith("some folder/cat.png is "), qPrintable(sentence));
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestImageHeader::nonsenseOrientationMeansUpright()
{
    const Bytes jpeg = test::encoded(test::quarters(), ".jpg");
    for (const int value : {0, 9, 40000}) {
        const Bytes file = test::jpegWithExif(jpeg, test::exifBlock(value, true));
        QCOMPARE(exifOrientation(file, ImageFormat::Jpeg), 1);
    }
    QCOMPARE(exifOrientation(test::jpegWithExif(jpeg, bytesOf("II*")), ImageFormat::Jpeg), 1);
    QCOMPARE(exifOrientation(jpeg, ImageFormat::Jpeg), 1);
    QCOMPARE(exifOrientation(test::jpegWithExif(jpeg, test::exifBlock(6, true)), ImageFormat::Jpeg), 6);
}

void TestImageHeader::changedBytesDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("content");
    const Bytes exif = test::exifBlock(6, true);
    const cv::Mat picture = test::quarters();
    const auto row = [](const char* name, const Bytes& bytes) {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
    };
    row("PNG", test::pngWithExif(test::encoded(picture, ".png"), exif));
    row("JPEG", test::jpegWithExif(test::encoded(picture, ".jpg"), exif));
    row("WebP", test::webpWithExif(test::encoded(picture, ".webp"), exif, 64, 32));
    row("TIFF", test::encoded(picture, ".tif"));
    row("BMP", test::encoded(picture, ".bmp"));
    row("PPM", test::encoded(picture, ".ppm"));
}

/// A parser that reads beyond its bytes is caught by the address sanitizer here.
void TestImageHeader::changedBytesDoNoHarm()
{
    QFETCH(QByteArray, content);
    QRandomGenerator random(5);
    int accepted = 0;
    for (int i = 0; i < 5000; ++i) {
        Bytes bytes(content.begin(), content.end());
        for (int change = random.bounded(1, 6); change > 0; --change) // most of them where the structure lies
            bytes[random.bounded(static_cast<int>(change > 1 ? std::min<std::size_t>(64, bytes.size()) : bytes.size()))]
                = static_cast<std::uint8_t>(random.bounded(256));
        bytes.resize(random.bounded(4) == 0 ? random.bounded(static_cast<int>(bytes.size())) : bytes.size());
        failureOf([&] {
            const ImageHeader header = readImageHeader(bytes, "a");
            const int orientation = exifOrientation(bytes, header.format);
            accepted += orientation >= 1 && orientation <= 8 && header.width > 0 && header.height > 0 ? 1 : 0;
        });
    }
    QVERIFY(accepted > 0);
}

QTEST_GUILESS_MAIN(TestImageHeader)
#include "tst_imageheader.moc"
