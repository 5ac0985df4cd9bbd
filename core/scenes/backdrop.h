// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/scenes/colour.h"

#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace camscope {

/// What objects stand before.
struct Backdrop
{
    enum class Surface
    {
        Ground, ///< seen from the side: what stands on it casts a flat shadow at its foot
        Wall, ///< seen straight on: things throw a soft shadow beside them
        Air, ///< nothing near that a shadow could fall on
    };
    const char* name;
    void (*painter)(cv::Mat& picture, Random& random); ///< fills a square CV_8UC3 (RGB) of any size
    Surface surface;

    /// The same, fast on a canvas that is much finer than the picture it is for: backgrounds are soft.
    void paint(cv::Mat& canvas, Random& random) const;
};

const std::vector<Backdrop>& backdrops();
/// Throws Error(Usage) that lists the names.
const Backdrop& backdropNamed(const std::string& name);

// One file each, in core/scenes/backgrounds. All sizes are shares of the picture's side, so that a scene is the same at
// every resolution.
void paintMeadow(cv::Mat& picture, Random& random);
void paintSky(cv::Mat& picture, Random& random);
void paintSea(cv::Mat& picture, Random& random);
void paintBeach(cv::Mat& picture, Random& random);
void paintBrick(cv::Mat& picture, Random& random);
void paintWood(cv::Mat& picture, Random& random);
void paintRoom(cv::Mat& picture, Random& random);
void paintPaper(cv::Mat& picture, Random& random);

} // namespace camscope
