// SPDX-License-Identifier: Apache-2.0
#include "core/scenes/backdrop.h"
#include "core/scenes/texture.h"

namespace camscope {

void paintBrick(cv::Mat& picture, Random& random)
{
    fillGradient(picture, pickBright(random), white);
}

} // namespace camscope
