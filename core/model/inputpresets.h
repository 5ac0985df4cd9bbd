// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/modeldescription.h"

#include <string>
#include <vector>

namespace camscope {

/// How pixels become numbers, as families of models have it: order of channels, range, mean and standard deviation.
struct InputPreset
{
    std::string id; ///< "imagenet", "unit", "symmetric", "clip", "caffe"
    std::string name; ///< English, in the translation context "core"
    std::string channels;
    double range = 1;
    std::vector<double> mean;
    std::vector<double> std;
};

/// Those for models of 1 or 3 input channels; none for others.
std::vector<InputPreset> inputPresets(int channels);

/// `input` with the preset's numbers; its size and how pictures are brought to it stay.
InputDescription withPreset(InputDescription input, const InputPreset& preset);

} // namespace camscope
