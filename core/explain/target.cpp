// SPDX-License-Identifier: Apache-2.0
#include "core/explain/target.h"

#include "core/base/error.h"
#include "core/explain/finertarget.h"
#include "core/explain/region.h"

namespace camscope {

namespace {

using Outputs = std::vector<at::Tensor>;

TargetFunction classTarget(const TargetSpec& target, const ModelInfo& model)
{
    const int output = model.classifierOutput;
    const std::vector<WeightedClass> classes = target.classes;
    switch (target.kind) {
    case TargetSpec::Kind::Probability:
        return [=](const Outputs& outputs) { return at::softmax(outputs[output], 1).select(1, classes[0].index); };
    case TargetSpec::Kind::Difference:
        return [=](const Outputs& outputs) {
            return outputs[output].select(1, classes[0].index) - outputs[output].select(1, classes[1].index);
        };
    case TargetSpec::Kind::WeightedSet:
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

TargetFunction binaryTarget(const ModelInfo& model, const Outputs& outputs)
{
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (outputs[i].numel() == 1 && outputs[i].is_floating_point())
            return [i](const Outputs& values) { return values[i].flatten(); };
    }
    throw Error(ErrorKind::NotPossible,
        {CAMSCOPE_TEXT("%1 has no output of a single number, so there is no binary target; choose a class."),
            {model.path}});
}

TargetFunction segmentationTarget(const TargetSpec& target, const ModelInfo& model, const TargetMaterial& material)
{
    for (std::size_t i = 0; i < material.outputs.size(); ++i) {
        const at::Tensor& scores = material.outputs[i];
        if (scores.dim() != 4 || !scores.is_floating_point())
            continue;
        const int index = target.classes.at(0).index;
        if (index < 0 || index >= scores.size(1))
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("There is no class %1: the segmentation by %2 has the classes 0 to %3."),
                    {std::to_string(index), model.path, std::to_string(scores.size(1) - 1)}});
        const at::Tensor region = segmentationRegion(target.region, scores[0], index, material.geometry);
        const double scale = material.sumsSegmentation ? 1.0 : 1.0 / region.sum().item<double>();
        return [i, index, region, scale](const Outputs& outputs) {
            return (outputs[i].select(1, index) * region).sum({1, 2}) * scale;
        };
    }
    throw Error(ErrorKind::NotPossible,
        {CAMSCOPE_TEXT("%1 gives no scores for every position (B×C×h×w), so there is no region to explain."),
            {model.path}});
}

TargetFunction embeddingTarget(const ModelInfo& model, const TargetMaterial& material)
{
    for (std::size_t i = 0; i < material.reference.size(); ++i) {
        const at::Tensor& embedding = material.reference[i];
        if (embedding.dim() == 2 && embedding.is_floating_point())
            return [i, embedding](const Outputs& outputs) { return at::cosine_similarity(outputs[i], embedding, 1); };
    }
    throw Error(ErrorKind::NotPossible,
        {CAMSCOPE_TEXT("%1 gives no vector per picture, so pictures cannot be compared by it."), {model.path}});
}

TargetFunction elementTarget(const TargetSpec& target, const ModelInfo& model, const Outputs& outputs)
{
    std::string paths;
    for (std::size_t i = 0; i < model.outputs.size(); ++i) {
        const std::string& path = model.outputs[i].path;
        paths += (i == 0 ? "" : ", ") + (path.empty() ? "\"\"" : path);
        const bool isWanted
            = path == target.path || path == "[" + target.path + "]" || path == "['" + target.path + "']";
        if (!isWanted)
            continue;
        const at::Tensor& tensor = outputs.at(i);
        bool fits = tensor.is_floating_point() && static_cast<std::int64_t>(target.element.size()) == tensor.dim() - 1;
        for (std::size_t d = 0; fits && d < target.element.size(); ++d)
            fits = target.element[d] >= 0 && target.element[d] < tensor.size(static_cast<std::int64_t>(d) + 1);
        if (!fits)
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("%1 does not name one element of the output %2, whose shape behind the batch is %3."),
                    {target.text(), path.empty() ? "\"\"" : path, c10::str(tensor.sizes().slice(1))}});
        return [i, element = target.element](const Outputs& values) {
            at::Tensor value = values[i];
            for (const int index : element)
                value = value.select(1, index);
            return value;
        };
    }
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 has no output \"%2\"; its outputs are: %3."), {model.path, target.path, paths}});
}

} // namespace

TargetFunction targetFunction(const ResolvedTarget& resolved, const ModelInfo& model, const TargetMaterial& material)
{
    const TargetSpec& target = resolved.spec;
    TargetFunction score;
    switch (target.kind) {
    case TargetSpec::Kind::Finer: {
        const int output = model.classifierOutput;
        const int index = target.classes.at(0).index;
        score = finerTarget({output, index, similarClasses(material.outputs.at(output)[0], index, finerClassCount)});
        break;
    }
    case TargetSpec::Kind::Binary:
        score = binaryTarget(model, material.outputs);
        break;
    case TargetSpec::Kind::Segmentation:
        score = segmentationTarget(target, model, material);
        break;
    case TargetSpec::Kind::Embedding:
        score = embeddingTarget(model, material);
        break;
    case TargetSpec::Kind::OutputElement:
        score = elementTarget(target, model, material.outputs);
        break;
    default:
        score = classTarget(target, model);
    }
    if (!target.negated)
        return score;
    return [score](const Outputs& outputs) { return score(outputs).neg(); };
}

} // namespace camscope
