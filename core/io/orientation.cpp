// SPDX-License-Identifier: Apache-2.0
#include "core/io/orientation.h"

#include "core/io/tiffdirectory.h"

#include <libexif/exif-data.h>
#include <limits>
#include <memory>
#include <vector>

namespace camscope {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view exifMark = "Exif\0\0"sv;

/// `exif` with or without the "Exif\0\0" in front that libexif asks for.
int orientationOfExif(ByteView exif)
{
    std::vector<std::uint8_t> marked;
    if (!hasBytes(exif, 0, exifMark))
        marked.assign(exifMark.begin(), exifMark.end());
    marked.insert(marked.end(), exif.begin(), exif.end());
    if (marked.size() > std::numeric_limits<unsigned int>::max())
        return 1;

    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(
        exif_data_new_from_data(marked.data(), static_cast<unsigned int>(marked.size())), &exif_data_unref);
    if (!data)
        return 1;
    ExifEntry* const entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->size < 2)
        return 1;
    return exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
}

int orientationOfJpeg(ByteView bytes)
{
    for (std::size_t position = 2; position + 4 <= bytes.size() && bytes[position] == 0xFF;) {
        const std::uint8_t marker = bytes[position + 1];
        if (marker == 0xFF) {
            ++position;
            continue;
        }
        if (marker == 0xDA || marker == 0xD9)
            break;
        const std::size_t size = bigEndian(bytes, position + 2, 2);
        if (size < 2 || size > bytes.size() - position - 2)
            break;
        if (marker == 0xE1 && hasBytes(bytes, position + 4, exifMark))
            return orientationOfExif(bytes.subspan(position + 4, size - 2));
        position += 2 + size;
    }
    return 1;
}

int orientationOfPng(ByteView bytes)
{
    for (std::size_t position = 8; position + 12 <= bytes.size();) {
        const std::size_t size = bigEndian(bytes, position, 4);
        if (size > bytes.size() - position - 12)
            break;
        if (hasBytes(bytes, position + 4, "eXIf"))
            return orientationOfExif(bytes.subspan(position + 8, size));
        position += 12 + size;
    }
    return 1;
}

int orientationOfWebP(ByteView bytes)
{
    for (std::size_t position = 12; position + 8 <= bytes.size();) {
        const std::size_t size = littleEndian(bytes, position + 4, 4);
        if (size > bytes.size() - position - 8)
            break;
        if (hasBytes(bytes, position, "EXIF"))
            return orientationOfExif(bytes.subspan(position + 8, size));
        position += 8 + size + size % 2;
    }
    return 1;
}

int storedOrientation(ByteView bytes, ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return orientationOfJpeg(bytes);
    case ImageFormat::Png:
        return orientationOfPng(bytes);
    case ImageFormat::WebP:
        return orientationOfWebP(bytes);
    case ImageFormat::Tiff:
        return static_cast<int>(TiffDirectory(bytes).value(TiffDirectory::orientation).value_or(1) & 0xFFFF);
    case ImageFormat::Bmp:
    case ImageFormat::Pnm:
        break;
    }
    return 1;
}

} // namespace

int exifOrientation(ByteView bytes, ImageFormat format)
{
    const int orientation = storedOrientation(bytes, format);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

} // namespace camscope
