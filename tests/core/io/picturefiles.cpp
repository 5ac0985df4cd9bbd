// SPDX-License-Identifier: Apache-2.0
#include "tests/core/io/picturefiles.h"

#include <algorithm>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace camscope::test {
namespace {

void append(Bytes& target, const Bytes& more)
{
    std::copy(more.begin(), more.end(), std::back_inserter(target));
}

void append(Bytes& target, const std::string& more)
{
    target.insert(target.end(), more.begin(), more.end());
}

Bytes number(std::uint64_t value, int count, bool isBigEndian)
{
    Bytes bytes(count);
    for (int i = 0; i < count; ++i)
        bytes[isBigEndian ? count - 1 - i : i] = static_cast<std::uint8_t>(value >> 8 * i);
    return bytes;
}

std::uint32_t crc32(const Bytes& bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

Bytes pngChunk(const std::string& type, const Bytes& data)
{
    Bytes content(type.begin(), type.end());
    append(content, data);
    Bytes chunk = number(data.size(), 4, true);
    append(chunk, content);
    append(chunk, number(crc32(content), 4, true));
    return chunk;
}

Bytes riffChunk(const std::string& type, const Bytes& data)
{
    Bytes chunk(type.begin(), type.end());
    append(chunk, number(data.size(), 4, false));
    append(chunk, data);
    if (data.size() % 2 == 1)
        chunk.push_back(0);
    return chunk;
}

} // namespace

cv::Mat quarters()
{
    cv::Mat picture(32, 64, CV_8UC3);
    picture(cv::Rect(0, 0, 32, 16)) = cv::Scalar(32, 32, 208);
    picture(cv::Rect(32, 0, 32, 16)) = cv::Scalar(48, 160, 32);
    picture(cv::Rect(0, 16, 32, 16)) = cv::Scalar(200, 64, 32);
    picture(cv::Rect(32, 16, 32, 16)) = cv::Scalar(40, 200, 232);
    return picture;
}

Bytes encoded(const cv::Mat& picture, const std::string& ending)
{
    std::vector<int> options;
    if (ending == ".jpg")
        options = {cv::IMWRITE_JPEG_QUALITY, 100};
    else if (ending == ".webp")
        options = {cv::IMWRITE_WEBP_QUALITY, 101}; // above 100: lossless
    Bytes bytes;
    cv::imencode(ending, picture, bytes, options);
    return bytes;
}

Bytes exifBlock(int orientation, bool isBigEndian)
{
    Bytes block;
    append(block, std::string(isBigEndian ? "MM" : "II"));
    append(block, number(42, 2, isBigEndian));
    append(block, number(8, 4, isBigEndian)); // offset of the directory
    append(block, number(1, 2, isBigEndian)); // one entry:
    append(block, number(0x0112, 2, isBigEndian)); // orientation,
    append(block, number(3, 2, isBigEndian)); // a SHORT,
    append(block, number(1, 4, isBigEndian)); // one of it
    append(block, number(static_cast<std::uint64_t>(orientation), 2, isBigEndian));
    append(block, number(0, 2, isBigEndian)); // padding
    append(block, number(0, 4, isBigEndian)); // no further directory
    return block;
}

Bytes jpegWithExif(const Bytes& jpeg, const Bytes& exif)
{
    Bytes file(jpeg.begin(), jpeg.begin() + 2);
    append(file, Bytes{0xFF, 0xE1});
    append(file, number(2 + 6 + exif.size(), 2, true));
    append(file, std::string("Exif\0\0", 6));
    append(file, exif);
    file.insert(file.end(), jpeg.begin() + 2, jpeg.end());
    return file;
}

Bytes pngWithExif(const Bytes& png, const Bytes& exif)
{
    constexpr std::ptrdiff_t behindHeader = 8 + 25; // signature and IHDR
    Bytes file(png.begin(), png.begin() + behindHeader);
    append(file, pngChunk("eXIf", exif));
    file.insert(file.end(), png.begin() + behindHeader, png.end());
    return file;
}

Bytes webpWithExif(const Bytes& webp, const Bytes& exif, int width, int height)
{
    Bytes extended{0x08, 0, 0, 0}; // flag: has EXIF
    append(extended, number(static_cast<std::uint64_t>(width) - 1, 3, false));
    append(extended, number(static_cast<std::uint64_t>(height) - 1, 3, false));
    Bytes content{'W', 'E', 'B', 'P'};
    append(content, riffChunk("VP8X", extended));
    content.insert(content.end(), webp.begin() + 12, webp.end());
    append(content, riffChunk("EXIF", exif));
    return riffChunk("RIFF", content);
}

cv::Mat storedFor(const cv::Mat& upright, int orientation)
{
    // The inverse of what the EXIF standard asks a reader to do.
    cv::Mat stored;
    switch (orientation) {
    case 2:
        cv::flip(upright, stored, 1);
        return stored;
    case 3:
        cv::rotate(upright, stored, cv::ROTATE_180);
        return stored;
    case 4:
        cv::flip(upright, stored, 0);
        return stored;
    case 5:
        cv::transpose(upright, stored);
        return stored;
    case 6:
        cv::rotate(upright, stored, cv::ROTATE_90_COUNTERCLOCKWISE);
        return stored;
    case 7:
        cv::transpose(upright, stored);
        cv::rotate(stored, stored, cv::ROTATE_180);
        return stored;
    case 8:
        cv::rotate(upright, stored, cv::ROTATE_90_CLOCKWISE);
        return stored;
    default:
        return upright.clone();
    }
}

Bytes pngHeader(std::uint32_t width, std::uint32_t height)
{
    Bytes header = number(width, 4, true);
    append(header, number(height, 4, true));
    append(header, Bytes{8, 2, 0, 0, 0});
    Bytes file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    append(file, pngChunk("IHDR", header));
    append(file, pngChunk("IDAT", {}));
    append(file, pngChunk("IEND", {}));
    return file;
}

} // namespace camscope::test
