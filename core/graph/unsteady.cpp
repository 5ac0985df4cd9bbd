// SPDX-License-Identifier: Apache-2.0
#include "core/graph/unsteady.h"

#include <set>
#include <string_view>

namespace camscope {

using torch::jit::Node;

namespace {

/// Dropout in evaluation mode has gone when the program was written down; what is left drops.
bool drawsRandomNumbers(const Node* node)
{
    static const std::set<std::string_view> names{"aten::dropout", "aten::dropout_", "aten::feature_dropout",
        "aten::alpha_dropout", "aten::feature_alpha_dropout", "aten::native_dropout", "aten::rand_like",
        "aten::randn_like", "aten::randint_like", "aten::rand", "aten::randn", "aten::randint", "aten::randperm",
        "aten::bernoulli", "aten::bernoulli_", "aten::multinomial", "aten::normal", "aten::normal_", "aten::uniform",
        "aten::uniform_", "aten::poisson", "aten::rrelu_with_noise"};
    return names.contains(node->kind().toQualString());
}

/// batch_norm(input, γ, β, μ, σ², training, …)
bool usesStatisticsOfBatch(const Node* node)
{
    if (std::string_view(node->kind().toQualString()) != "aten::batch_norm")
        return false;
    const auto training = torch::jit::toIValue(node->input(5));
    return training && training->isBool() && training->toBool();
}

} // namespace

Unsteadiness unsteadiness(const Program& program)
{
    Unsteadiness found;
    for (const Node* node : program.graph->nodes()) {
        if (found.randomOperator.empty() && drawsRandomNumbers(node))
            found.randomOperator = node->kind().toUnqualString();
        found.normalisesByBatch |= usesStatisticsOfBatch(node);
    }
    return found;
}

} // namespace camscope
