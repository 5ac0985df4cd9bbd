// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/method.h"
#include "core/explain/methodcontext.h"

#include <functional>

namespace camscope {

/// How a member of the Score-CAM family shows a channel to the network.
struct ChannelScoring
{
    /// Masks H, B×1×H×W → pictures B×C×H×W.
    using Pictures = std::function<at::Tensor(const at::Tensor& masks)>;

    std::int64_t samples = 1; ///< pictures per channel
    std::function<Pictures(std::int64_t sample)> pictures; ///< of sample 0 … samples − 1
    bool subtractsBaseline = false; ///< s_k less the score of the empty picture
};

/// Σ_k α_k A_k with α = softmax_k(s) or s, and s_k the mean over samples of f_c(picture of H_k), H_k = n(U(A_k)).
/// Reads the options of channelScoringOptions(). Channels outside `max_channels` have α = 0; constant channels, whose
/// mask is empty, share one pass per sample.
MapSteps channelsWeightedByScore(MethodContext& context, ChannelScoring scoring);

/// How other programs make the masks.
std::vector<ConventionNote> maskConventions();

/// "weights", "score" and "max_channels".
std::vector<OptionInfo> channelScoringOptions();

} // namespace camscope
