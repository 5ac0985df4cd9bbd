// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure/headertext.h"

namespace camscope {

/// What stands above a cell on its own, away from the board's headers: method and class; the rest as the note.
HeaderText specHeader(const ExplanationSpec& spec, const HeaderContext& context);

} // namespace camscope
