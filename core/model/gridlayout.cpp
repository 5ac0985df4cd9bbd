// SPDX-License-Identifier: Apache-2.0
#include "core/model/gridlayout.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

/// In front of a grid that was seen before: a class token, a distillation token, registers, prompts.
constexpr int mostExtraTokens = 16;
/// More than these in front of a grid are less likely than that the positions come last.
constexpr int commonExtraTokens = 5;
/// In front of a grid that is guessed from the number of tokens alone.
constexpr int mostExtraTokensOfGuess = 8;

} // namespace

GridFinder::GridFinder(int inputHeight, int inputWidth)
    : m_inputHeight(inputHeight)
    , m_inputWidth(inputWidth)
{
}

/// By how many positions the height of a grid differs from what its width and the input's aspect make it.
double GridFinder::aspectError(std::int64_t height, std::int64_t width) const
{
    return std::abs(static_cast<double>(height) - static_cast<double>(width) * m_inputHeight / m_inputWidth);
}

/// Whether h×w has the aspect of the input, allowing for one position of rounding in either direction.
bool GridFinder::hasAspect(std::int64_t height, std::int64_t width) const
{
    return aspectError(height, width) <= 1.0;
}

GridInfo GridFinder::find(const std::vector<std::int64_t>& shape, const ValueTraits& traits)
{
    GridInfo grid;
    if (shape.size() == 4)
        grid = findPlane(shape, traits);
    else if (shape.size() == 3)
        grid = findTokens(shape, traits);
    remember(grid, shape);
    return grid;
}

GridInfo GridFinder::findPlane(const std::vector<std::int64_t>& shape, const ValueTraits& traits) const
{
    const auto side = [&](std::size_t i) { return static_cast<int>(shape[i]); };
    const GridInfo first{GridLayout::ChannelsFirst, side(1), side(2), side(3), 0};
    const GridInfo last{GridLayout::ChannelsLast, side(3), side(1), side(2), 0};
    const bool lastFits = hasAspect(shape[1], shape[2]);
    switch (traits.axes) {
    case Axes::ChannelsSecond:
        return first;
    case Axes::ChannelsLast:
        return lastFits ? last : GridInfo();
    case Axes::Pairs:
        return {};
    case Axes::Unknown:
        break;
    }
    if (traits.feedsAttention)
        return {};
    return lastFits && aspectError(shape[1], shape[2]) < aspectError(shape[2], shape[3]) ? last : first;
}

GridInfo GridFinder::findTokens(const std::vector<std::int64_t>& shape, const ValueTraits& traits) const
{
    if (traits.axes == Axes::Pairs && shape[1] == shape[2])
        return {};
    const auto gridOf = [](GridLayout layout, std::int64_t channels, const Sequence& found) {
        return GridInfo{
            layout, static_cast<int>(channels), found.grid.height, found.grid.width, std::max(0, found.extraTokens)};
    };
    const bool sequenceFirst = shape[0] > 1 && shape[1] == 1;
    const GridLayout layout = sequenceFirst ? GridLayout::TokensFirst : GridLayout::Tokens;
    const std::int64_t tokens = shape[sequenceFirst ? 0 : 1];
    const Sequence known = likeKnown(tokens, mostExtraTokens);
    const Sequence last = likeKnown(shape[2], 0);
    const bool isLast = last.extraTokens == 0 && (known.extraTokens < 0 || known.extraTokens > commonExtraTokens);
    if (isLast && !sequenceFirst)
        return gridOf(GridLayout::TokensLast, shape[1], last);
    if (known.extraTokens >= 0)
        return gridOf(layout, shape[2], known);
    Sequence found = merged(tokens);
    if (found.extraTokens < 0 && m_known.empty())
        found = ofAspect(tokens, 0, mostExtraTokensOfGuess);
    return found.extraTokens >= 0 ? gridOf(layout, shape[2], found) : GridInfo();
}

/// A grid that was seen before, with the fewest extra tokens; of equals the latest.
GridFinder::Sequence GridFinder::likeKnown(std::int64_t tokens, int mostExtra) const
{
    Sequence best;
    for (const Size& known : m_known) {
        const std::int64_t extra = tokens - static_cast<std::int64_t>(known.height) * known.width;
        if (extra >= 0 && extra <= mostExtra && (best.extraTokens < 0 || extra <= best.extraTokens))
            best = {known, static_cast<int>(extra)};
    }
    return best;
}

