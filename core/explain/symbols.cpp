// SPDX-License-Identifier: Apache-2.0
#include "core/explain/symbols.h"

#include "core/base/message.h"

#include <map>

namespace camscope {

namespace {

const std::map<std::string, std::string>& meanings()
{
    static const std::map<std::string, std::string> all{
        {"raw", CAMSCOPE_TEXT("the map itself, before ReLU, scaling and enlargement")},
        {"y", CAMSCOPE_TEXT("the target: the logit of the class, unless another target is chosen")},
        {"x", CAMSCOPE_TEXT("the preprocessed picture")},
        {"A", CAMSCOPE_TEXT("the layer's activation, A_k that of channel k")},
        {"k", CAMSCOPE_TEXT("a channel of the layer")},
        {"i, j", CAMSCOPE_TEXT("a position on the layer's grid")},
        {"g", CAMSCOPE_TEXT("∂y/∂A, the gradient of the target at the layer")},
        {"α_k", CAMSCOPE_TEXT("the weight of channel k")},
        {"S_k", CAMSCOPE_TEXT("Σ_ij A_k, the sum of the channel over its positions")},
        {"f", CAMSCOPE_TEXT("the target for a picture, or the probability of the class (option score)")},
        {"U", CAMSCOPE_TEXT("bilinear enlargement to the size of the picture")},
        {"n", CAMSCOPE_TEXT("scaling to 0…1: less the minimum, divided by the range")},
        {"relu", CAMSCOPE_TEXT("keeps positive values and sets the others to 0")},
        {"∘", CAMSCOPE_TEXT("product of the values at the same place")},
    };
    return all;
}

} // namespace

std::vector<SymbolInfo> legend(const std::vector<std::string>& shared, const std::vector<SymbolInfo>& own)
{
    std::vector<SymbolInfo> symbols{{"raw", meanings().at("raw")}};
    for (const std::string& symbol : shared)
        symbols.push_back({symbol, meanings().at(symbol)});
    symbols.insert(symbols.end(), own.begin(), own.end());
    return symbols;
}

} // namespace camscope
