// SPDX-License-Identifier: Apache-2.0
#include "core/explain/method.h"
#include "core/explain/methodcontext.h"
#include "core/explain/symbols.h"

namespace camscope {

namespace {

/// What each channel adds to the luminance (ITU-R BT.601).
std::vector<double> luminanceWeights(const InputDescription& input)
{
    if (input.channels == "GRAY")
        return {1};
    return input.channels == "BGR" ? std::vector{0.114, 0.587, 0.299} : std::vector{0.299, 0.587, 0.114};
}

/// The picture's luminance, H×W, 0…1: the preprocessing's mean and deviation are taken back. The plain mean for inputs
/// of other channels than the description's, whose preprocessing is not known.
at::Tensor luminance(const MethodContext& context)
{
    const InputDescription& input = context.network.info()->description.input;
    const std::vector<double> weights = luminanceWeights(input);
    const at::Tensor x = context.input[0];
    if (x.size(0) != static_cast<int64_t>(weights.size()))
        return x.mean(0);
    at::Tensor sum = at::zeros_like(x[0]);
    for (std::size_t c = 0; c < weights.size(); ++c)
        sum += weights[c] / input.range * (x[static_cast<int64_t>(c)] * input.std.at(c) + input.mean.at(c));
    return sum;
}

/// √(Gx² + Gy²) with 3×3 Sobel kernels on the luminance, H×W; pixels at the border are repeated outwards.
MapSteps computeEdges(MethodContext& context)
{
    const at::Tensor padded = at::replication_pad2d(luminance(context).unsqueeze(0).unsqueeze(0), {1, 1, 1, 1});
    const at::Tensor horizontal = torch::tensor({-1, 0, 1, -2, 0, 2, -1, 0, 1}).view({1, 1, 3, 3}).to(padded.options());
    const at::Tensor gx = at::conv2d(padded, horizontal);
    const at::Tensor gy = at::conv2d(padded, horizontal.transpose(2, 3));
    co_return (gx.pow(2) + gy.pow(2)).sqrt()[0][0];
}

} // namespace

Method edges()
{
    MethodInfo info;
    info.id = "edges";
    info.name = "Edges";
    info.family = MethodFamily::Control;
    info.map = MapKind::Input;
    info.needsGradient = false;
    info.summary = CAMSCOPE_TEXT("An edge detector that knows nothing of the network. A map that looks like it may "
                                 "show the picture rather than the decision.");
    info.formula = "raw = √(G_x² + G_y²)";
    info.symbols
        = legend({}, {{"G_x, G_y", CAMSCOPE_TEXT("the luminance filtered by 3×3 Sobel kernels, across and down")}});
    info.misleads = CAMSCOPE_TEXT("It explains nothing: it is there for comparison.");
    info.cost = CAMSCOPE_TEXT("No pass through the network.");
    info.paper = "Adebayo et al. 2018, Sanity Checks for Saliency Maps";
    info.link = "https://arxiv.org/abs/1810.03292";
    info.seeAlso = {"random", "guided_backprop"};
    return {std::move(info), computeEdges};
}

} // namespace camscope
