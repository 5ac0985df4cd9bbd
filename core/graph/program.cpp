// SPDX-License-Identifier: Apache-2.0
#include "core/graph/program.h"

#include <algorithm>

namespace camscope {

const NamedValue* Program::layer(const std::string& name) const
{
    const auto found
        = std::find_if(layers.begin(), layers.end(), [&](const auto& layer) { return layer.name == name; });
    return found == layers.end() ? nullptr : &*found;
}

std::vector<torch::jit::Value*> Program::outputValues() const
{
    std::vector<torch::jit::Value*> values;
    for (const ProgramOutput& output : outputs)
        values.push_back(output.value);
    return values;
}

std::vector<torch::jit::Value*> Program::layerAndOutputValues() const
{
    std::vector<torch::jit::Value*> values;
    for (const NamedValue& layer : layers)
        values.push_back(layer.value);
    for (const ProgramOutput& output : outputs)
        values.push_back(output.value);
    return values;
}

} // namespace camscope