/// A token grid that was seen before, with every 2×2, 4×4, … positions merged into one.
GridFinder::Sequence GridFinder::merged(std::int64_t tokens) const
{
    for (const Size& known : m_tokenGrids) {
        for (Size size = known; size.height > 1 && size.width > 1;) {
            size = {(size.height + 1) / 2, (size.width + 1) / 2};
            if (static_cast<std::int64_t>(size.height) * size.width == tokens)
                return {size, 0};
        }
    }
    return {};
}

/// The grid of the input's aspect with the fewest extra tokens; one that has it exactly is preferred.
GridFinder::Sequence GridFinder::ofAspect(std::int64_t tokens, int leastExtra, int mostExtra) const
{
    Sequence rounded;
    for (int extra = leastExtra; extra <= mostExtra && extra + 1 < tokens; ++extra) {
        const std::int64_t positions = tokens - extra;
        const auto height = static_cast<std::int64_t>(
            std::llround(std::sqrt(static_cast<double>(positions) * m_inputHeight / m_inputWidth)));
        if (height == 0 || positions % height != 0 || !hasAspect(height, positions / height))
            continue;
        const Sequence found{{static_cast<int>(height), static_cast<int>(positions / height)}, extra};
        if (height * m_inputWidth == positions / height * m_inputHeight)
            return found;
        if (rounded.extraTokens < 0)
            rounded = found;
    }
    return rounded;
}

GridInfo GridFinder::described(const std::vector<std::int64_t>& shape, const GridDescription& description)
{
    GridInfo grid;
    if (shape.size() == 4)
        grid = describedPlane(shape, description);
    else if (shape.size() == 3)
        grid = describedTokens(shape, description);
    remember(grid, shape);
    return grid;
}

GridInfo GridFinder::describedPlane(const std::vector<std::int64_t>& shape, const GridDescription& description) const
{
    const auto side = [&](std::size_t i) { return static_cast<int>(shape[i]); };
    GridInfo grid;
    switch (description.layout.value_or(findPlane(shape, {}).layout)) {
    case GridLayout::ChannelsFirst:
        grid = {GridLayout::ChannelsFirst, side(1), side(2), side(3), 0};
        break;
    case GridLayout::ChannelsLast:
        grid = {GridLayout::ChannelsLast, side(3), side(1), side(2), 0};
        break;
    default:
        return {};
    }
    const bool fits = description.extraTokens.value_or(0) == 0
        && (description.height == 0 || (description.height == grid.height && description.width == grid.width));
    return fits ? grid : GridInfo();
}

GridInfo GridFinder::describedTokens(const std::vector<std::int64_t>& shape, const GridDescription& description) const
{
    const bool sequenceFirst = shape[0] > 1 && shape[1] == 1;
    const GridLayout layout = description.layout.value_or(sequenceFirst ? GridLayout::TokensFirst : GridLayout::Tokens);
    std::size_t sequence = 1;
    if (layout == GridLayout::TokensFirst)
        sequence = 0;
    else if (layout == GridLayout::TokensLast)
        sequence = 2;
    else if (layout != GridLayout::Tokens)
        return {};
    const int tokens = static_cast<int>(shape[sequence]);
    Size size{description.height, description.width};
    if (size.height == 0) { // the layout or the number of extra tokens alone
        const int least = description.extraTokens.value_or(0);
        const Sequence known = likeKnown(tokens - least, description.extraTokens ? 0 : mostExtraTokens);
        size = known.extraTokens >= 0
            ? known.grid
            : ofAspect(tokens, least, description.extraTokens.value_or(mostExtraTokensOfGuess)).grid;
    }
    const int extra = description.extraTokens.value_or(tokens - size.height * size.width);
    if (size.height == 0 || extra < 0 || extra + size.height * size.width != tokens)
        return {};
    return {layout, static_cast<int>(shape[sequence == 2 ? 1 : 2]), size.height, size.width, extra};
}

void GridFinder::remember(const GridInfo& grid, const std::vector<std::int64_t>& shape)
{
    if (!grid.isGrid() || shape[static_cast<std::size_t>(grid.batchDimension())] != 1)
        return;
    m_known.push_back({grid.height, grid.width});
    if (grid.layout != GridLayout::ChannelsFirst && grid.layout != GridLayout::ChannelsLast)
        m_tokenGrids.push_back({grid.height, grid.width});
}

} // namespace camscope
