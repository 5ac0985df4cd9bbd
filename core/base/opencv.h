// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"

#include <cstring>
#include <opencv2/core.hpp>

/// Bridges between the engine's pictures and OpenCV's, for sources of the engine only.
namespace camscope {

/// The same pixels seen by OpenCV, read-only by convention; `image` must outlive the result.
inline cv::Mat asMat(const RgbImage& image)
{
    return {image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.pixels.data())};
}

inline cv::Mat asMat(const MaskImage& mask)
{
    return {mask.height, mask.width, CV_8UC1, const_cast<std::uint8_t*>(mask.values.data())};
}

inline cv::Mat asMat(const FloatImage& image)
{
    return {image.height, image.width, CV_32FC1, const_cast<float*>(image.values.data())};
}

/// A copy of an 8-bit three-channel picture whose channels are R, G, B already.
inline RgbImage fromMat(const cv::Mat& mat)
{
    CV_Assert(mat.type() == CV_8UC3);
    RgbImage image(mat.cols, mat.rows);
    for (int y = 0; y < mat.rows; ++y)
        std::memcpy(image.at(0, y), mat.ptr(y), std::size_t(3) * mat.cols);
    return image;
}

} // namespace camscope
