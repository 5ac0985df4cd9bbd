// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/boardmodel.h"

#include <QString>

namespace camscope {

/// The sentence that a cell without a map shows, "" if it needs none.
QString cellNote(const CellState& state);
/// Whether trying again may help, as after running out of memory; otherwise the details are more useful.
bool worthRetrying(const CellState& state);

} // namespace camscope
