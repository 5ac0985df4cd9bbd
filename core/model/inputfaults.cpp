// SPDX-License-Identifier: Apache-2.0
#include "core/model/inputfaults.h"

#include <algorithm>
#include <cmath>

namespace camscope {

std::vector<InputFault> inputFaults(const InputDescription& input)
{
    std::vector<InputFault> faults;
    const auto add = [&](bool isWrong, const char* member, const Message& message) {
        if (isWrong)
            faults.push_back({member, message});
    };
    const auto isNoSide = [](int side) { return side < 1 || side > largestInputSide; };
    const Message sideRange{CAMSCOPE_TEXT("The input has 1 to %1 pixels a side."), {std::to_string(largestInputSide)}};
    add(isNoSide(input.width), "width", sideRange);
    add(isNoSide(input.height), "height", sideRange);
    add(input.range != 1 && input.range != 255, "range", {CAMSCOPE_TEXT("Values run from 0 to 1, or to 255.")});

    const auto channels = static_cast<std::size_t>(input.channelCount());
    const auto isNumber = [](double value) { return std::isfinite(value); };
    const bool hasMeans = input.mean.size() == channels && std::all_of(input.mean.begin(), input.mean.end(), isNumber);
    const bool hasDeviations = input.std.size() == channels
        && std::all_of(
            input.std.begin(), input.std.end(), [](double value) { return std::isfinite(value) && value > 0; });
    add(!hasMeans, "mean", {CAMSCOPE_TEXT("Every channel needs a number.")});
    add(!hasDeviations, "std", {CAMSCOPE_TEXT("Values are divided by it: every channel's must be greater than 0.")});

    const int larger = std::max(input.width, input.height);
    add(input.cropResize != 0 && (input.cropResize < larger || input.cropResize > 2 * largestInputSide), "crop_resize",
        {CAMSCOPE_TEXT("The short side has %1 to %2 pixels: at least those of the input."),
            {std::to_string(larger), std::to_string(2 * largestInputSide)}});
    return faults;
}

} // namespace camscope
