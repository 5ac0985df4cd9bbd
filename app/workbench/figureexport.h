// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "core/spec/boardspec.h"

#include <QImage>
#include <QString>

#include <vector>

namespace camscope {

/// Writes a figure as PNG with the specs that made it in the text chunk "camscope" (a board as JSON), so that the same
/// figure can be made again, and with the preprocessing of its `models`. Written beside and renamed over. Throws
/// Error(BadInput) when the file cannot be written.
void exportPng(QImage figure, const BoardSpec& board, const std::vector<ModelInfoPointer>& models, const QString& path);

/// The board that an exported PNG holds. Throws Error(BadInput) when there is none.
BoardSpec boardOfPng(const QString& path);

} // namespace camscope
