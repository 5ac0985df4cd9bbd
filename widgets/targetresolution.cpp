// SPDX-License-Identifier: Apache-2.0
#include "widgets/targetresolution.h"

#include "core/base/result.h"
#include "core/model/resolvedtarget.h"

#include <algorithm>

namespace camscope {

namespace {

bool isRank(const std::string& target)
{
    const auto spec = attempt([&] { return TargetSpec::parse(target); });
    return spec && spec.value().kind == TargetSpec::Kind::Rank;
}

bool hasOnePrediction(const Selection& selection)
{
    return !selection.isAxis(BoardVariable::Picture) && !selection.isAxis(BoardVariable::Model);
}

bool haveSameClasses(const ModelInfo& one, const ModelInfo& other)
{
    const auto kindOf = [](const ModelInfo& info) {
        return info.mainOutput < 0 ? OutputKind::Other : info.outputs[std::size_t(info.mainOutput)].kind;
    };
    return one.description.labels == other.description.labels && kindOf(one) == kindOf(other)
        && one.classCount() == other.classCount();
}

PredictionPointer predictionOf(const std::string& target, const TargetContext& context)
{
    const std::optional<int> output = outputOf(target, context.model);
    const auto found = output ? context.predictions.find(*output) : context.predictions.end();
    return found == context.predictions.end() ? nullptr : found->second;
}

} // namespace

std::optional<int> outputOf(const std::string& target, const ModelInfo& model)
{
    const auto output = attempt([&] { return targetOutput(TargetSpec::parse(target), model); });
    return output ? std::optional(output.value()) : std::nullopt;
}

bool waitsForPredictions(const Selection& selection, const TargetContext& context)
{
    const auto isUnknown = [&](const std::string& target) {
        return isRank(target) && outputOf(target, context.model) && !predictionOf(target, context);
    };
    const std::vector<std::string>& targets = selection.classes.chosen;
    return hasOnePrediction(selection) && std::any_of(targets.begin(), targets.end(), isUnknown);
}

void resolveTargets(Selection& selection, const TargetContext& context)
{
    const auto isAlike = [&](const auto& entry) { return haveSameClasses(*entry.second, context.model); };
    if (!std::all_of(context.models.begin(), context.models.end(), isAlike))
        return;
    const std::vector<std::string> chosen = selection.classes.chosen;
    for (const std::string& target : chosen) {
        const PredictionPointer known = hasOnePrediction(selection) ? predictionOf(target, context) : nullptr;
        const auto resolved = attempt([&] {
            return resolveTarget(TargetSpec::parse(target), context.model, known ? *known : Prediction()).spec.text();
        });
        if (resolved)
            selection.classes.rename(target, resolved.value());
    }
}

void nameClasses(Selection& selection, const ModelInfo& model)
{
    const std::vector<std::string>& labels = model.description.labels;
    const std::vector<std::string> chosen = selection.classes.chosen;
    for (const std::string& target : chosen) {
        const auto spec = attempt([&] { return TargetSpec::parse(target); });
        if (!spec || spec.value().kind != TargetSpec::Kind::ClassIndex || !spec.value().output.empty())
            continue;
        const auto index = std::size_t(spec.value().classes.front().index);
        if (index >= labels.size() || std::count(labels.begin(), labels.end(), labels[index]) != 1)
            continue;
        TargetSpec named = spec.value();
        named.kind = TargetSpec::Kind::Label;
        named.label = labels[index];
        named.classes.clear();
        selection.classes.rename(target, named.text());
    }
}

} // namespace camscope
