// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/base/message.h"

#include <cstdint>
#include <string>
#include <vector>

namespace camscope {

/// Something that is known to be in a picture, and where.
struct TrueObject
{
    std::string name; ///< of its class
    PixelBox box; ///< around its visible part
};

/// A decoded picture, upright (EXIF orientation applied), as 8-bit RGB; immutable once delivered.
struct Picture
{
    std::string path; ///< UTF-8
    std::string sha256; ///< of the file's bytes
    RgbImage image;
    int orientation = 1; ///< the EXIF value that was applied
    int sourceChannels = 3; ///< 1, 3 or 4 in the file; alpha is dropped as Python pipelines do
    int sourceBits = 8; ///< 8 or 16 per channel in the file; 16 are rounded to 8
    std::vector<TrueObject> objects; ///< of a generated scene, or listed by an annotation file
    std::vector<Message> warnings;
};

/// Pictures above this are refused from their header, before decoding.
inline constexpr std::int64_t maximumPicturePixels = 200'000'000;

/// Reads PNG, JPEG, WebP, TIFF, BMP and PNM. Throws Error(BadInput) that names the file and the remedy.
Picture loadPicture(const std::string& path);
/// The same from memory; `origin` names the source for messages.
Picture decodePicture(const std::vector<std::uint8_t>& bytes, const std::string& origin);

/// Lossless. Throws Error(BadInput) when the file cannot be written.
void savePng(const RgbImage& image, const std::string& path);
void savePng(const MaskImage& mask, const std::string& path); ///< one channel

} // namespace camscope
