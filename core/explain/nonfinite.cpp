// SPDX-License-Identifier: Apache-2.0
#include "core/explain/nonfinite.h"

#include "core/graph/compiledgraph.h"
#include "core/graph/extract.h"

#include <algorithm>

namespace camscope {

namespace {

using torch::jit::Value;

/// Whether a weight of the operator that computes `value` is NaN or infinite.
bool hasNonFiniteWeight(const Value* value)
{
    const auto inputs = value->node()->inputs();
    return std::any_of(inputs.begin(), inputs.end(), [](const Value* input) {
        const auto constant = torch::jit::toIValue(input);
        return constant && constant->isTensor() && constant->toTensor().defined() && !isFinite(constant->toTensor());
    });
}

Message blame(const std::string& layer, const Value* value)
{
    if (hasNonFiniteWeight(value))
        return {CAMSCOPE_TEXT("%1 is the first layer to give such values, and its weights hold them: they are damaged; "
                              "export the model again from a healthy checkpoint."),
            {layer}};
    return {CAMSCOPE_TEXT("%1 is the first layer to give such values, though its weights are finite: an overflow, a "
                          "division by zero or the root of a negative number."),
        {layer}};
}

} // namespace

bool isFinite(const at::Tensor& tensor)
{
    return !tensor.is_floating_point() || at::isfinite(tensor).all().item<bool>();
}

Message sourceOfNonFinite(const Network& network, const at::Tensor& input)
{
    if (!isFinite(input))
        return {CAMSCOPE_TEXT("The preprocessed picture already holds such values.")};
    const Program& program = network.program();
    const at::NoGradGuard noGradient;
    const auto values = CompiledGraph(extract(program, {{program.input}, program.layerAndOutputValues()})).run({input});
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i].isTensor() || isFinite(values[i].toTensor()))
            continue;
        if (i < program.layers.size())
            return blame(network.info()->shownName(program.layers[i].name), program.layers[i].value);
        return {
            CAMSCOPE_TEXT("All layers are finite; what the network does behind the last of them makes such values.")};
    }
    return {};
}

} // namespace camscope
