// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure/sharedranges.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

std::size_t placeOf(ScaleMode mode, int row, int column)
{
    return mode == ScaleMode::Row ? std::size_t(row) : mode == ScaleMode::Column ? std::size_t(column) : 0;
}

} // namespace

ValueRange ownRange(const Explanation& explanation, const DisplayStyle& style)
{
    const DisplayStyle own = styleFor(explanation, style);
    ValueRange range = valueRange(explanation, own.isSigned, own.clip);
    if (!style.isSigned) // a signed map among others takes as much room below zero as above it
        range.low = 0;
    return range;
}

SharedRanges SharedRanges::of(const std::vector<ExplanationPointer>& cells, int columns, const DisplayStyle& style)
{
    SharedRanges shared;
    shared.mode = style.scale;
    if (style.scale == ScaleMode::PerMap || columns < 1)
        return shared;
    if (style.scale == ScaleMode::Fixed) {
        const float furthest = std::max(std::abs(style.range.low), std::abs(style.range.high));
        // The middle of diverging colours means zero.
        shared.ranges.emplace_back(style.isSigned ? ValueRange{-furthest, furthest} : style.range);
        return shared;
    }
    const int rows = int(cells.size()) / columns;
    shared.ranges.resize(placeOf(style.scale, rows - 1, columns - 1) + 1);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i])
            continue;
        const ValueRange own = ownRange(*cells[i], style);
        std::optional<ValueRange>& range = shared.ranges[placeOf(style.scale, int(i) / columns, int(i) % columns)];
        range = range ? united(*range, own) : own;
    }
    return shared;
}

std::optional<ValueRange> SharedRanges::at(int row, int column) const
{
    const std::size_t place = placeOf(mode, row, column);
    return place < ranges.size() ? ranges[place] : std::nullopt;
}

SharedRanges SharedRanges::only(int row, int column) const
{
    SharedRanges single;
    single.mode = mode;
    if (!ranges.empty())
        single.ranges = {at(row, column)};
    return single;
}

} // namespace camscope
