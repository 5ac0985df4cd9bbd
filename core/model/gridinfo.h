// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace camscope {

/// How a layer's activation is laid out as a grid of positions with channels.
enum class GridLayout
{
    None, ///< no spatial grid (vectors, scalars, unrecognised shapes)
    ChannelsFirst, ///< B×K×h×w
    ChannelsLast, ///< B×h×w×K (Swin)
    Tokens, ///< B×N×K with N = extra tokens + h·w (ViT)
    TokensFirst, ///< N×B×K (CLIP)
    TokensLast, ///< B×K×N (mixers)
};

struct GridInfo
{
    GridLayout layout = GridLayout::None;
    int channels = 0;
    int height = 0;
    int width = 0;
    int extraTokens = 0; ///< class, distillation and register tokens in front of the grid

    bool isGrid() const { return layout != GridLayout::None && height * width > 1; }
    /// The dimension of the activation that counts pictures.
    int batchDimension() const { return layout == GridLayout::TokensFirst ? 1 : 0; }
    bool operator==(const GridInfo&) const = default;
};

/// How files name the layouts, in the order of GridLayout.
inline constexpr std::array gridLayoutIds{
    "none", "channels_first", "channels_last", "tokens", "tokens_first", "tokens_last"};

inline std::string gridLayoutId(GridLayout layout)
{
    return gridLayoutIds.at(static_cast<std::size_t>(layout));
}

} // namespace camscope
