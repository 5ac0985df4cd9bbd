// SPDX-License-Identifier: Apache-2.0
#include "core/graph/extract.h"

#include "core/base/error.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace camscope {

using torch::jit::Graph;
using torch::jit::Node;
using torch::jit::Value;

namespace {

bool isConstant(const Value* value)
{
    return value->node()->kind() == torch::jit::prim::Constant;
}

/// Nodes on which `outputs` depend, not looking behind `inputs`.
std::unordered_set<const Node*> neededNodes(const Extraction& extraction)
{
    const std::unordered_set<const Value*> given(extraction.inputs.begin(), extraction.inputs.end());
    std::unordered_set<const Node*> needed;
    std::vector<const Value*> open(extraction.outputs.begin(), extraction.outputs.end());
    while (!open.empty()) {
        const Value* value = open.back();
        open.pop_back();
        if (given.contains(value) || value->node()->kind() == torch::jit::prim::Param)
            continue;
        if (needed.insert(value->node()).second)
            open.insert(open.end(), value->node()->inputs().begin(), value->node()->inputs().end());
    }
    return needed;
}

} // namespace

std::shared_ptr<Graph> extract(const Program& program, const Extraction& extraction)
{
    auto graph = std::make_shared<Graph>();
    std::unordered_map<const Value*, Value*> copies;
    for (Value* input : extraction.inputs) {
        Value* copy = graph->addInput();
        copy->setType(input->type());
        copies[input] = copy;
    }
    const auto mapped = [&](Value* value) {
        const auto found = copies.find(value);
        if (found == copies.end())
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT("The wanted part of the network does not depend on the chosen layer alone.")});
        return found->second;
    };
    const auto needed = neededNodes(extraction);
    for (Node* node : program.graph->nodes()) {
        if (!needed.contains(node))
            continue;
        Node* copy = graph->appendNode(graph->createClone(node, mapped));
        for (std::size_t i = 0; i < node->outputs().size(); ++i)
            copies.try_emplace(node->outputs()[i], copy->outputs()[i]); // given values stay the given ones
    }
    for (Value* output : extraction.outputs)
        graph->registerOutput(mapped(output));
    return graph;
}

Split splitAt(const Program& program, Value* layer, const std::vector<Value*>& outputs)
{
    std::unordered_set<const Value*> dependent{layer};
    for (Node* node : program.graph->nodes()) {
        const bool depends = std::any_of(
            node->inputs().begin(), node->inputs().end(), [&](Value* v) { return dependent.contains(v); });
        if (depends && node != layer->node())
            dependent.insert(node->outputs().begin(), node->outputs().end());
    }

    Split split;
    split.layer = layer;
    const auto headNodes = neededNodes({{layer}, outputs});
    std::unordered_set<const Value*> seen{layer};
    const auto addSkip = [&](Value* value) {
        if (!dependent.contains(value) && !isConstant(value) && seen.insert(value).second)
            split.skips.push_back(value);
    };
    for (Node* node : program.graph->nodes()) {
        const bool inHead = headNodes.contains(node)
            && std::any_of(node->outputs().begin(), node->outputs().end(),
                [&](Value* v) { return v != layer && dependent.contains(v); });
        if (inHead)
            std::for_each(node->inputs().begin(), node->inputs().end(), addSkip);
    }
    std::for_each(outputs.begin(), outputs.end(), addSkip);

    Extraction stem{{program.input}, {layer}};
    stem.outputs.insert(stem.outputs.end(), split.skips.begin(), split.skips.end());
    split.stem = extract(program, stem);
    Extraction head{{layer}, outputs};
    head.inputs.insert(head.inputs.end(), split.skips.begin(), split.skips.end());
    split.head = extract(program, head);
    return split;
}

} // namespace camscope
