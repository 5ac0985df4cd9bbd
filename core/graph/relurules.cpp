// SPDX-License-Identifier: Apache-2.0
#include "core/graph/relurules.h"

#include <limits>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace camscope {

using torch::jit::Node;

namespace {

/// The range that a rectifier lets through.
struct Range
{
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
};

std::optional<double> number(const torch::jit::Value* value)
{
    const auto constant = torch::jit::toIValue(value);
    if (!constant || !constant->isScalar())
        return std::nullopt;
    return constant->toScalar().toDouble();
}

bool isZero(const torch::jit::Value* value)
{
    return number(value) == 0.0;
}

bool isNone(const torch::jit::Value* value)
{
    const auto constant = torch::jit::toIValue(value);
    return constant && constant->isNone();
}

std::optional<Range> rectifierRange(const Node* node)
{
    const std::string_view kind = node->kind().toQualString();
    if (kind == "aten::relu" || kind == "aten::relu_")
        return Range{};
    if (kind == "aten::relu6" || kind == "aten::relu6_")
        return Range{0, 6};
    if (kind == "aten::clamp_min" && isZero(node->input(1)))
        return Range{};
    if (kind == "aten::threshold" && isZero(node->input(1)) && isZero(node->input(2)))
        return Range{};
    if ((kind == "aten::hardtanh" || kind == "aten::clamp") && isZero(node->input(1))) {
        if (isNone(node->input(2)))
            return Range{};
        if (const auto high = number(node->input(2)); high && *high > 0)
            return Range{0, *high};
    }
    return std::nullopt;
}

bool isOtherActivation(std::string_view kind)
{
    static const std::set<std::string_view> names{"aten::silu", "aten::gelu", "aten::hardswish", "aten::hardsigmoid",
        "aten::leaky_relu", "aten::elu", "aten::selu", "aten::celu", "aten::mish", "aten::softplus", "aten::tanh",
        "aten::sigmoid", "aten::prelu", "aten::_prelu_kernel", "aten::rrelu", "aten::glu", "aten::log_sigmoid",
        "aten::hardshrink", "aten::softshrink", "aten::hardtanh", "aten::threshold", "aten::erf"};
    return names.contains(kind);
}

} // namespace

RectifierReport applyReluRule(torch::jit::Graph& graph, ReluRule rule)
{
    RectifierReport report;
    std::vector<std::pair<Node*, Range>> rectifiers;
    for (Node* node : graph.nodes()) {
        if (const auto range = rectifierRange(node))
            rectifiers.emplace_back(node, *range);
        else if (isOtherActivation(node->kind().toQualString()))
            ++report.others[node->kind().toUnqualString()];
    }
    for (const auto& [node, range] : rectifiers) {
        const torch::jit::WithInsertPoint here(node);
        Node* replacement = graph.create(operators::rectify(),
            {node->input(0), graph.insertConstant(range.low), graph.insertConstant(range.high),
                graph.insertConstant(static_cast<int64_t>(rule))});
        graph.insertNode(replacement);
        replacement->output()->setType(c10::TensorType::get());
        node->output()->replaceAllUsesWith(replacement->output());
        node->destroy();
        ++report.replaced;
    }
    return report;
}

} // namespace camscope
