// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/io/imageheader.h"

namespace camscope {

/// The EXIF orientation (1–8) that a picture file asks for: from the APP1 segment of a JPEG, the eXIf chunk of a PNG,
/// the EXIF chunk of a WebP, the tag of a TIFF. 1 (upright) where there is none or it makes no sense.
int exifOrientation(ByteView bytes, ImageFormat format);

} // namespace camscope
