// SPDX-License-Identifier: Apache-2.0
#include "core/model/inputpresets.h"

#include "core/base/message.h"

#include <numeric>
#include <utility>

namespace camscope {

namespace {

double average(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

std::vector<InputPreset> inputPresets(int channels)
{
    const InputDescription imageNet;
    std::vector<InputPreset> presets{
        {"imagenet", CAMSCOPE_TEXT("ImageNet (torchvision, timm)"), "RGB", 1, imageNet.mean, imageNet.std},
        {"unit", CAMSCOPE_TEXT("0 … 1"), "RGB", 1, {0, 0, 0}, {1, 1, 1}},
        {"symmetric", CAMSCOPE_TEXT("−1 … 1 (Inception, TensorFlow)"), "RGB", 1, {0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}},
        {"clip", CAMSCOPE_TEXT("CLIP"), "RGB", 1, {0.48145466, 0.4578275, 0.40821073},
            {0.26862954, 0.26130258, 0.27577711}},
        {"caffe", CAMSCOPE_TEXT("Caffe (BGR, 0 … 255)"), "BGR", 255, {103.939, 116.779, 123.68}, {1, 1, 1}},
    };
    if (channels == 3)
        return presets;
    if (channels != 1)
        return {};
    presets.resize(3); // the others are of models for colour pictures
    for (InputPreset& preset : presets) {
        preset.channels = "GRAY";
        preset.mean = {average(preset.mean)};
        preset.std = {average(preset.std)};
    }
    return presets;
}

InputDescription withPreset(InputDescription input, const InputPreset& preset)
{
    input.channels = preset.channels;
    input.range = preset.range;
    input.mean = preset.mean;
    input.std = preset.std;
    return input;
}

} // namespace camscope
