// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"

#include <cstdint>
#include <opencv2/core.hpp>

namespace camscope {

/// Puts a photographer's stamp into one of the four corners of a square picture (CV_8UC3). Returns what it covers
/// (CV_8UC1, 0 or 255, same size).
cv::Mat drawStamp(cv::Mat& picture, std::uint64_t seed);

} // namespace camscope
