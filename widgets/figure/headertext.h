// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/spec/boardspec.h"

#include <QString>

#include <map>
#include <vector>

namespace camscope {

/// What stands beside a row, above a column or under a cell.
struct HeaderText
{
    QString title; ///< bold in headers
    QString note; ///< muted: probability, grid, options
    QString room = {}; ///< for which the header keeps room, because the note changes under the hand; "": for the note alone
    bool operator==(const HeaderText&) const = default;
};

/// What a model answers for a picture, by index of the output; outputs that nobody asked for are missing.
using OutputPredictions = std::map<int, PredictionPointer>;

/// What headers are written from.
struct HeaderContext
{
    ModelInfoPointer model; ///< the current one
    OutputPredictions predictions; ///< of the current model for the current picture
    std::map<std::string, ModelInfoPointer> models; ///< those that are open, by path
    /// The same for the picture as it was before something was painted over it; empty where nothing is.
    OutputPredictions before;
};

/// The header of one value of an axis.
HeaderText headerText(BoardVariable variable, const std::string& value, const HeaderContext& context);

struct BoardHeaders
{
    std::vector<HeaderText> rows;
    std::vector<HeaderText> columns;
};

/// All headers of a board. A prediction is one model's for one picture: where either is an axis, classes show no
/// probability, the cells' captions do.
BoardHeaders boardHeaders(const BoardSpec& board, const HeaderContext& context);

/// Whether cells have captions, because the headers do not tell each cell's class and its probability.
bool needsCaptions(const BoardSpec& board);
/// A cell's target and its class's probability there.
HeaderText captionText(const Explanation& explanation);

/// The name that a model's description gives, else its file's name.
QString modelTitle(const std::string& path, const ModelInfo* model);

/// "57.7 %"; tiny shares as "< 0.1 %".
QString percentText(double share);
/// "81.0 % → 34.2 %": what it was, and is.
QString changeText(const QString& before, const QString& after);

/// "13²·512", "13×9·512", or the shape where there is no grid; "" for a layer without shape.
QString gridText(const LayerInfo& layer);

} // namespace camscope
