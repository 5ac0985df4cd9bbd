// SPDX-License-Identifier: Apache-2.0
#include "widgets/target/classtargets.h"

#include "core/base/result.h"

namespace camscope {

namespace {

using Kind = TargetSpec::Kind;

/// Nothing is predicted as this class, so that it has no region.
bool isNowhere(const Prediction& prediction, int index)
{
    return prediction.kind == OutputKind::ScoreMap && prediction.probabilities[std::size_t(index)] <= 0;
}

TargetSpec aboutClass(TargetSpec target, int index)
{
    if (target.kind == Kind::Binary)
        target.negated = index == 0;
    else
        target.classes.front().index = index;
    return target;
}

bool isAboutClass(const TargetSpec& target)
{
    return target.kind == Kind::ClassIndex || target.kind == Kind::Probability || target.kind == Kind::Difference
        || target.kind == Kind::Finer || target.kind == Kind::Segmentation || target.kind == Kind::Binary;
}

int firstClass(const TargetSpec& target)
{
    if (target.kind == Kind::Binary)
        return target.negated ? 0 : 1;
    return target.classes.front().index;
}

} // namespace

std::string targetOutputName(const ModelInfo& model, int output)
{
    return output == model.mainOutput ? std::string() : model.outputName(output);
}

TargetSpec classTarget(const ModelInfo& model, OutputClass which)
{
    TargetSpec target = TargetSpec::ofClass(which.index);
    const OutputKind kind = model.outputs.at(std::size_t(which.output)).kind;
    if (kind == OutputKind::ScoreMap) {
        target = TargetSpec::ofPredictedRegion(which.index);
    } else if (kind == OutputKind::SingleScore) {
        target = {};
        target.kind = Kind::Binary;
        target.negated = which.index == 0;
    }
    target.output = targetOutputName(model, which.output);
    return target;
}

std::optional<OutputClass> plainClass(const std::string& target, const ModelInfo& model)
{
    const auto resolved = attempt([&] { return resolveTarget(TargetSpec::parse(target), model, {}); });
    if (!resolved || !resolved.value().classIndex)
        return std::nullopt;
    const OutputClass which{resolved.value().output, *resolved.value().classIndex};
    TargetSpec plain = classTarget(model, which);
    plain.output = resolved.value().spec.output; // an output may be named in several ways
    return plain == resolved.value().spec ? std::optional(which) : std::nullopt;
}

std::vector<std::string> firstTargets(const ModelInfo& model, const Prediction& prediction, std::size_t most)
{
    std::vector<std::string> targets;
    for (const int index : prediction.ranking) {
        if (targets.size() < most && !isNowhere(prediction, index))
            targets.push_back(classTarget(model, {prediction.output, index}).text());
    }
    return targets;
}

std::vector<std::string> targetsLike(
    const std::string& target, const ModelInfo& model, const OutputPredictions& predictions)
{
    const auto resolved = attempt([&] {
        const TargetSpec spec = TargetSpec::parse(target);
        const auto found = predictions.find(targetOutput(spec, model));
        return resolveTarget(spec, model, found == predictions.end() ? Prediction() : *found->second);
    });
    if (!resolved || !isAboutClass(resolved.value().spec))
        return {target};
    const auto prediction = predictions.find(resolved.value().output);
    if (prediction == predictions.end())
        return {target};
    const TargetSpec& spec = resolved.value().spec;
    std::vector<std::string> targets;
    for (const int index : prediction->second->ranking) {
        const bool isSecond = spec.kind == Kind::Difference && spec.classes.at(1).index == index;
        const bool isMissing
            = spec.kind == Kind::Segmentation && spec.region == "pred" && isNowhere(*prediction->second, index);
        if (index == firstClass(spec))
            targets.push_back(target);
        else if (!isSecond && !isMissing)
            targets.push_back(aboutClass(spec, index).text());
    }
    return targets;
}

} // namespace camscope
