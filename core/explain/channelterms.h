// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/channelshares.h"
#include "core/explain/methodcontext.h"

namespace camscope {

/// Σ_k α_k A_k: weights K, activation K×h×w → h×w.
at::Tensor weightedSum(const at::Tensor& weights, const at::Tensor& activation);

/// The same for a method's result: the context keeps what each channel adds. `channels` names those that `weights` and
/// `activation` are about (K whole numbers); undefined: all of the layer.
at::Tensor weightedSum(
    MethodContext& context, const at::Tensor& weights, const at::Tensor& activation, const at::Tensor& channels = {});

/// Σ_k of terms K×h×w that a method made position by position; the context keeps them.
at::Tensor summedTerms(MethodContext& context, const at::Tensor& terms);

/// The parts of the map that the method made, the `count` strongest one by one. Empty where the method's map is no sum
/// over channels.
ChannelShares channelShares(const MethodContext& context, int count);

} // namespace camscope
