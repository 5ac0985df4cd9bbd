// SPDX-License-Identifier: Apache-2.0
#include "core/model/gridlayout.h"

#include <cmath>

namespace camscope {

namespace {

constexpr int mostExtraTokens = 8;

/// Whether h×w has the aspect of the input, allowing for one position of rounding in either direction.
bool hasAspect(std::int64_t height, std::int64_t width, int inputHeight, int inputWidth)
{
    const double expected = static_cast<double>(width) * inputHeight / inputWidth;
    return std::abs(static_cast<double>(height) - expected) <= 1.0;
}

GridInfo tokenGrid(std::int64_t tokens, std::int64_t channels, int inputHeight, int inputWidth)
{
    for (int extra = 0; extra <= mostExtraTokens && extra < tokens; ++extra) {
        const std::int64_t positions = tokens - extra;
        const auto height = static_cast<std::int64_t>(
            std::llround(std::sqrt(static_cast<double>(positions) * inputHeight / inputWidth)));
        if (height > 0 && positions % height == 0 && positions > 1
            && hasAspect(height, positions / height, inputHeight, inputWidth))
            return {GridLayout::Tokens, static_cast<int>(channels), static_cast<int>(height),
                static_cast<int>(positions / height), extra};
    }
    return {};
}

} // namespace

GridInfo gridLayout(const std::vector<std::int64_t>& shape, int inputHeight, int inputWidth)
{
    const auto side = [&](std::size_t i) { return static_cast<int>(shape[i]); };
    if (shape.size() == 4) {
        const bool first = hasAspect(shape[2], shape[3], inputHeight, inputWidth);
        const bool last = hasAspect(shape[1], shape[2], inputHeight, inputWidth);
        if (last && !first)
            return {GridLayout::ChannelsLast, side(3), side(1), side(2), 0};
        return {GridLayout::ChannelsFirst, side(1), side(2), side(3), 0};
    }
    if (shape.size() == 3)
        return tokenGrid(shape[1], shape[2], inputHeight, inputWidth);
    return {};
}

} // namespace camscope
