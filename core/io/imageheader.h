// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace camscope {

enum class ImageFormat
{
    Png,
    Jpeg,
    WebP,
    Tiff,
    Bmp,
    Pnm
};

/// What a picture file says about itself, found without decoding it.
struct ImageHeader
{
    ImageFormat format = ImageFormat::Png;
    std::int64_t width = 0; ///< as stored, before EXIF orientation
    std::int64_t height = 0;
    bool complete = true; ///< false when the file ends before its picture data does
    bool animated = false;
    int pages = 1; ///< TIFF: 2 stands for two or more
};

std::string imageFormatName(ImageFormat format); ///< "PNG", "JPEG", …

/// Recognises the format by content, never by the name's ending. Throws Error(BadInput) that names `origin` and says
/// what the file is instead when it is not a picture that can be read.
ImageHeader readImageHeader(ByteView bytes, const std::string& origin);

} // namespace camscope
