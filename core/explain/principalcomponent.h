// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodcontext.h"

namespace camscope {

/// K×h×w → X, hw×K: one row per position; `centred`: minus each channel's mean over the positions. On the CPU and in
/// double precision, so that every device gives the same directions.
at::Tensor positionsByChannels(const at::Tensor& values, bool centred);

/// One value per position → a map h×w like a channel of `values`. The direction of an eigenvector is arbitrary: the map
/// is turned so that its entry of largest magnitude is positive.
at::Tensor turnedMap(const at::Tensor& component, const at::Tensor& values);

/// Where an infinite or undefined value leaves no decomposition: a map of NaN, so that the reason is looked for.
at::Tensor undefinedMap(const at::Tensor& values);

/// X v₁: the positions' values (K×h×w) along the first right-singular vector of X, h×w. Reads the option "centre" and
/// warns where v₁ is all but arbitrary.
at::Tensor principalComponentMap(MethodContext& context, const at::Tensor& values);

/// What principalComponentMap() reads.
OptionInfo centreOption();

} // namespace camscope
