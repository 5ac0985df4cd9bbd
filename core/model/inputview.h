// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/image.h"
#include "core/model/geometry.h"
#include "core/model/modeldescription.h"

#include <string>
#include <vector>

namespace camscope {

/// One channel of a model's input, after mean and standard deviation.
struct ChannelValues
{
    std::string name; ///< "R", "G", "B" or "Y" for grey
    float minimum = 0;
    float maximum = 0;
    double mean = 0;
};

/// What a model gets of a picture, for people to look at.
struct InputView
{
    PictureGeometry geometry;
    RgbImage picture; ///< the input's own numbers, mean and deviation taken back, in 8 bits and always RGB
    std::vector<ChannelValues> channels; ///< in the model's order
};

/// Preprocesses the picture and looks at the result. Throws Error(BadInput) where preprocess() does.
InputView viewInput(const RgbImage& picture, const InputDescription& input);

} // namespace camscope
