// SPDX-License-Identifier: Apache-2.0
#include "core/model/prediction.h"

#include "core/base/error.h"
#include "core/io/files.h"

#include <algorithm>
#include <cctype>

namespace camscope {

namespace {

std::string slugOf(const std::string& text)
{
    std::string slug;
    for (const char c : text)
        slug += std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '+' ? c : '-';
    return slug;
}

void requireClass(int index, const ModelInfo& model)
{
    if (model.classCount == 0)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT(
                 "%1 has no class vector as output, so it has no class %2; choose an element of an output instead "
                 "(output[path]:indices)."),
                {model.path, std::to_string(index)}});
    if (index < 0 || index >= model.classCount)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("There is no class %1: %2 has the classes 0 to %3."),
                {std::to_string(index), model.path, std::to_string(model.classCount - 1)}});
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

int indexOfLabel(const std::string& label, const ModelInfo& model)
{
    const auto& labels = model.description.labels;
    std::vector<int> found;
    for (const bool exact : {true, false}) { // exact spelling first, then without regard to case
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (exact ? labels[i] == label : lowered(labels[i]) == lowered(label))
                found.push_back(static_cast<int>(i));
        }
        if (!found.empty())
            break;
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        throw Error(ErrorKind::BadInput,
            {labels.empty()
                    ? CAMSCOPE_TEXT("%2 has no labels, so there is no class \"%1\"; name the class by its index.")
                    : CAMSCOPE_TEXT("There is no class \"%1\" in %2%3."),
                {label, model.path, didYouMean(label, labels)}});
    std::string indices;
    for (const int index : found)
        indices += (indices.empty() ? "" : ", ") + std::to_string(index);
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("Several classes are labelled \"%1\": %2; name one by its index."), {label, indices}});
}

std::string titleOf(const TargetSpec& target, const ModelInfo& model)
{
    const auto label = [&](std::size_t i) { return model.label(target.classes.at(i).index); };
    switch (target.kind) {
    case TargetSpec::Kind::ClassIndex:
        return label(0);
    case TargetSpec::Kind::Probability:
        return "P(" + label(0) + ")";
    case TargetSpec::Kind::Finer:
        return "finer: " + label(0);
    case TargetSpec::Kind::Difference:
        return label(0) + " − " + label(1);
    case TargetSpec::Kind::Segmentation:
        return label(0) + " @ " + target.region;
    default:
        return target.text();
    }
}

} // namespace

ResolvedTarget resolveTarget(const TargetSpec& target, const ModelInfo& model, const Prediction& prediction)
{
    ResolvedTarget resolved;
    resolved.spec = target;
    if (target.kind == TargetSpec::Kind::Rank) {
        if (!prediction.hasClasses())
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT(
                     "%1 has no class vector as output, so it has no most probable class; choose an element of an "
                     "output instead (output[path]:indices)."),
                    {model.path}});
        if (target.rank < 1 || target.rank > static_cast<int>(prediction.ranking.size()))
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("There is no class of rank %1: %2 has %3 classes."),
                    {std::to_string(target.rank), model.path, std::to_string(prediction.ranking.size())}});
        resolved.spec = TargetSpec::ofClass(prediction.ranking[target.rank - 1]);
        resolved.spec.negated = target.negated;
    } else if (target.kind == TargetSpec::Kind::Label) {
        resolved.spec = TargetSpec::ofClass(indexOfLabel(target.label, model));
        resolved.spec.negated = target.negated;
    }
    const bool isClassVectorTarget = resolved.spec.kind == TargetSpec::Kind::ClassIndex
        || resolved.spec.kind == TargetSpec::Kind::Probability || resolved.spec.kind == TargetSpec::Kind::Difference
        || resolved.spec.kind == TargetSpec::Kind::WeightedSet || resolved.spec.kind == TargetSpec::Kind::Finer;
    if (isClassVectorTarget) {
        for (const WeightedClass& weighted : resolved.spec.classes)
            requireClass(weighted.index, model);
    }
    if (resolved.spec.kind == TargetSpec::Kind::ClassIndex || resolved.spec.kind == TargetSpec::Kind::Probability)
        resolved.classIndex = resolved.spec.classes.at(0).index;
    resolved.title = (resolved.spec.negated && resolved.spec.kind != TargetSpec::Kind::Binary ? "−" : "")
        + titleOf(resolved.spec, model);
    resolved.slug = slugOf(resolved.spec.text());
    return resolved;
}

} // namespace camscope
