// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/spec/boardspec.h"

#include <QString>

#include <vector>

namespace camscope {

/// What stands beside a row or above a column.
struct HeaderText
{
    QString title; ///< bold
    QString note;  ///< muted: probability, grid, options
    bool operator==(const HeaderText&) const = default;
};

/// The header of one value of an axis; `prediction` may be null.
HeaderText headerText(
    BoardVariable variable, const std::string& value, const ModelInfo& model, const Prediction* prediction);

struct BoardHeaders
{
    std::vector<HeaderText> rows;
    std::vector<HeaderText> columns;
};

/// All headers of a board. `prediction` is of one picture: where pictures are an axis, classes show no probability.
BoardHeaders boardHeaders(const BoardSpec& board, const ModelInfo& model, const Prediction* prediction);

/// "57.7 %"; tiny shares as "< 0.1 %".
QString percentText(double share);

/// "13²·512", "13×9·512", or the shape where there is no grid; "" for a layer without shape.
QString gridText(const LayerInfo& layer);

} // namespace camscope
