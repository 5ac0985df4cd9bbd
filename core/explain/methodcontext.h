// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/explanation.h"
#include "core/explain/target.h"
#include "core/model/network.h"

#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// What the stem gives for one picture: the layer's activation and what skips past it, without gradient history.
struct StemValues
{
    at::Tensor activation; ///< in the layer's own layout, batch 1
    std::vector<c10::IValue> skips;
};

/// The summands of a map that is a sum over the layer's channels.
struct ChannelTerms
{
    at::Tensor terms; ///< K×h×w
    at::Tensor weights; ///< K; undefined where every position has a weight of its own
    at::Tensor channels; ///< K indices of the layer's channels; undefined: all of them
};

/// All that a method may know. One context serves one map.
struct MethodContext
{
    Network& network;
    at::Tensor input; ///< 1×C×H×W
    ResolvedTarget resolved;
    TargetFunction target;
    TargetFunction probability; ///< of the target's class; empty where the target is not about one class
    const MethodInfo& method;
    OptionValues options;
    ConventionRules rules;
    int batch = 1; ///< pictures per forward
    std::string layer; ///< "" for methods without a layer
    GridInfo grid; ///< of the layer
    StemValues stem; ///< empty for methods without a layer

    std::vector<Warning> warnings; ///< filled by the method
    std::vector<Fact> facts; ///< filled by the method
    std::optional<ChannelTerms> terms{}; ///< filled by the method: weightedSum(), summedTerms()
    std::optional<ReluRule> reluRule{}; ///< filled by the method: the backward rule that it put in place of ReLU's

    bool flag(const std::string& option) const { return std::get<bool>(optionValue(method, options, option)); }
    std::int64_t integer(const std::string& option) const
    {
        return std::get<std::int64_t>(optionValue(method, options, option));
    }
    double real(const std::string& option) const { return std::get<double>(optionValue(method, options, option)); }
    std::string choice(const std::string& option) const
    {
        return std::get<std::string>(optionValue(method, options, option));
    }
    void warn(std::string code, Message message) { warnings.push_back({std::move(code), std::move(message)}); }
};

} // namespace camscope
