// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

#include <optional>
#include <string>

namespace camscope {

/// That the score does not depend on the context's layer, because it lies behind the score or in another branch;
/// nothing where it does.
std::optional<Warning> independenceWarning(const MethodContext& context);

/// Why the score's gradient is zero at every position of the context's layer: independent of it, saturated, cut off by
/// an operator without a derivative, or dead on the way.
Warning zeroGradientWarning(const MethodContext& context);

/// Why nothing of the backward signal arrives at the picture: saturated, cut off, or dead on the way (and where), under
/// the rule that the method put in place of ReLU's. Nothing if it does arrive.
std::optional<Warning> lostSignalWarning(const MethodContext& context);

/// The layer nearest to the output at which the gradient of the score is NaN or infinite; "" if there is none.
std::string layerWhereSignalBreaks(const MethodContext& context);

} // namespace camscope
