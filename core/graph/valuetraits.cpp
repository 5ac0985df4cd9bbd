// SPDX-License-Identifier: Apache-2.0
#include "core/graph/valuetraits.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace camscope {

using torch::jit::Node;
using torch::jit::Value;

namespace {

using Traits = std::unordered_map<const Value*, ValueTraits>;
using Names = std::set<std::string_view>;

/// "aten::relu_" → "relu"
std::string_view plainName(const Node* node)
{
    std::string_view name = node->kind().toUnqualString();
    while (name.ends_with('_'))
        name.remove_suffix(1);
    return name;
}

/// Answers about a tensor's shape or type.
bool asksForShape(const Node* node)
{
    static const Names names{"size", "numel", "len", "stride", "storage_offset", "dim", "sym_size", "sym_numel",
        "zeros_like", "ones_like", "empty_like", "full_like", "new_zeros", "new_ones", "new_full", "new_empty", "dtype",
        "device"};
    return names.contains(plainName(node));
}

bool isMatrixProduct(const Node* node)
{
    static const Names names{"matmul", "bmm", "baddbmm", "einsum", "scaled_dot_product_attention"};
    return names.contains(plainName(node));
}

/// Operators that treat every number by itself, or along one dimension, and keep the shape of their first tensor.
bool isElementwise(const Node* node)
{
    static const Names names{"relu", "relu6", "leaky_relu", "prelu", "elu", "selu", "celu", "gelu", "silu", "mish",
        "hardswish", "hardsigmoid", "hardtanh", "sigmoid", "tanh", "softplus", "softmax", "_softmax", "log_softmax",
        "dropout", "clamp", "clamp_min", "threshold", "add", "sub", "mul", "div", "pow", "sqrt", "exp", "abs", "neg",
        "where", "masked_fill", "contiguous", "to", "clone", "detach", "type_as", "alias", "rectify", "after"};
    return names.contains(plainName(node));
}

bool isRearrangement(const Node* node)
{
    static const Names names{"view", "reshape", "flatten", "unflatten", "permute", "transpose", "t", "unsqueeze",
        "squeeze", "chunk", "split", "split_with_sizes", "unbind", "select", "slice", "expand", "tensor_split",
        "unsafe_chunk", "unsafe_split", "ListUnpack", "TupleUnpack", "_reshape_alias", "movedim", "narrow"};
    return names.contains(plainName(node));
}

bool hasChannelsSecond(const Node* node)
{
    static const Names names{"batch_norm", "instance_norm", "group_norm", "pixel_shuffle", "pixel_unshuffle"};
    const std::string_view name = plainName(node);
    return names.contains(name) || name.find("conv") != std::string_view::npos || name.find("pool") == 0
        || name.ends_with("pool1d") || name.ends_with("pool2d") || name.ends_with("pool3d")
        || name.starts_with("upsample");
}

bool hasChannelsLast(const Node* node)
{
    return plainName(node) == "linear" || plainName(node) == "layer_norm";
}

bool isTensor(const Value* value)
{
    return value->type()->kind() == c10::TypeKind::TensorType;
}

/// The tensors that an operator reads and that depend on the picture, members of lists included.
std::vector<const Value*> pictureOperands(const Node* node, const Traits& traits)
{
    std::vector<const Value*> operands;
    for (const Value* input : node->inputs()) {
        if (input->node()->kind() == torch::jit::prim::ListConstruct) {
            for (const Value* member : input->node()->inputs()) {
                if (isTensor(member) && traits.at(member).ofPicture)
                    operands.push_back(member);
            }
        } else if (isTensor(input) && traits.at(input).ofPicture) {
            operands.push_back(input);
        }
    }
    return operands;
}

Axes axesOf(const Node* node, const std::vector<const Value*>& operands, const Traits& traits)
{
    if (hasChannelsSecond(node))
        return Axes::ChannelsSecond;
    if (hasChannelsLast(node))
        return Axes::ChannelsLast;
    if (isMatrixProduct(node)) // with a weight it is a linear layer
        return operands.size() > 1 ? Axes::Pairs : Axes::ChannelsLast;
    if (!isElementwise(node) && plainName(node) != "cat")
        return Axes::Unknown;
    bool allPairs = !operands.empty();
    for (const Value* operand : operands) {
        const Axes axes = traits.at(operand).axes;
        if (axes == Axes::ChannelsSecond || axes == Axes::ChannelsLast)
            return axes;
        allPairs = allPairs && axes == Axes::Pairs;
    }
    return allPairs ? Axes::Pairs : Axes::Unknown;
}

/// Marks the way back from an operand of a product to the layer that projected it, that layer included.
void markProjection(const Value* operand, Traits& traits)
{
    for (const Value* value = operand;;) {
        ValueTraits& known = traits.at(value);
        if (!known.ofPicture || known.axes == Axes::Pairs)
            return;
        known.feedsAttention = true;
        const Node* node = value->node();
        if (!isElementwise(node) && !isRearrangement(node))
            return;
        const auto operands = pictureOperands(node, traits);
        if (operands.size() > 1)
            return;
        value = operands.empty() ? node->input(0) : operands[0]; // unpacked lists are no tensors
    }
}

} // namespace

std::unordered_map<const Value*, ValueTraits> valueTraits(const Program& program)
{
    const auto ofPicture = dependentValues(program, program.input);
    Traits traits;
    traits[program.input].ofPicture = true;
    for (const Node* node : program.graph->nodes()) {
        const auto operands = pictureOperands(node, traits);
        const Axes axes = axesOf(node, operands, traits);
        for (const Value* output : node->outputs())
            traits[output] = {ofPicture.contains(output), false, axes};
        if (isMatrixProduct(node) && operands.size() > 1) {
            for (const Value* operand : operands)
                markProjection(operand, traits);
        }
    }
    return traits;
}

std::unordered_set<const Value*> dependentValues(const Program& program, const Value* source)
{
    std::unordered_set<const Value*> dependent{source};
    for (const Node* node : program.graph->nodes()) {
        const bool reads = !asksForShape(node)
            && std::any_of(node->inputs().begin(), node->inputs().end(),
                [&](const Value* input) { return dependent.contains(input); });
        if (reads)
            dependent.insert(node->outputs().begin(), node->outputs().end());
    }
    return dependent;
}

} // namespace camscope
