// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelscoring.h"

#include "core/explain/channelterms.h"
#include "core/explain/layersignal.h"
#include "core/explain/maskedforward.h"

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
std::vector<int64_t> aliveFirst(std::vector<int64_t> channels, const at::Tensor& activation, int64_t& aliveCount)
{
    const at::Tensor constant = activation.amax({1, 2}).eq(activation.amin({1, 2})).to(at::kCPU).contiguous();
    const bool* isConstant = constant.data_ptr<bool>();
    const auto firstConstant = std::stable_partition(
        channels.begin(), channels.end(), [&](int64_t channel) { return !isConstant[channel]; });
    aliveCount = firstConstant - channels.begin();
    return channels;
}

} // namespace

MapSteps channelsWeightedByScore(MethodContext& context, ChannelScoring scoring)
{
    const at::Tensor activation = layerActivation(context);
    int64_t alive = 0;
    const std::vector<int64_t> channels
        = aliveFirst(chosenChannels(activation, context.integer("max_channels")), activation, alive);
    const at::Tensor indices = indexTensor(channels, activation.device());
    const at::Tensor maps = activation.index_select(0, indices);
    const int64_t count = maps.size(0);

    const MaskedForward forward(context, context.choice("score") == "prob");
    const bool softmax = context.choice("weights") == "softmax"; // in which the baseline cancels
    at::Tensor baseline = at::zeros({}, activation.options());
    if (scoring.subtractsBaseline && !softmax)
        baseline = forward.scoreOfEmptyMask();
    const at::Tensor sums = at::zeros({count}, activation.options());
    const at::Tensor samples = at::zeros({count}, activation.options()); // seen of each channel so far
    const auto weightsOfFirst = [&](int64_t first) {
        const at::Tensor scores = sums.slice(0, 0, first) / samples.slice(0, 0, first);
        return softmax ? at::softmax(scores, 0) : scores - baseline;
    };
    for (std::int64_t sample = 0; sample < scoring.samples; ++sample) {
        const ChannelScoring::Pictures pictures = scoring.pictures(sample);
        if (alive < count) {
            const at::Tensor emptyMask = at::zeros_like(context.input).slice(1, 0, 1);
            sums.slice(0, alive).add_(forward.scoresOf(pictures(emptyMask)));
            samples.slice(0, alive).add_(1);
        }
        for (int64_t begin = 0; begin < alive; begin += context.batch) {
            const int64_t end = std::min<int64_t>(begin + context.batch, alive);
            sums.slice(0, begin, end).add_(forward.scoresOf(pictures(forward.masks(maps.slice(0, begin, end)))));
            samples.slice(0, begin, end).add_(1);
            const double done = static_cast<double>(sample * alive + end);
            const int64_t first = sample == 0 ? end : count;
            const MethodProgress progress{done / static_cast<double>(scoring.samples * alive),
                weightedSum(weightsOfFirst(first), maps.slice(0, 0, first))};
            co_yield progress;
        }
    }
    co_return weightedSum(context, weightsOfFirst(count), maps, indices);
}

std::vector<ConventionNote> maskConventions()
{
    return {
        {"pytorch-grad-cam",
            CAMSCOPE_TEXT("Masks are enlarged with aligned corners, and 1e-8 is added to their range in n.")},
        {"torch-cam", CAMSCOPE_TEXT("Masks are scaled by n before they are enlarged, with 1e-8 added to their range.")},
    };
}

std::vector<OptionInfo> channelScoringOptions()
{
    return {
        {"weights", CAMSCOPE_TEXT("Weights"),
            CAMSCOPE_TEXT("Softmax of the scores over the channels, or the scores as they are."),
            OptionInfo::Type::Choice, std::string("softmax"), 0, 0, {"softmax", "raw"}},
        {"score", CAMSCOPE_TEXT("Score"), CAMSCOPE_TEXT("The target itself (a logit), or the class's probability."),
            OptionInfo::Type::Choice, std::string("logit"), 0, 0, {"logit", "prob"}},
        {"max_channels", CAMSCOPE_TEXT("Largest number of channels"),
            CAMSCOPE_TEXT("Use the channels of the largest variance only; 0 means all of them."),
            OptionInfo::Type::Integer, std::int64_t(0), 0, 65536, {}},
    };
}

} // namespace camscope
