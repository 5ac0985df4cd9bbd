// SPDX-License-Identifier: Apache-2.0
#include "core/explain/target.h"

#include "core/base/error.h"
#include "core/explain/finertarget.h"

namespace camscope {

namespace {

using Outputs = std::vector<at::Tensor>;
using Kind = TargetSpec::Kind;

/// ±z of a binary logit z.
TargetFunction signedScore(int output, bool yes)
{
    return [=](const Outputs& outputs) { return outputs[output].flatten() * (yes ? 1.0 : -1.0); };
}

TargetFunction classProbability(int output, int index, const OutputInfo& info)
{
    if (info.kind == OutputKind::SingleScore && info.probabilities)
        return [=](const Outputs& outputs) {
            const at::Tensor p = outputs[output].flatten();
            return index > 0 ? p : 1 - p;
        };
    if (info.kind == OutputKind::SingleScore)
        return [score = signedScore(output, index > 0)](const Outputs& outputs) { return at::sigmoid(score(outputs)); };
    if (info.probabilities)
        return [=](const Outputs& outputs) { return outputs[output].select(1, index); };
    return [=](const Outputs& outputs) { return at::softmax(outputs[output], 1).select(1, index); };
}

TargetFunction classTarget(const ResolvedTarget& target, const OutputInfo& info)
{
    const int output = target.output;
    const std::vector<WeightedClass> classes = target.spec.classes;
    switch (target.spec.kind) {
    case Kind::Probability:
        return classProbability(output, classes[0].index, info);
    case Kind::Difference:
        return [=](const Outputs& outputs) {
            return outputs[output].select(1, classes[0].index) - outputs[output].select(1, classes[1].index);
        };
    case Kind::WeightedSet:
        return [=](const Outputs& outputs) {
            at::Tensor sum = outputs[output].select(1, classes[0].index) * classes[0].weight;
            for (std::size_t i = 1; i < classes.size(); ++i)
                sum = sum + outputs[output].select(1, classes[i].index) * classes[i].weight;
            return sum;
        };
    default:
        return [=](const Outputs& outputs) { return outputs[output].select(1, classes[0].index); };
    }
}

/// Mean (or sum) over a region of one class's scores, B×h×w.
TargetFunction regionMean(const TargetMaterial& material, std::function<at::Tensor(const Outputs&)> scores)
{
    const double scale = material.sumsSegmentation ? 1.0 : 1.0 / material.region.sum().item<double>();
    return [=, region = material.region](const Outputs& outputs) {
        return (scores(outputs) * region).sum({1, 2}) * scale;
    };
}

TargetFunction segmentationTarget(const ResolvedTarget& target, const TargetMaterial& material)
{
    return regionMean(
        material, [output = target.output, index = target.spec.classes.at(0).index](const Outputs& outputs) {
            return outputs[output].select(1, index);
        });
}

TargetFunction embeddingTarget(const ResolvedTarget& target, const TargetMaterial& material)
{
    return [output = target.output, embedding = material.reference](
               const Outputs& outputs) { return at::cosine_similarity(outputs[output], embedding, 1); };
}

TargetFunction elementTarget(const ResolvedTarget& target, const ModelInfo& model, const at::Tensor& tensor)
{
    const std::vector<int>& element = target.spec.element;
    bool fits = static_cast<std::int64_t>(element.size()) == tensor.dim() - 1;
    for (std::size_t d = 0; fits && d < element.size(); ++d)
        fits = element[d] >= 0 && element[d] < tensor.size(static_cast<std::int64_t>(d) + 1);
    if (!fits) {
        const std::string& path = model.outputs.at(target.output).path;
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 does not name one element of the output %2, whose shape behind the batch is %3."),
                {target.spec.text(), path.empty() ? "\"\"" : path, c10::str(tensor.sizes().slice(1))}});
    }
    return [output = target.output, element](const Outputs& outputs) {
        at::Tensor value = outputs[output];
        for (const int index : element)
            value = value.select(1, index);
        return value;
    };
}

TargetFunction positiveTarget(const ResolvedTarget& target, const ModelInfo& model, const TargetMaterial& material)
{
    switch (target.spec.kind) {
    case Kind::Finer: {
        FinerComparison comparison;
        comparison.output = target.output;
        comparison.classIndex = target.spec.classes.at(0).index;
        comparison.similar
            = similarClasses(material.outputs.at(target.output)[0], comparison.classIndex, finerClassCount);
        comparison.probabilities = model.outputs.at(target.output).probabilities;
        return finerTarget(comparison);
    }
    case Kind::Binary:
        return signedScore(target.output, true);
    case Kind::Segmentation:
        return segmentationTarget(target, material);
    case Kind::Embedding:
        return embeddingTarget(target, material);
    case Kind::OutputElement:
        return elementTarget(target, model, material.outputs.at(target.output));
    default:
        return classTarget(target, model.outputs.at(target.output));
    }
}

TargetFunction withSign(TargetFunction score, bool negated)
{
    if (!negated)
        return score;
    return [score = std::move(score)](const Outputs& outputs) { return score(outputs).neg(); };
}

} // namespace

TargetFunction targetFunction(const ResolvedTarget& target, const ModelInfo& model, const TargetMaterial& material)
{
    return withSign(positiveTarget(target, model, material), target.spec.negated);
}

TargetFunction probabilityFunction(const ResolvedTarget& target, const ModelInfo& model, const TargetMaterial& material)
{
    if (!target.classIndex)
        return {};
    const int output = target.output;
    const int index = *target.classIndex;
    const OutputInfo& info = model.outputs.at(output);
    if (target.spec.kind == Kind::Binary)
        return classProbability(output, index, info);
    if (target.spec.kind == Kind::Segmentation)
        return withSign(regionMean(material, classProbability(output, index, info)), target.spec.negated);
    return withSign(classProbability(output, index, info), target.spec.negated);
}

} // namespace camscope
