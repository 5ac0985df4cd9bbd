// SPDX-License-Identifier: Apache-2.0
#include "core/io/foreignformat.h"

#include <algorithm>
#include <array>

namespace camscope {
namespace {

struct Signature
{
    std::size_t position;
    std::string_view magic;
    const char* name;
};

using namespace std::string_view_literals;

constexpr std::array signatures{
    Signature{0, "GIF8"sv, CAMSCOPE_TEXT("a GIF picture")},
    Signature{4, "ftypavi"sv, CAMSCOPE_TEXT("an AVIF picture")},
    Signature{4, "ftyphei"sv, CAMSCOPE_TEXT("a HEIC picture")},
    Signature{4, "ftyphev"sv, CAMSCOPE_TEXT("a HEIC picture")},
    Signature{4, "ftypmif1"sv, CAMSCOPE_TEXT("a HEIF picture")},
    Signature{4, "ftypmsf1"sv, CAMSCOPE_TEXT("a HEIF picture")},
    Signature{4, "ftypcrx"sv, CAMSCOPE_TEXT("a camera raw picture")},
    Signature{4, "ftyp"sv, CAMSCOPE_TEXT("a video")},
    Signature{0, "\0\0\0\x0CjP  "sv, CAMSCOPE_TEXT("a JPEG 2000 picture")},
    Signature{0, "\xFF\x4F\xFF\x51"sv, CAMSCOPE_TEXT("a JPEG 2000 picture")},
    Signature{0, "\0\0\0\x0CJXL "sv, CAMSCOPE_TEXT("a JPEG XL picture")},
    Signature{0, "\xFF\x0A"sv, CAMSCOPE_TEXT("a JPEG XL picture")},
    Signature{0, "%PDF"sv, CAMSCOPE_TEXT("a PDF document")},
    Signature{0, "%!PS"sv, CAMSCOPE_TEXT("a PostScript document")},
    Signature{0, "8BPS"sv, CAMSCOPE_TEXT("a Photoshop document")},
    Signature{0, "gimp xcf"sv, CAMSCOPE_TEXT("a GIMP document")},
    Signature{0, "\x76\x2F\x31\x01"sv, CAMSCOPE_TEXT("an OpenEXR picture")},
    Signature{0, "#?RADIANCE"sv, CAMSCOPE_TEXT("a Radiance HDR picture")},
    Signature{0, "DDS "sv, CAMSCOPE_TEXT("a DDS texture")},
    Signature{0, "\0\0\x01\0"sv, CAMSCOPE_TEXT("an icon file")},
    Signature{128, "DICM"sv, CAMSCOPE_TEXT("a DICOM file")},
    Signature{0, "\x93NUMPY"sv, CAMSCOPE_TEXT("a NumPy array")},
    Signature{0, "\x89HDF"sv, CAMSCOPE_TEXT("an HDF5 file")},
    Signature{0, "PK\x03\x04"sv, CAMSCOPE_TEXT("a zip archive")},
    Signature{0, "\x1F\x8B"sv, CAMSCOPE_TEXT("a gzip archive")},
    Signature{0, "Rar!"sv, CAMSCOPE_TEXT("a RAR archive")},
    Signature{0, "7z\xBC\xAF"sv, CAMSCOPE_TEXT("a 7z archive")},
    Signature{8, "AVI "sv, CAMSCOPE_TEXT("a video")},
    Signature{0, "\x1A\x45\xDF\xA3"sv, CAMSCOPE_TEXT("a video")},
    Signature{0,
        "\x7F"
        "ELF"sv,
        CAMSCOPE_TEXT("a program")},
};

bool looksLikeText(ByteView start)
{
    return std::none_of(start.begin(), start.end(),
        [](std::uint8_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F; });
}

} // namespace

Message foreignFormatName(ByteView bytes)
{
    for (const Signature& signature : signatures)
        if (hasBytes(bytes, signature.position, signature.magic))
            return {signature.name};

    const ByteView start = bytes.first(std::min<std::size_t>(bytes.size(), 1024));
    if (!looksLikeText(start))
        return {};
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    if (text.find("<svg") != std::string_view::npos)
        return {CAMSCOPE_TEXT("an SVG drawing")};
    if (text.find("<html") != std::string_view::npos || text.find("<!DOCTYPE html") != std::string_view::npos)
        return {CAMSCOPE_TEXT("a web page")};
    return {CAMSCOPE_TEXT("a text file")};
}

} // namespace camscope
