// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodinfo.h"

#include <string>
#include <utility>

namespace camscope {

/// The method with options that make it quick on a picture of 32×32, and its default value for all others:
/// "occlusion:stride=4,window=8". Reads the registry, so that it knows new methods, too.
inline std::string quickMethod(const MethodInfo& method)
{
    MethodSpec spec{method.id, {}};
    for (const auto& [option, value] :
        {std::pair{"samples", 2}, {"masks", 40}, {"steps", 6}, {"window", 8}, {"stride", 4}}) {
        if (method.option(option) != nullptr)
            spec.options[option] = std::int64_t(value);
    }
    return spec.text();
}

} // namespace camscope
