// SPDX-License-Identifier: Apache-2.0
#include "core/graph/biases.h"

#include <set>
#include <string_view>

namespace camscope {

using torch::jit::Node;

namespace {

/// The constant tensor of an operator's argument, undefined if it is None or no constant.
at::Tensor constantTensor(const Node* node, std::size_t argument)
{
    const auto constant = torch::jit::toIValue(node->input(argument));
    return constant && constant->isTensor() ? constant->toTensor() : at::Tensor();
}

bool isConvolution(std::string_view kind)
{
    static const std::set<std::string_view> names{"aten::_convolution", "aten::convolution", "aten::conv1d",
        "aten::conv2d", "aten::conv3d", "aten::conv_transpose1d", "aten::conv_transpose2d", "aten::conv_transpose3d"};
    return names.contains(kind);
}

/// batch_norm(input, γ, β, μ, σ², training, momentum, ε, …) with the statistics of training.
at::Tensor biasOfBatchNorm(const Node* node)
{
    const at::Tensor mean = constantTensor(node, 3);
    const at::Tensor variance = constantTensor(node, 4);
    const auto training = torch::jit::toIValue(node->input(5));
    const auto epsilon = torch::jit::toIValue(node->input(7));
    if (!mean.defined() || !variance.defined() || !training || training->toBool() || !epsilon)
        return {};
    const at::Tensor gamma = constantTensor(node, 1);
    const at::Tensor beta = constantTensor(node, 2);
    at::Tensor bias = -mean / (variance + epsilon->toDouble()).sqrt();
    if (gamma.defined())
        bias = bias * gamma;
    return beta.defined() ? beta + bias : bias;
}

/// addmm(bias, input, weight, β, α): β·bias + α·input·weight.
at::Tensor biasOfMatrixProduct(const Node* node)
{
    const at::Tensor bias = constantTensor(node, 0);
    const auto beta = torch::jit::toIValue(node->input(3));
    return bias.defined() && beta && beta->isScalar() ? bias * beta->toScalar() : at::Tensor();
}

} // namespace

std::vector<BiasedOutput> biasedOutputs(const Program& program)
{
    const at::NoGradGuard noGradient;
    std::vector<BiasedOutput> all;
    for (Node* node : program.graph->nodes()) {
        const std::string_view kind = node->kind().toQualString();
        BiasedOutput biased;
        if (isConvolution(kind)) {
            biased.bias = constantTensor(node, 2);
        } else if (kind == "aten::batch_norm") {
            biased.bias = biasOfBatchNorm(node);
        } else if (kind == "aten::linear") {
            biased.bias = constantTensor(node, 2);
            biased.isLinear = true;
        } else if (kind == "aten::addmm") {
            biased.bias = biasOfMatrixProduct(node);
            biased.isLinear = true;
        }
        if (!biased.bias.defined() || biased.bias.dim() != 1)
            continue;
        biased.value = node->output();
        all.push_back(std::move(biased));
    }
    return all;
}

} // namespace camscope
