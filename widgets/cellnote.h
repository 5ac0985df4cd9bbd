// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"

#include <QPainter>
#include <QString>

namespace camscope {

/// The sentence that a cell without a map shows, "" if it needs none.
QString cellNote(const CellState& state);
/// Whether trying again may help, as after running out of memory; otherwise the details are more useful.
bool worthRetrying(const CellState& state);

/// The sentence over the whole cell, in the middle of `room`.
void paintCellNote(
    QPainter& painter, const QRectF& cell, const QRectF& room, const QString& sentence, const QFont& font);
/// Why a map shows nothing, at the lower edge of `room`.
void paintBlankNote(QPainter& painter, const QRectF& room, const QString& sentence, const QFont& font);

} // namespace camscope
