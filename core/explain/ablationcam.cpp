// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"
#include "core/explain/headpass.h"
#include "core/explain/layersignal.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

/// How far below the smallest activation pytorch-grad-cam fills a channel where some activations are negative.
constexpr double farBelow = 1e7;

/// A view of activations (batch first) with the layer's channels in dimension 1.
at::Tensor channelsSecond(const at::Tensor& activations, const GridInfo& grid)
{
    switch (grid.layout) {
    case GridLayout::ChannelsFirst:
    case GridLayout::TokensLast:
        return activations;
    case GridLayout::TokensFirst:
        return activations.permute({1, 2, 0});
    case GridLayout::ChannelsLast:
    case GridLayout::Tokens:
        return activations.transpose(1, -1);
    case GridLayout::None:
        break;
    }
    return activations.view({activations.size(0), -1});
}

/// Indices of the channels whose map is not all zero: without any other, the map stays the same.
at::Tensor channelsThatCount(const at::Tensor& activation)
{
    return activation.ne(0).flatten(1).any(1).nonzero().flatten();
}

double fillValue(const MethodContext& context)
{
    const double minimum = context.stem.activation.min().item<double>();
    return context.rules.ablationFillsFarBelow && minimum != 0 ? minimum - farBelow : 0.0;
}

double divisor(MethodContext& context, double score)
{
    if (score == 0) {
        context.warn("zero_score",
            {CAMSCOPE_TEXT("The score is exactly zero, so the channels' shares in it are not defined; the map shows by "
                           "how much each channel changes it.")});
        return 1.0;
    }
    return context.rules.ablationKeepsSign ? score : std::abs(score);
}

/// y_k for each of `channels`: one activation per channel, in which that channel is filled. `copies`: the stem's values
/// for as many pictures.
at::Tensor scoresWithout(
    const MethodContext& context, const StemValues& copies, const at::Tensor& channels, double fill)
{
    const at::NoGradGuard noGradient;
    const at::Tensor activations = copies.activation.clone(at::MemoryFormat::Contiguous);
    const at::Tensor perChannel = channelsSecond(activations, context.grid);
    for (int64_t i = 0; i < channels.size(0); ++i)
        perChannel[i].select(0, channels[i].item<int64_t>()).fill_(fill);
    return context.target(runHead(context, {activations, copies.skips}));
}

/// Desai and Ramaswamy 2020: Σ_k α_k A_k with α_k = (y − y_k)/|y|, y_k the score with channel k set to zero; A is
/// K×h×w.
MapSteps computeAblationcam(MethodContext& context)
{
    const at::Tensor activation = layerActivation(context);
    const at::Tensor channels = channelsThatCount(activation);
    const int64_t count = channels.size(0);
    const double score = scoreOfPicture(context);
    const double scale = divisor(context, score);
    const double fill = fillValue(context);
    const at::Tensor weights = at::zeros({activation.size(0)}, activation.options());
    StemValues copies;
    for (int64_t begin = 0; begin < count; begin += context.batch) {
        const at::Tensor some = channels.slice(0, begin, begin + context.batch);
        if (begin == 0 || copies.activation.size(context.grid.batchDimension()) != some.size(0))
            copies = stemOfCopies(context, some.size(0));
        weights.index_copy_(0, some, (score - scoresWithout(context, copies, some, fill)) / scale);
        const int64_t done = std::min<int64_t>(begin + context.batch, count);
        const MethodProgress progress{
            static_cast<double>(done) / static_cast<double>(count), weightedSum(weights, activation)};
        co_yield progress;
    }
    co_return weightedSum(context, weights, activation);
}

} // namespace

Method ablationcam()
{
    MethodInfo info;
    info.id = "ablationcam";
    info.name = "Ablation-CAM";
    info.family = MethodFamily::Perturbation;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT(
        "Each channel counts by the share of the score that is lost without it; no gradient is needed.");
    info.formula = "raw = Σ_k α_k A_k\n"
                   "α_k = (y − y_k) / |y|";
    info.symbols = legend({"y", "A", "k", "α_k"}, {{"y_k", CAMSCOPE_TEXT("the score with channel k set to zero")}});
    info.misleads
        = CAMSCOPE_TEXT("One channel is taken away at a time, so channels that stand in for one another each seem "
                        "unimportant. Zero is an unusual value where a layer's activations can be negative.");
    info.cost = CAMSCOPE_TEXT("One forward pass behind the layer for every channel that is not zero everywhere.");
    info.conventions = {{"pytorch-grad-cam",
        CAMSCOPE_TEXT("Divides by y with its sign, which turns the map over where the score is negative. In layers "
                      "with negative values a channel is filled far below the minimum instead of with zero.")}};
    info.paper = "Desai and Ramaswamy 2020, Ablation-CAM: Visual Explanations for Deep Convolutional Network via "
                 "Gradient-free Localization";
    info.link = "https://doi.org/10.1109/WACV45572.2020.9093360";
    info.seeAlso = {"scorecam", "shapleycam", "occlusion", "gradcam"};
    return {std::move(info), computeAblationcam};
}

} // namespace camscope
