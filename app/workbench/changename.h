// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/boardhistory.h"

#include <QString>

namespace camscope {

/// Whether the two make the same board; which row or column is selected makes no difference.
bool isSameBoard(const Selection& before, const Selection& after);

/// What changed, in a few words: "Add Grad-CAM", "Opacity".
QString changeName(const BoardState& before, const BoardState& after, const BoardHistory::Describe& describe);

} // namespace camscope
