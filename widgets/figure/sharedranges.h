// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/render/displaymap.h"

#include <optional>
#include <vector>

namespace camscope {

/// The scales of a board whose maps share them, in raw values: per row, per column, or one for all.
struct SharedRanges
{
    ScaleMode mode = ScaleMode::PerMap;
    std::vector<std::optional<ValueRange>> ranges; ///< none where no map is there yet; empty: each map its own

    /// What the style asks for. `cells` row by row, null where there is no map.
    static SharedRanges of(const std::vector<ExplanationPointer>& cells, int columns, const DisplayStyle& style);

    /// The scale of one cell; none: its own.
    std::optional<ValueRange> at(int row, int column) const;
    /// The scales of a board that shows this cell alone.
    SharedRanges only(int row, int column) const;
    bool operator==(const SharedRanges&) const = default;
};

/// The scale that this map would have by itself under `style`.
ValueRange ownRange(const Explanation& explanation, const DisplayStyle& style);

} // namespace camscope
