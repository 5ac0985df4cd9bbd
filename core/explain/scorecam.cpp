// SPDX-License-Identifier: Apache-2.0
#include "core/explain/layersignal.h"
#include "core/explain/maskedforward.h"
#include "core/explain/method.h"

#include <algorithm>
#include <numeric>

namespace camscope {

namespace {

at::Tensor indexTensor(const std::vector<int64_t>& channels, const at::Device& device)
{
    return torch::tensor(channels, at::TensorOptions(at::kLong)).to(device);
}

/// The channels that count: all, or those of the largest variance (ties by lower index), in index order.
std::vector<int64_t> chosenChannels(const at::Tensor& activation, int64_t maximum)
{
    std::vector<int64_t> channels(activation.size(0));
    std::iota(channels.begin(), channels.end(), 0);
    if (maximum == 0 || maximum >= activation.size(0))
        return channels;
    const at::Tensor variance = activation.flatten(1).var(1, false).to(at::kCPU, at::kFloat).contiguous();
    const float* values = variance.data_ptr<float>();
    std::stable_sort(channels.begin(), channels.end(), [&](int64_t a, int64_t b) { return values[a] > values[b]; });
    channels.resize(maximum);
    std::sort(channels.begin(), channels.end());
    return channels;
}

/// Those whose map is constant come last.
std::vector<int64_t> aliveFirst(std::vector<int64_t> channels, const at::Tensor& activation, std::size_t& aliveCount)
{
    const at::Tensor constant = activation.amax({1, 2}).eq(activation.amin({1, 2})).to(at::kCPU).contiguous();
    const bool* isConstant = constant.data_ptr<bool>();
    const auto firstConstant = std::stable_partition(
        channels.begin(), channels.end(), [&](int64_t channel) { return !isConstant[channel]; });
    aliveCount = static_cast<std::size_t>(firstConstant - channels.begin());
    return channels;
}

/// Wang et al. 2020: Σ_k α_k A_k with s_k = f_c(x∘H_k) − f_c(x_b), H_k = n(U(A_k)), α = softmax(s) or s.
MapSteps computeScorecam(MethodContext& context)
{
    const at::Tensor activation = layerActivation(context);
    const bool softmax = context.choice("weights") == "softmax";
    std::size_t aliveCount = 0;
    const std::vector<int64_t> channels
        = aliveFirst(chosenChannels(activation, context.integer("max_channels")), activation, aliveCount);
    const at::Tensor index = indexTensor(channels, activation.device());
    const at::Tensor maps = activation.index_select(0, index);

    const MaskedForward forward(context, context.choice("score") == "prob");
    // A constant channel's mask is empty, and the baseline's score is the empty mask's: one pass serves all of them.
    // In a softmax the baseline cancels.
    at::Tensor scores = at::zeros({maps.size(0)}, activation.options());
    const bool subtractsBaseline = !softmax && context.choice("baseline") == "zero";
    at::Tensor baseline = at::zeros({}, activation.options());
    if (aliveCount < channels.size() || subtractsBaseline) {
        baseline = forward.scoreOfEmptyMask();
        scores.fill_(baseline);
    }
    const auto mapOfFirst = [&](int64_t count) {
        at::Tensor weights = scores.slice(0, 0, count);
        if (softmax)
            weights = at::softmax(weights, 0);
        else if (subtractsBaseline)
            weights = weights - baseline;
        return weightedSum(weights, maps.slice(0, 0, count));
    };
    const auto alive = static_cast<int64_t>(aliveCount);
    for (int64_t begin = 0; begin < alive; begin += context.batch) {
        const int64_t end = std::min<int64_t>(begin + context.batch, alive);
        scores.slice(0, begin, end).copy_(forward.scores(maps.slice(0, begin, end)));
        const MethodProgress progress{static_cast<double>(end) / static_cast<double>(alive), mapOfFirst(end)};
        co_yield progress;
    }
    co_return mapOfFirst(maps.size(0));
}

} // namespace

Method scorecam()
{
    MethodInfo info;
    info.id = "scorecam";
    info.name = "Score-CAM";
    info.family = MethodFamily::Perturbation;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT(
        "Each channel is weighted by the score that the picture keeps when it is seen through that channel alone; no "
        "gradient is needed.");
    info.formula = "Σ_k α_k A_k,  α = softmax_k(s),  s_k = f_c(x∘H_k) − f_c(x_b),  H_k = n(U(A_k))";
    info.misleads = CAMSCOPE_TEXT("Masked pictures are unlike anything the network was trained on, and the softmax "
                                  "lets a few channels decide the map.");
    info.cost = CAMSCOPE_TEXT("One forward pass through the whole network for every channel that is not constant.");
    info.paper = "Wang et al. 2020, Score-CAM: Score-Weighted Visual Explanations for Convolutional Neural Networks";
    info.options = {
        {"weights", CAMSCOPE_TEXT("Weights"),
            CAMSCOPE_TEXT("Softmax of the scores over the channels, or the scores as they are."),
            OptionInfo::Type::Choice, std::string("softmax"), 0, 0, {"softmax", "raw"}},
        {"score", CAMSCOPE_TEXT("Score"), CAMSCOPE_TEXT("The target itself (a logit), or the class's probability."),
            OptionInfo::Type::Choice, std::string("logit"), 0, 0, {"logit", "prob"}},
        {"baseline", CAMSCOPE_TEXT("Baseline"),
            CAMSCOPE_TEXT(
                "Subtract the score of an empty picture (zero after preprocessing). Cancels out in a softmax."),
            OptionInfo::Type::Choice, std::string("zero"), 0, 0, {"zero", "none"}},
        {"max_channels", CAMSCOPE_TEXT("Largest number of channels"),
            CAMSCOPE_TEXT("Use the channels of the largest variance only; 0 means all of them."),
            OptionInfo::Type::Integer, std::int64_t(0), 0, 65536, {}},
    };
    return {std::move(info), computeScorecam};
}

} // namespace camscope
