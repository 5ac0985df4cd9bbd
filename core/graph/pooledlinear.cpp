// SPDX-License-Identifier: Apache-2.0
#include "core/graph/pooledlinear.h"

#include <set>
#include <string_view>
#include <vector>

namespace camscope {

using torch::jit::Node;
using torch::jit::Value;

namespace {

at::Tensor constantTensor(const Value* value)
{
    const auto constant = torch::jit::toIValue(value);
    return constant && constant->isTensor() ? constant->toTensor() : at::Tensor();
}

/// The numbers of a constant list, whether it stands as one constant or is put together from constants.
std::vector<int64_t> constantList(const Value* value)
{
    std::vector<int64_t> numbers;
    if (const auto constant = torch::jit::toIValue(value)) {
        if (constant->isIntList())
            numbers = constant->toIntVector();
        else if (constant->isInt())
            numbers = {constant->toInt()};
    } else if (value->node()->kind() == torch::jit::prim::ListConstruct) {
        for (const Value* member : value->node()->inputs()) {
            const auto number = torch::jit::toIValue(member);
            numbers.push_back(number && number->isInt() ? number->toInt() : -1);
        }
    }
    return numbers;
}

bool isShapeQuery(const Node* node)
{
    static const std::set<std::string_view> names{"aten::size", "aten::dim", "aten::numel", "aten::sym_size"};
    return names.contains(node->kind().toQualString());
}

bool isRearrangement(std::string_view kind)
{
    static const std::set<std::string_view> names{"aten::flatten", "aten::view", "aten::reshape", "aten::squeeze",
        "aten::unsqueeze", "aten::contiguous", "aten::permute", "aten::alias", "aten::dropout", "aten::to"};
    return names.contains(kind);
}

/// Walks along the one chain of operators that leads from the activation to the output.
class Walk
{
public:
    Walk(const torch::jit::Graph& head, int positionDimensions)
        : m_head(head)
        , m_positionDimensions(positionDimensions)
    {
    }

    PooledLinearSearch search(int output)
    {
        const Value* value = m_head.inputs()[0];
        const Value* end = m_head.outputs()[output];
        while (value != end) {
            const Node* next = onlyUser(value);
            if (next == nullptr)
                return obstacle({CAMSCOPE_TEXT("the classifier reads the layer on more than one way")});
            if (!step(next, value))
                return refusal(next);
            value = next->outputs()[0];
        }
        if (!m_pooled)
            return notPooled();
        return {m_result, {}};
    }

private:
    static PooledLinearSearch notPooled() { return obstacle({CAMSCOPE_TEXT("no global pooling follows the layer")}); }

    /// Why the walk ends at `node`.
    PooledLinearSearch refusal(const Node* node) const
    {
        const std::string_view kind = node->kind().toQualString();
        const bool isLinear = kind == "aten::linear" || kind == "aten::addmm";
        if (isLinear && !m_pooled)
            return notPooled();
        const bool isBehindRelu = isLinear && m_result.rectified;
        return obstacle({CAMSCOPE_TEXT("the operator %1 stands between the layer and the classifier"),
            {isBehindRelu ? "relu" : node->kind().toUnqualString()}});
    }

    static PooledLinearSearch obstacle(Message message) { return {std::nullopt, std::move(message)}; }

    static const Node* onlyUser(const Value* value)
    {
        const Node* user = nullptr;
        for (const torch::jit::Use& use : value->uses()) {
            if (isShapeQuery(use.user))
                continue;
            if (user != nullptr || use.user->kind() == torch::jit::prim::Return)
                return nullptr;
            user = use.user;
        }
        return user;
    }

    bool step(const Node* node, const Value* from)
    {
        const std::string_view kind = node->kind().toQualString();
        return isRearrangement(kind) || pool(node, kind) || linear(node, kind, from) || convolution(node, kind)
            || rectifier(kind);
    }

    bool pool(const Node* node, std::string_view kind)
    {
        if (m_pooled)
            return false;
        const bool adaptiveToOne = (kind == "aten::adaptive_avg_pool2d" || kind == "aten::adaptive_max_pool2d")
            && constantList(node->input(1)) == std::vector<int64_t>{1, 1} && m_positionDimensions == 2;
        const bool reduces = (kind == "aten::mean" || kind == "aten::amax") && node->inputs().size() > 1
            && m_positionDimensions > 0
            && constantList(node->input(1)).size() == static_cast<std::size_t>(m_positionDimensions);
        if (!adaptiveToOne && !reduces)
            return false;
        m_pooled = true;
        m_result.maximum = kind == "aten::adaptive_max_pool2d" || kind == "aten::amax";
        return true;
    }

    bool linear(const Node* node, std::string_view kind, const Value* from)
    {
        if (!m_pooled || m_result.weights.defined() || m_result.rectified)
            return false;
        if (kind == "aten::linear" && node->input(0) == from) {
            m_result.weights = constantTensor(node->input(1));
            m_result.bias = constantTensor(node->input(2));
        } else if (kind == "aten::addmm" && node->input(1) == from) {
            const at::Tensor transposed = constantTensor(node->input(2));
            m_result.weights = transposed.defined() ? transposed.t() : transposed;
            m_result.bias = constantTensor(node->input(0));
        }
        return m_result.weights.defined();
    }

    bool convolution(const Node* node, std::string_view kind)
    {
        if (m_result.weights.defined() || m_result.rectified
            || (kind != "aten::conv2d" && kind != "aten::_convolution"))
            return false;
        const at::Tensor weights = constantTensor(node->input(1));
        if (!weights.defined() || weights.dim() != 4 || weights.size(2) != 1 || weights.size(3) != 1)
            return false;
        const auto onlyContains = [](const std::vector<int64_t>& numbers, int64_t wanted) {
            for (const int64_t number : numbers) {
                if (number != wanted)
                    return false;
            }
            return true;
        };
        if (!onlyContains(constantList(node->input(3)), 1) || !onlyContains(constantList(node->input(4)), 0))
            return false;
        const std::size_t groups = kind == "aten::conv2d" ? 6 : 8;
        if (constantList(node->input(groups)) != std::vector<int64_t>{1})
            return false;
        m_result.weights = weights.flatten(1);
        m_result.bias = constantTensor(node->input(2));
        return true;
    }

    bool rectifier(std::string_view kind)
    {
        if (m_pooled || kind != "aten::relu")
            return false;
        m_result.rectified = true;
        return true;
    }

    const torch::jit::Graph& m_head;
    int m_positionDimensions;
    PooledLinear m_result;
    bool m_pooled = false;
};

} // namespace

PooledLinearSearch findPooledLinear(const torch::jit::Graph& head, int output, int positionDimensions)
{
    if (output < 0 || output >= static_cast<int>(head.outputs().size()))
        return {std::nullopt, {CAMSCOPE_TEXT("the output is not a class vector")}};
    return Walk(head, positionDimensions).search(output);
}

} // namespace camscope
