// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

/// Small picture files of every kind, made in memory.
namespace camscope::test {

using Bytes = std::vector<std::uint8_t>;

/// 64×32: red, green / blue, yellow quarters, so that every turn and mirror image shows. In OpenCV's BGR.
cv::Mat quarters();

/// Encodes by OpenCV; `ending` is ".png", ".jpg", ".webp", ".tif", ".bmp", ".ppm"…; lossless where the format can be.
Bytes encoded(const cv::Mat& picture, const std::string& ending);

/// An EXIF block with nothing but the orientation, in either byte order; begins with the TIFF header.
Bytes exifBlock(int orientation, bool isBigEndian);

/// The file with an EXIF block put in where its format keeps it.
Bytes jpegWithExif(const Bytes& jpeg, const Bytes& exif);
Bytes pngWithExif(const Bytes& png, const Bytes& exif);
Bytes webpWithExif(const Bytes& webp, const Bytes& exif, int width, int height);

/// How an upright picture must be stored so that a reader who applies `orientation` gets it back.
cv::Mat storedFor(const cv::Mat& upright, int orientation);

/// First bytes of a PNG that claims this size and holds nothing.
Bytes pngHeader(std::uint32_t width, std::uint32_t height);

} // namespace camscope::test
