// SPDX-License-Identifier: Apache-2.0
#include "core/explain/channelterms.h"

#include "core/explain/layersignal.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace camscope {

namespace {

std::vector<float> floats(const at::Tensor& tensor)
{
    const at::Tensor values = tensor.detach().to(at::kCPU, at::kFloat).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

FloatImage imageOf(const at::Tensor& plane)
{
    FloatImage image;
    image.width = static_cast<int>(plane.size(1));
    image.height = static_cast<int>(plane.size(0));
    image.values = floats(plane);
    return image;
}

/// K values of some channels as those of all of the layer; the others are 0.
at::Tensor ofAllChannels(const at::Tensor& values, const at::Tensor& channels, std::int64_t count)
{
    return channels.defined() ? at::zeros({count}, values.options()).index_copy(0, channels, values) : values;
}

/// Positions in `sizes`, the largest value first, ties by lower index. NaN counts as smallest.
std::vector<std::int64_t> largestFirst(std::vector<float> sizes, std::size_t count)
{
    for (float& size : sizes)
        size = size > 0 ? size : 0;
    std::vector<std::int64_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&](std::int64_t a, std::int64_t b) { return sizes[std::size_t(a)] > sizes[std::size_t(b)]; });
    order.resize(std::min(order.size(), count));
    return order;
}

} // namespace

at::Tensor weightedSum(const at::Tensor& weights, const at::Tensor& activation)
{
    return (weights.view({-1, 1, 1}) * activation).sum(0);
}

at::Tensor weightedSum(
    MethodContext& context, const at::Tensor& weights, const at::Tensor& activation, const at::Tensor& channels)
{
    const at::Tensor terms = weights.view({-1, 1, 1}) * activation;
    context.terms = ChannelTerms{terms, weights, channels};
    return terms.sum(0);
}

at::Tensor summedTerms(MethodContext& context, const at::Tensor& terms)
{
    context.terms = ChannelTerms{terms, {}, {}};
    return terms.sum(0);
}

ChannelShares channelShares(const MethodContext& context, int count)
{
    if (!context.terms)
        return {};
    const ChannelTerms& parts = *context.terms;
    const at::Tensor activation = layerActivation(context);
    ChannelShares shares;
    const at::Tensor sums = parts.terms.sum({1, 2});
    shares.sums = floats(ofAllChannels(sums, parts.channels, activation.size(0)));
    if (parts.weights.defined())
        shares.weights = floats(ofAllChannels(parts.weights, parts.channels, activation.size(0)));
    const std::vector<std::int64_t> strongest
        = largestFirst(floats(parts.terms.abs().sum({1, 2})), static_cast<std::size_t>(count));
    at::Tensor rest = parts.terms.sum(0);
    for (const std::int64_t position : strongest) {
        const std::int64_t channel
            = parts.channels.defined() ? parts.channels[position].item<std::int64_t>() : position;
        ChannelShare share;
        share.channel = static_cast<int>(channel);
        share.weight
            = parts.weights.defined() ? parts.weights[position].item<float>() : std::numeric_limits<float>::quiet_NaN();
        share.sum = sums[position].item<float>();
        share.values = imageOf(parts.terms[position]);
        share.activation = imageOf(activation[channel]);
        rest = rest - parts.terms[position];
        shares.strongest.push_back(std::move(share));
    }
    shares.rest = imageOf(rest);
    return shares;
}

} // namespace camscope
