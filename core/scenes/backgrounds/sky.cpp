// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/texture.h"

#include <algorithm>

namespace camscope {

void paintSky(cv::Mat& picture, Random& random)
{
    struct Tones
    {
        Colour top;
        Colour bottom;
        Colour cloud;
    };
    const Tones tones = random.pick<Tones>({{{112, 170, 220}, {214, 232, 240}, {252, 252, 252}},
        {{236, 176, 140}, {252, 230, 200}, {255, 240, 224}}, {{150, 162, 212}, {244, 214, 214}, {250, 236, 238}},
        {{136, 200, 206}, {236, 242, 226}, {252, 252, 246}}, {{84, 100, 146}, {178, 170, 194}, {206, 200, 214}}});
    fillGradient(picture, tones.top, tones.bottom);
    const double cover = random.uniform(-0.1, 0.5);
    cv::Mat clouds = cloudNoise(random, picture.size(), 3, 6, 4);
    clouds = (clouds + (cover - 0.35)) * 2.2;
    cv::Mat opacity;
    cv::min(cv::max(clouds, 0), 0.85, opacity);
    tint(picture, tones.cloud, opacity);
}

} // namespace camscope
