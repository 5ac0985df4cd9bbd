// SPDX-License-Identifier: Apache-2.0
#include "core/engine/tensorpicture.h"

#include "core/base/error.h"
#include "core/io/files.h"
#include "core/io/npy.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace camscope {

bool isNpyFile(const std::string& path)
{
    std::ifstream file(toPath(path), std::ios::binary);
    char magic[6]{};
    file.read(magic, sizeof magic);
    return file.gcount() == sizeof magic && std::string(magic, sizeof magic) == "\x93NUMPY";
}

Picture pictureOfTensor(const std::string& path)
{
    const NpyArray array = loadNpy(path);
    if (array.shape.size() != 4 || array.shape[0] != 1 || array.count() == 0)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is not an array of 1×C×H×W, so it is no input for a network."), {path}});
    Picture picture;
    picture.path = path;
    picture.sha256 = sha256OfFile(path);
    picture.image = RgbImage(static_cast<int>(array.shape[3]), static_cast<int>(array.shape[2]));
    const std::size_t plane = static_cast<std::size_t>(array.shape[2] * array.shape[3]);
    const bool hasColours = array.shape[1] >= 3;
    picture.sourceChannels = hasColours ? 3 : 1;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const float* values = array.values.data() + (hasColours ? channel * plane : 0);
        const auto [low, high] = std::minmax_element(values, values + plane);
        const float range = *high > *low ? *high - *low : 1.0F;
        for (std::size_t i = 0; i < plane; ++i) {
            const float scaled = 255.0F * (values[i] - *low) / range;
            picture.image.pixels[3 * i + channel]
                = std::isfinite(scaled) ? static_cast<std::uint8_t>(std::lround(scaled)) : 0;
        }
    }
    return picture;
}

} // namespace camscope
