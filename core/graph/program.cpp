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

} // namespace camscope
