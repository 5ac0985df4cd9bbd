// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace camscope {

void Backdrop::paint(cv::Mat& canvas, Random& random) const
{
    constexpr int largestWhole = 768;
    if (canvas.cols <= largestWhole) {
        painter(canvas, random);
        return;
    }
    const int side = std::max(largestWhole, canvas.cols * 9 / 20);
    cv::Mat smaller(side, side, CV_8UC3);
    painter(smaller, random);
    cv::resize(smaller, canvas, canvas.size(), 0, 0, cv::INTER_LINEAR);
}

const std::vector<Backdrop>& backdrops()
{
    using Surface = Backdrop::Surface;
    static const std::vector<Backdrop> all{
        {CAMSCOPE_TEXT("meadow"), paintMeadow, Surface::Ground},
        {CAMSCOPE_TEXT("sky"), paintSky, Surface::Air},
        {CAMSCOPE_TEXT("sea"), paintSea, Surface::Air},
        {CAMSCOPE_TEXT("beach"), paintBeach, Surface::Ground},
        {CAMSCOPE_TEXT("brick"), paintBrick, Surface::Wall},
        {CAMSCOPE_TEXT("wood"), paintWood, Surface::Wall},
        {CAMSCOPE_TEXT("room"), paintRoom, Surface::Ground},
        {CAMSCOPE_TEXT("paper"), paintPaper, Surface::Wall},
    };
    return all;
}

const Backdrop& backdropNamed(const std::string& name)
{
    std::vector<std::string> names;
    std::string list;
    for (const Backdrop& backdrop : backdrops()) {
        if (name == backdrop.name)
            return backdrop;
        names.emplace_back(backdrop.name);
        list += (list.empty() ? "" : ", ") + names.back();
    }
    throw Error(ErrorKind::Usage,
        {CAMSCOPE_TEXT("Scenes have no background \"%1\"%2; they have %3."), {name, didYouMean(name, names), list}});
}

} // namespace camscope
