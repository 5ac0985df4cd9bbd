// SPDX-License-Identifier: Apache-2.0
#include "core/io/imageheader.h"

#include "core/base/error.h"
#include "core/io/foreignformat.h"
#include "core/io/tiffdirectory.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <optional>

namespace camscope {
namespace {

ImageHeader readPng(ByteView bytes)
{
    ImageHeader header;
    header.format = ImageFormat::Png;
    header.width = static_cast<std::int64_t>(bigEndian(bytes, 16, 4));
    header.height = static_cast<std::int64_t>(bigEndian(bytes, 20, 4));
    header.complete = false;
    for (std::size_t position = 8; position + 12 <= bytes.size();) {
        if (hasBytes(bytes, position + 4, "IEND")) {
            header.complete = true;
            break;
        }
        position += 12 + bigEndian(bytes, position, 4);
    }
    return header;
}

/// Markers without a segment: TEM, RSTn, SOI, EOI.
bool standsAlone(std::uint8_t marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD9);
}

bool isFrameHeader(std::uint8_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

ImageHeader readJpeg(ByteView bytes)
{
    ImageHeader header;
    header.format = ImageFormat::Jpeg;
    header.complete = false;
    std::size_t position = 2;
    while (position + 1 < bytes.size()) {
        const std::uint8_t marker = bytes[position + 1];
        // Entropy-coded data: 0xFF is followed by 0 there; a marker is 0xFF and another byte, after any fill bytes.
        if (bytes[position] != 0xFF || marker == 0x00 || marker == 0xFF) {
            ++position;
            continue;
        }
        if (marker == 0xD9) {
            header.complete = true;
            break;
        }
        if (standsAlone(marker)) {
            position += 2;
            continue;
        }
        if (isFrameHeader(marker) && header.width == 0) {
            header.height = static_cast<std::int64_t>(bigEndian(bytes, position + 5, 2));
            header.width = static_cast<std::int64_t>(bigEndian(bytes, position + 7, 2));
        }
        position += 2 + std::max<std::uint64_t>(2, bigEndian(bytes, position + 2, 2));
    }
    return header;
}

ImageHeader readWebP(ByteView bytes)
{
    ImageHeader header;
    header.format = ImageFormat::WebP;
    header.complete = littleEndian(bytes, 4, 4) + 8 <= bytes.size();
    if (hasBytes(bytes, 12, "VP8X")) {
        header.animated = bytes.size() > 20 && (bytes[20] & 0x02) != 0;
        header.width = 1 + static_cast<std::int64_t>(littleEndian(bytes, 24, 3));
        header.height = 1 + static_cast<std::int64_t>(littleEndian(bytes, 27, 3));
    } else if (hasBytes(bytes, 12, "VP8L")) {
        const std::uint64_t bits = littleEndian(bytes, 21, 4);
        header.width = 1 + static_cast<std::int64_t>(bits & 0x3FFF);
        header.height = 1 + static_cast<std::int64_t>(bits >> 14 & 0x3FFF);
    } else if (hasBytes(bytes, 12, "VP8 ")) {
        header.width = static_cast<std::int64_t>(littleEndian(bytes, 26, 2) & 0x3FFF);
        header.height = static_cast<std::int64_t>(littleEndian(bytes, 28, 2) & 0x3FFF);
    }
    return header;
}

ImageHeader readTiff(ByteView bytes)
{
    const TiffDirectory directory(bytes);
    ImageHeader header;
    header.format = ImageFormat::Tiff;
    header.width = static_cast<std::int64_t>(directory.value(TiffDirectory::imageWidth).value_or(0));
    header.height = static_cast<std::int64_t>(directory.value(TiffDirectory::imageLength).value_or(0));
    header.complete = directory.isComplete();
    header.pages = directory.hasNext() ? 2 : 1;
    return header;
}

ImageHeader readBmp(ByteView bytes)
{
    ImageHeader header;
    header.format = ImageFormat::Bmp;
    const std::uint64_t infoSize = littleEndian(bytes, 14, 4);
    std::uint64_t bitsPerPixel = 0;
    bool isCompressed = false;
    if (infoSize == 12) {
        header.width = static_cast<std::int64_t>(littleEndian(bytes, 18, 2));
        header.height = static_cast<std::int64_t>(littleEndian(bytes, 20, 2));
        bitsPerPixel = littleEndian(bytes, 24, 2);
    } else {
        header.width = std::abs(std::int64_t(static_cast<std::int32_t>(littleEndian(bytes, 18, 4))));
        header.height = std::abs(std::int64_t(static_cast<std::int32_t>(littleEndian(bytes, 22, 4))));
        bitsPerPixel = littleEndian(bytes, 28, 2);
        const std::uint64_t compression = littleEndian(bytes, 30, 4);
        isCompressed = compression == 1 || compression == 2;
    }
    const std::uint64_t rowBytes = (static_cast<std::uint64_t>(header.width) * bitsPerPixel + 31) / 32 * 4;
    const std::uint64_t end = littleEndian(bytes, 10, 4) + (isCompressed ? 0 : rowBytes * header.height);
    header.complete = end <= bytes.size();
    return header;
}

/// Numbers of a PNM header: white space and comments between them.
class PnmNumbers
{
public:
    explicit PnmNumbers(ByteView bytes)
        : m_bytes(bytes)
    {
    }
    std::int64_t next()
    {
        while (m_position < m_bytes.size() && std::isdigit(m_bytes[m_position]) == 0) {
            if (m_bytes[m_position] == '#')
                while (m_position < m_bytes.size() && m_bytes[m_position] != '\n')
                    ++m_position;
            else
                ++m_position;
        }
        std::int64_t number = 0;
        for (; m_position < m_bytes.size() && std::isdigit(m_bytes[m_position]) != 0; ++m_position)
            number = std::min<std::int64_t>(number * 10 + (m_bytes[m_position] - '0'), 1'000'000'000);
        return number;
    }
    std::size_t position() const { return m_position; }

private:
    ByteView m_bytes;
    std::size_t m_position = 2;
};

ImageHeader readPnm(ByteView bytes)
{
    const int kind = bytes[1] - '0';
    PnmNumbers numbers(bytes);
    ImageHeader header;
    header.format = ImageFormat::Pnm;
    header.width = numbers.next();
    header.height = numbers.next();
    const bool isBitmap = kind == 1 || kind == 4;
    const std::int64_t maximum = isBitmap ? 1 : numbers.next();
    if (kind >= 4) {
        const std::int64_t samples = header.width * (kind == 6 ? 3 : 1);
        const std::int64_t rowBytes = isBitmap ? (samples + 7) / 8 : samples * (maximum > 255 ? 2 : 1);
        const auto available
            = static_cast<std::int64_t>(bytes.size()) - static_cast<std::int64_t>(numbers.position()) - 1;
        header.complete = header.height == 0 || rowBytes <= available / header.height;
    }
    return header;
}

std::optional<ImageHeader> readKnown(ByteView bytes)
{
    if (hasBytes(bytes, 0, "\x89PNG\r\n\x1A\n"))
        return readPng(bytes);
    if (hasBytes(bytes, 0, "\xFF\xD8\xFF"))
        return readJpeg(bytes);
    if (hasBytes(bytes, 0, "RIFF") && hasBytes(bytes, 8, "WEBP"))
        return readWebP(bytes);
    if (TiffDirectory::recognises(bytes))
        return readTiff(bytes);
    if (hasBytes(bytes, 0, "BM") && bytes.size() >= 26 && littleEndian(bytes, 14, 4) <= 256)
        return readBmp(bytes);
    if (bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' && std::isspace(bytes[2]) != 0)
        return readPnm(bytes);
    return std::nullopt;
}

} // namespace

std::string imageFormatName(ImageFormat format)
{
    static constexpr std::array<const char*, 6> names{"PNG", "JPEG", "WebP", "TIFF", "BMP", "PNM"};
    return names.at(static_cast<std::size_t>(format));
}

ImageHeader readImageHeader(ByteView bytes, const std::string& origin)
{
    if (bytes.empty())
        throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("%1 is empty (0 bytes); choose another picture."), {origin}});
    const std::optional<ImageHeader> header = readKnown(bytes);
    if (!header) {
        const Message foreign = foreignFormatName(bytes);
        if (foreign.isEmpty())
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1 is not a picture; PNG, JPEG, WebP, TIFF, BMP and PNM can be read."), {origin}});
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is %2, which cannot be read as a picture; save it as PNG or JPEG."), {origin, foreign}});
    }
    if (header->width == 0 || header->height == 0) {
        if (!header->complete)
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1 is a truncated %2 file; copy or download it again."),
                    {origin, imageFormatName(header->format)}});
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is a %2 file without pixels; choose another picture."),
                {origin, imageFormatName(header->format)}});
    }
    return *header;
}

} // namespace camscope
