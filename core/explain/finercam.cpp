// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/explain/finertarget.h"
#include "core/explain/headpass.h"
#include "core/explain/method.h"
#include "core/explain/symbols.h"

namespace camscope {

namespace {

/// Methods that read the score through its gradient, in one step.
const std::vector<std::string>& bases()
{
    static const std::vector<std::string> ids{
        "gradcam", "gradcampp", "xgradcam", "layercam", "hirescam", "gradcam_elementwise"};
    return ids;
}

/// Where Σ_N p_i is not much more than the 1e-9 beside it, that number decides.
void warnAboutImprobableClasses(
    MethodContext& context, const at::Tensor& probabilities, const std::vector<std::int64_t>& similar)
{
    double sum = 0;
    for (const std::int64_t index : similar)
        sum += probabilities[index].item<double>();
    if (sum < 1e-8)
        context.warn("similar_classes_improbable",
            {CAMSCOPE_TEXT(
                 "The similar classes have a probability of only %1 in all, so that the formula's 1e-9 decides "
                 "the map; explain the class itself."),
                {numberText(sum)}});
}

FinerComparison comparisonFor(MethodContext& context)
{
    if (context.resolved.spec.kind != TargetSpec::Kind::ClassIndex)
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("Finer-CAM compares a class with similar ones; for the target \"%1\" use Grad-CAM."),
                {context.resolved.title}});
    FinerComparison comparison;
    comparison.output = context.resolved.output;
    comparison.probabilities = context.network.info()->outputs.at(comparison.output).probabilities;
    comparison.classIndex = *context.resolved.classIndex;
    comparison.gamma = context.real("gamma");
    const at::NoGradGuard noGradient;
    const at::Tensor logits = runHead(context, context.stem).at(comparison.output)[0];
    comparison.similar = similarClasses(logits, comparison.classIndex, context.integer("classes"));
    warnAboutImprobableClasses(context, comparison.probabilities ? logits : at::softmax(logits, 0), comparison.similar);
    return comparison;
}

void reportSimilarClasses(MethodContext& context, const FinerComparison& comparison)
{
    std::string labels;
    for (const std::int64_t index : comparison.similar)
        labels
            += (labels.empty() ? "" : ", ") + context.network.info()->label(static_cast<int>(index), comparison.output);
    context.facts.push_back({"similar_classes", {CAMSCOPE_TEXT("Similar classes")}, labels});
}

/// Zhang et al. 2025: a base method (Grad-CAM) of y_F = Σ_N p_i(z_c − γ z_i) / (Σ_N p_i + 1e-9).
MapSteps computeFinercam(MethodContext& context)
{
    const FinerComparison comparison = comparisonFor(context);
    reportSimilarClasses(context, comparison);
    const Method& base = method(context.choice("base"));
    MethodContext inner{context.network, context.input, context.resolved, finerTarget(comparison), {}, base.info, {},
        context.rules, context.batch, context.layer, context.grid, context.stem, {}, {}};
    if (context.resolved.spec.negated)
        inner.target = [score = inner.target](const std::vector<at::Tensor>& outputs) { return score(outputs).neg(); };
    const at::Tensor map = base.compute(inner).finish();
    context.warnings.insert(context.warnings.end(), inner.warnings.begin(), inner.warnings.end());
    context.terms = inner.terms;
    co_return map;
}

} // namespace

Method finercam()
{
    MethodInfo info;
    info.id = "finercam";
    info.name = "Finer-CAM";
    info.summary = CAMSCOPE_TEXT("What tells the class apart from the classes that the network finds most like it: the "
                                 "positions that raise its lead over them.");
    info.formula = "raw = L(y_F)\n"
                   "y_F = Σ_{i∈N} p_i (z_c − γ z_i) / (Σ_{i∈N} p_i + 1e-9)";
    info.symbols = legend({},
        {{"L",
             CAMSCOPE_TEXT(
                 "the map of the base method, Grad-CAM unless option base names another, for the target y_F")},
            {"y_F", CAMSCOPE_TEXT("how far the class is ahead of the similar ones")},
            {"z", CAMSCOPE_TEXT("the logits")}, {"c", CAMSCOPE_TEXT("the class")},
            {"p", CAMSCOPE_TEXT("softmax(z), the probabilities")},
            {"N", CAMSCOPE_TEXT("the other classes whose logits are nearest to z_c (option classes says how many)")},
            {"γ", CAMSCOPE_TEXT("how much of their logits is subtracted (option gamma)")},
            {"i", CAMSCOPE_TEXT("one of the classes in N")}});
    info.misleads = CAMSCOPE_TEXT(
        "It leaves out what the similar classes share: the map may show a beak and miss the bird. Which classes are "
        "compared depends on the picture, and where the network is so sure that their probabilities are next to "
        "nothing, the formula's 1e-9 decides the map (a warning says so).");
    info.cost = CAMSCOPE_TEXT("Two forward passes and one backward pass behind the layer.");
    info.paper = "Zhang et al. 2025, Finer-CAM: Spotting the Difference Reveals Finer Details for Visual Explanation";
    info.link = "https://arxiv.org/abs/2501.11309";
    info.seeAlso = {"gradcam", "hirescam"};
    info.options = {
        {"base", CAMSCOPE_TEXT("Base method"), CAMSCOPE_TEXT("Which map is made of the comparison."),
            OptionInfo::Type::Choice, bases().front(), 0, 0, bases()},
        {"classes", CAMSCOPE_TEXT("Similar classes"), CAMSCOPE_TEXT("How many classes the class is compared with."),
            OptionInfo::Type::Integer, finerClassCount, 1, 1000, {}},
        {"gamma", CAMSCOPE_TEXT("Gamma"),
            CAMSCOPE_TEXT("How much of the similar classes' scores is subtracted; 0 leaves the class's own score."),
            OptionInfo::Type::Real, 1.0, 0.0, 10.0, {}},
    };
    return {std::move(info), computeFinercam};
}

} // namespace camscope
