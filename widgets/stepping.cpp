// SPDX-License-Identifier: Apache-2.0
#include "widgets/stepping.h"

#include "core/explain/methodinfo.h"
#include "widgets/target/classtargets.h"

#include <algorithm>

namespace camscope {

namespace {

std::vector<std::string> candidates(
    BoardVariable variable, const std::string& current, const ModelInfo& model, const OutputPredictions& predictions)
{
    std::vector<std::string> result;
    if (variable == BoardVariable::Class) {
        result = targetsLike(current, model, predictions);
    } else if (variable == BoardVariable::Method) {
        for (const MethodInfo& info : methodInfos())
            result.push_back(info.id);
    } else if (variable == BoardVariable::Layer) {
        for (const LayerInfo& layer : model.layers) {
            if (layer.explainable() && layer.aliasOf.empty())
                result.push_back(layer.name);
        }
    }
    return result;
}

} // namespace

bool isMethod(const std::string& spec, const std::string& id)
{
    return spec == id || spec.starts_with(id + ":");
}

std::optional<std::string> nextValue(
    BoardVariable variable, const Selection& selection, const ModelInfo& model, const OutputPredictions& predictions)
{
    const Choice& choice = selection.choice(variable);
    const std::vector<std::string> all = candidates(variable, choice.current, model, predictions);
    const bool isAutomatic = variable == BoardVariable::Layer && choice.current == "auto";
    const std::string current = isAutomatic ? model.suggestedLayer : choice.current;
    const auto isCurrent = [&](const std::string& value) {
        if (variable == BoardVariable::Method)
            return isMethod(current, value);
        return current == value || model.shownName(current) == value;
    };
    const auto here = std::find_if(all.begin(), all.end(), isCurrent);
    if (here == all.end())
        return std::nullopt;
    const auto offset = std::size_t(here - all.begin());
    for (std::size_t i = 1; i < all.size(); ++i) {
        const std::string& next = all[(offset + i) % all.size()];
        if (!choice.contains(next))
            return next;
    }
    return std::nullopt;
}

} // namespace camscope
