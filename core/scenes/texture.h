// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenes/colour.h"
#include "core/scenes/random.h"

#include <opencv2/core.hpp>

namespace camscope {

/// Smooth random values in about −1…1 (CV_32FC1): `columns`×`rows` lots, interpolated to `size`. The same lots give the
/// same field at every size.
cv::Mat smoothNoise(Random& random, cv::Size size, int columns, int rows);
/// Several such fields on top of each other, each twice as fine and half as strong: clouds, plaster, grass from afar.
cv::Mat cloudNoise(Random& random, cv::Size size, int columns, int rows, int octaves);

/// Fills with a vertical gradient. `curve` above 1 keeps the top's colour longer.
void fillGradient(cv::Mat& picture, const Colour& top, const Colour& bottom, double curve = 1);
/// Multiplies every pixel by 1 + strength · field.
void modulate(cv::Mat& picture, const cv::Mat& field, double strength);
/// Lays `colour` over the picture with the opacity (CV_32FC1, 0…1) of every pixel.
void tint(cv::Mat& picture, const Colour& colour, const cv::Mat& opacity);

} // namespace camscope
