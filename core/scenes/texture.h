// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/scenes/colour.h"

#include <opencv2/core.hpp>

namespace camscope {

// Fields are CV_32FC1. Those of another size than the picture they are laid on are stretched over it: what is soft need
// not be computed for every pixel.

/// Smooth random values in about −1…1: `columns`×`rows` lots, interpolated to `size`. The same lots give the same field
/// at every size.
cv::Mat smoothNoise(Random& random, cv::Size size, int columns, int rows);
/// Several such fields on top of each other, each twice as fine and half as strong: clouds, plaster, grass from afar.
cv::Mat cloudNoise(Random& random, cv::Size size, int columns, int rows, int octaves);
/// Unevenness of a level plane that reaches from the picture's lower edge to a horizon at its upper one: waves, sand.
/// `columns` and `rows` count the lots near the reader; they get finer and weaker towards the horizon.
cv::Mat levelNoise(Random& random, cv::Size size, double columns, double rows);

/// 0 up to `low`, 1 from `high` on, smooth between: turns a field into an opacity with a soft edge.
cv::Mat ramp(const cv::Mat& field, double low, double high);
/// A soft round light: 1 at its centre, 0 from `radius` on. The centre is in shares of the picture's two sides, the
/// radius in shares of its width; `aspect` is the picture's height by its width.
cv::Mat glow(cv::Point2d centre, double radius, double aspect = 1);

/// Fills with a vertical gradient. `curve` above 1 keeps the top's colour longer.
void fillGradient(cv::Mat& picture, const Colour& top, const Colour& bottom, double curve = 1);
/// Multiplies every pixel by 1 + strength · field.
void modulate(cv::Mat& picture, const cv::Mat& field, double strength);
/// Lays `colour` over the picture with the opacity (0…1) of every pixel.
void tint(cv::Mat& picture, const Colour& colour, const cv::Mat& opacity);

/// The size of a field that is soft all over.
inline const cv::Size softField{256, 256};

} // namespace camscope
