// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/modelinfo.h"
#include "widgets/selection.h"

namespace camscope {

/// Gives the axes values to begin with where they have too few to compare: all conventions, one layer of each grid
/// size, a few values of the method's first option. What is on no axis and shown nowhere else goes back to the usual.
/// `model` may be null.
void fillAxes(Selection& selection, const ModelInfo* model);

/// Puts an option of the chosen methods along the axis of options where another method's ran; where they have none,
/// that axis shows the methods or classes.
void keepOptionAxis(Selection& selection);

} // namespace camscope
