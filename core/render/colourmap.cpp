// SPDX-License-Identifier: Apache-2.0
#include "core/render/colourmap.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"
#include "core/render/divergingcolours.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace camscope {
namespace {

std::array<Rgb, 256> openCvColours(cv::ColormapTypes type)
{
    cv::Mat ramp(1, 256, CV_8UC1);
    for (int i = 0; i < 256; ++i)
        ramp.at<std::uint8_t>(0, i) = static_cast<std::uint8_t>(i);
    cv::Mat coloured;
    cv::applyColorMap(ramp, coloured, type);
    std::array<Rgb, 256> colours;
    for (int i = 0; i < 256; ++i) {
        const auto& bgr = coloured.at<cv::Vec3b>(0, i);
        colours[i] = {bgr[2], bgr[1], bgr[0]};
    }
    return colours;
}

std::vector<ColourMap> makeColourMaps()
{
    return {
        {"inferno", CAMSCOPE_TEXT("Inferno"), false, openCvColours(cv::COLORMAP_INFERNO)},
        {"viridis", CAMSCOPE_TEXT("Viridis"), false, openCvColours(cv::COLORMAP_VIRIDIS)},
        {"magma", CAMSCOPE_TEXT("Magma"), false, openCvColours(cv::COLORMAP_MAGMA)},
        {"plasma", CAMSCOPE_TEXT("Plasma"), false, openCvColours(cv::COLORMAP_PLASMA)},
        {"cividis", CAMSCOPE_TEXT("Cividis"), false, openCvColours(cv::COLORMAP_CIVIDIS)},
        {"coolwarm", CAMSCOPE_TEXT("Cool–warm"), true, coolWarmColours()},
        {"blue-white-red", CAMSCOPE_TEXT("Blue–white–red"), true, blueWhiteRedColours()},
        {"turbo", CAMSCOPE_TEXT("Turbo"), false, openCvColours(cv::COLORMAP_TURBO)},
        {"jet", CAMSCOPE_TEXT("Jet (older papers)"), false, openCvColours(cv::COLORMAP_JET)},
    };
}

} // namespace

Rgb ColourMap::at(float value) const
{
    if (!(value > 0)) // NaN, too
        return colours.front();
    return colours[static_cast<std::size_t>(std::lround(std::min(value, 1.0F) * 255))];
}

const std::vector<ColourMap>& colourMaps()
{
    static const std::vector<ColourMap> maps = makeColourMaps();
    return maps;
}

const ColourMap& colourMap(const std::string& id)
{
    std::vector<std::string> ids;
    for (const ColourMap& map : colourMaps()) {
        if (map.id == id)
            return map;
        ids.push_back(map.id);
    }
    throw Error(ErrorKind::Usage,
        {CAMSCOPE_TEXT("There is no colour map \"%1\"%2."), {id, didYouMeanOneOf(id, ids)}});
}

} // namespace camscope
