// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenes/backdrop.h"
#include "core/scenes/layout.h"

#include <cstdint>
#include <opencv2/core.hpp>

namespace camscope {

/// Where a scene's light comes from and what it does to the picture as a whole.
class SceneLight
{
public:
    static SceneLight of(std::uint64_t seed);

    cv::Point2d direction() const { return m_direction; } ///< towards the light, y down, length 1

    /// Darkens the picture where the object keeps the light away. `cover`: the object's, on the same canvas.
    void castShadow(
        cv::Mat& picture, const cv::Mat& cover, const PlacedObject& object, Backdrop::Surface surface) const;
    /// Warmth, brightness, darker corners and grain, on the picture at its final size.
    void finish(cv::Mat& picture) const;

private:
    std::uint64_t m_seed = 0;
    cv::Point2d m_direction;
    double m_warmth = 0;
    double m_brightness = 1;
    double m_vignette = 0;
    double m_grain = 0; ///< standard deviation, of 255
};

} // namespace camscope
