// SPDX-License-Identifier: Apache-2.0
#include "core/model/inputview.h"

#include "core/model/preprocessing.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

/// Where the model's channels go in an RGB pixel.
std::vector<std::vector<int>> placesOf(const InputDescription& input)
{
    if (input.channels == "GRAY")
        return {{0, 1, 2}};
    if (input.channels == "BGR")
        return {{2}, {1}, {0}};
    return {{0}, {1}, {2}};
}

std::string nameOf(const InputDescription& input, std::size_t channel)
{
    return input.channels == "GRAY" ? "Y" : input.channels.substr(channel, 1);
}

} // namespace

InputView viewInput(const RgbImage& picture, const InputDescription& input)
{
    const FloatVolume volume = preprocess(picture, input);
    InputView view;
    view.geometry = inputGeometry(input, picture.width, picture.height);
    view.picture = RgbImage(volume.width, volume.height);
    const std::size_t count = std::size_t(volume.width) * std::size_t(volume.height);
    const std::vector<std::vector<int>> places = placesOf(input);
    for (std::size_t channel = 0; channel < places.size(); ++channel) {
        const float* const values = volume.values.data() + channel * count;
        ChannelValues facts{nameOf(input, channel), values[0], values[0], 0};
        double sum = 0;
        for (std::size_t i = 0; i < count; ++i) {
            facts.minimum = std::min(facts.minimum, values[i]);
            facts.maximum = std::max(facts.maximum, values[i]);
            sum += values[i];
            const double pixel = (values[i] * input.std[channel] + input.mean[channel]) * 255 / input.range;
            const auto shown = static_cast<std::uint8_t>(std::clamp(std::lround(pixel), 0L, 255L));
            for (const int place : places[channel])
                view.picture.pixels[3 * i + std::size_t(place)] = shown;
        }
        facts.mean = sum / static_cast<double>(count);
        view.channels.push_back(facts);
    }
    return view;
}

} // namespace camscope
