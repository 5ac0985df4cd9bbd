// SPDX-License-Identifier: Apache-2.0
#include "core/model/resolvedtarget.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"
#include "core/io/files.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace camscope {

namespace {

using Kind = TargetSpec::Kind;

constexpr std::size_t longestSlug = 64;

/// Long targets (polygons, sets) are cut; a file that would get another's name is told apart by OutputNaming.
std::string slugOf(const std::string& text)
{
    std::string slug;
    for (const char c : text.substr(0, longestSlug))
        slug += std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '+' ? c : '-';
    return slug;
}

std::string pathsOf(const ModelInfo& model)
{
    std::string paths;
    for (const OutputInfo& output : model.outputs)
        paths += (paths.empty() ? "" : ", ") + (output.path.empty() ? "\"\"" : output.path);
    return paths;
}

/// "%1 has no …" with the model's output named where it has several.
std::string nameOf(const ModelInfo& model, int output)
{
    const std::string& path = model.outputs[output].path;
    return path.empty() || model.outputs.size() == 1 ? model.path : model.path + " " + path;
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

int indexOfLabel(const std::string& label, const ModelInfo& model, int output)
{
    std::vector<std::string> labels;
    if (model.hasLabels()) {
        for (int index = 0; index < model.classCount(output); ++index)
            labels.push_back(model.label(index, output));
    }
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

/// One resolution of one target.
class Resolution
{
public:
    Resolution(const TargetSpec& target, const ModelInfo& model, const Prediction& prediction)
        : m_model(model)
        , m_prediction(prediction)
        , m_output(targetOutput(target, model))
        , m_kind(model.outputs[m_output].kind)
        , m_spec(target)
    {
    }

    ResolvedTarget result()
    {
        requireNumbers();
        if (m_spec.kind == Kind::ClassIndex && !m_spec.output.empty() && m_kind == OutputKind::SingleScore)
            becomeElement(); // "output[score]:0" names the one number, not the answer "no"
        if (m_spec.kind == Kind::Rank)
            becomeClass(classOfRank());
        else if (m_spec.kind == Kind::Label)
            becomeClass(indexOfLabel(m_spec.label, m_model, m_output));
        else if (m_spec.kind == Kind::OutputElement && m_spec.element.size() == 1
            && (m_kind == OutputKind::ClassVector || m_kind == OutputKind::ScoreMap))
            becomeClass(m_spec.element.front());
        if (m_spec.kind == Kind::ClassIndex && m_kind != OutputKind::ClassVector)
            followTheOutput();
        requireFittingOutput();
        ResolvedTarget resolved;
        resolved.spec = m_spec;
        resolved.output = m_output;
        resolved.classIndex = onlyClass();
        if (resolved.classIndex)
            resolved.label = m_model.label(*resolved.classIndex, m_output);
        resolved.title = (m_spec.negated && m_spec.kind != Kind::Binary ? "−" : "") + title();
        resolved.slug = slugOf(m_spec.text());
        return resolved;
    }

private:
    void requireNumbers() const
    {
        if (!m_model.outputs[m_output].floating)
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT("%1 answers with whole numbers, which have no gradient and no score; choose another "
                               "output (%2)."),
                    {nameOf(m_model, m_output), pathsOf(m_model)}});
    }

    bool isVector() const
    {
        const std::vector<std::int64_t>& shape = m_model.outputs[m_output].shape;
        return shape.size() == 2 && shape[1] > 1;
    }

    /// Keeps sign and output.
    void becomeClass(int index)
    {
        const TargetSpec before = m_spec;
        m_spec = TargetSpec::ofClass(index);
        m_spec.negated = before.negated;
        m_spec.output = before.output;
    }

    void becomeElement()
    {
        m_spec.kind = Kind::OutputElement;
        m_spec.element = {m_spec.classes.at(0).index};
        m_spec.classes.clear();
    }

    int classOfRank() const
    {
        const int count = static_cast<int>(m_prediction.ranking.size());
        if (count == 0)
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT("%1 has no classes as output, so it has no most probable class; choose an element of an "
                               "output instead (output[path]:indices)."),
                    {nameOf(m_model, m_output)}});
        if (m_spec.rank < 1 || m_spec.rank > count)
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("There is no class of rank %1: %2 has %3 classes."),
                    {std::to_string(m_spec.rank), nameOf(m_model, m_output), std::to_string(count)}});
        return m_prediction.ranking[m_spec.rank - 1];
    }

    /// A class of an output that is no class vector.
    void followTheOutput()
    {
        const int index = m_spec.classes.at(0).index;
        if (m_kind == OutputKind::ScoreMap) {
            m_spec.kind = Kind::Segmentation;
            m_spec.region = "pred";
        } else if (m_kind == OutputKind::SingleScore) {
            requireClass(index);
            m_spec.kind = Kind::Binary;
            m_spec.negated = (index == 0) != m_spec.negated;
            m_spec.classes.clear();
        } else if (m_model.outputs[m_output].shape.size() == 2) {
            becomeElement();
        }
    }

    void requireClass(int index) const
    {
        const int count = m_model.classCount(m_output);
        if (count == 0)
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT("%1 has no classes as output, so it has no class %2; choose an element of an output "
                               "instead (output[path]:indices)."),
                    {nameOf(m_model, m_output), std::to_string(index)}});
        if (index < 0 || index >= count)
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("There is no class %1: %2 has the classes 0 to %3."),
                    {std::to_string(index), nameOf(m_model, m_output), std::to_string(count - 1)}});
    }

    void requireFittingOutput() const
    {
        for (const WeightedClass& weighted : m_spec.classes)
            requireClass(weighted.index);
        if (m_spec.kind == Kind::Difference && m_spec.classes[0].index == m_spec.classes[1].index)
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("The target \"%1\" compares a class with itself; name two different classes."),
                    {m_spec.text()}});
        const bool isBinaryProbability = m_spec.kind == Kind::Probability && m_kind == OutputKind::SingleScore;
        const bool isAboutClassVector = m_spec.kind == Kind::ClassIndex || m_spec.kind == Kind::Difference
            || m_spec.kind == Kind::WeightedSet || m_spec.kind == Kind::Finer
            || (m_spec.kind == Kind::Probability && !isBinaryProbability);
        if (isAboutClassVector && m_kind != OutputKind::ClassVector)
            throw Error(ErrorKind::NotPossible,
                {m_kind == OutputKind::ScoreMap
                        ? CAMSCOPE_TEXT("%1 gives scores for every position, not one for the picture: for the target "
                                        "\"%2\" choose a region instead, for example %3.")
                        : CAMSCOPE_TEXT("%1 gives a single score, so the target \"%2\" has no meaning; use binary:+ or "
                                        "binary:-."),
                    {nameOf(m_model, m_output), m_spec.text(), regionExample()}});
        if (m_spec.kind == Kind::Segmentation && m_kind != OutputKind::ScoreMap)
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT("%1 gives no scores for every position (B×C×h×w), so there is no region to explain."),
                    {nameOf(m_model, m_output)}});
        if (m_spec.kind == Kind::Binary && m_kind != OutputKind::SingleScore)
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT("%1 has no output of a single number, so there is no binary target; choose a class."),
                    {nameOf(m_model, m_output)}});
        if (m_spec.kind == Kind::Embedding && !isVector())
            throw Error(ErrorKind::NotPossible,
                {CAMSCOPE_TEXT("%1 gives no vector per picture, so pictures cannot be compared by it."),
                    {nameOf(m_model, m_output)}});
    }

    std::string regionExample() const
    {
        TargetSpec example = TargetSpec::ofPredictedRegion(m_spec.classes.at(0).index);
        example.output = m_spec.output;
        return example.text();
    }

    std::optional<int> onlyClass() const
    {
        switch (m_spec.kind) {
        case Kind::ClassIndex:
        case Kind::Probability:
        case Kind::Segmentation:
            return m_spec.classes.at(0).index;
        case Kind::Binary:
            return m_spec.negated ? 0 : 1;
        default:
            return std::nullopt;
        }
    }

    std::string title() const
    {
        const auto label = [this](std::size_t i) { return m_model.label(m_spec.classes.at(i).index, m_output); };
        switch (m_spec.kind) {
        case Kind::ClassIndex:
            return label(0);
        case Kind::Probability:
            return "P(" + label(0) + ")";
        case Kind::Finer:
            return "finer: " + label(0);
        case Kind::Difference:
            return label(0) + " − " + label(1);
        case Kind::Segmentation:
            return m_spec.region == "pred" ? label(0) : label(0) + " @ " + shortened(m_spec.region);
        case Kind::Binary:
            return m_model.label(m_spec.negated ? 0 : 1, m_output);
        case Kind::Embedding:
            return "≈ " + fromPath(toPath(m_spec.reference).filename());
        case Kind::WeightedSet:
            return sum();
        case Kind::OutputElement:
            return element();
        case Kind::Rank:
        case Kind::Label:
            break; // resolved
        }
        return m_spec.text();
    }

    /// "0.7 tiger cat − 0.3 boxer"
    std::string sum() const
    {
        std::string text;
        for (const WeightedClass& item : m_spec.classes) {
            const double weight = std::abs(item.weight);
            if (text.empty())
                text = item.weight < 0 ? "−" : "";
            else
                text += item.weight < 0 ? " − " : " + ";
            text += (weight == 1 ? "" : numberText(weight) + " ") + m_model.label(item.index, m_output);
        }
        return text;
    }

    /// "aux[3, 0]"
    std::string element() const
    {
        std::string indices;
        for (const int index : m_spec.element)
            indices += (indices.empty() ? "" : ", ") + std::to_string(index);
        const std::string name = m_model.outputName(m_output);
        return (name.empty() ? "output" : name) + "[" + indices + "]";
    }

    /// A region as it fits a header: a mask's file name, a polygon's number of corners.
    static std::string shortened(const std::string& region)
    {
        if (region.find(';') != std::string::npos)
            return std::to_string(1 + std::count(region.begin(), region.end(), ';')) + "-gon";
        return fromPath(toPath(region).filename());
    }

    const ModelInfo& m_model;
    const Prediction& m_prediction;
    const int m_output;
    const OutputKind m_kind;
    TargetSpec m_spec;
};

/// Without a named output: the main one, or the first that the target has a meaning for.
int outputFor(const TargetSpec& target, const ModelInfo& model)
{
    const auto firstOf = [&](OutputKind kind) {
        for (std::size_t i = 0; i < model.outputs.size(); ++i) {
            if (model.outputs[i].kind == kind)
                return static_cast<int>(i);
        }
        return model.mainOutput;
    };
    switch (target.kind) {
    case Kind::Segmentation:
        return firstOf(OutputKind::ScoreMap);
    case Kind::Binary:
        return firstOf(OutputKind::SingleScore);
    default:
        return model.mainOutput;
    }
}

} // namespace

int targetOutput(const TargetSpec& target, const ModelInfo& model)
{
    const int output = target.output.empty() ? outputFor(target, model) : model.outputIndex(target.output);
    if (output >= 0)
        return output;
    if (target.output.empty())
        throw Error(ErrorKind::NotPossible,
            {CAMSCOPE_TEXT("%1 answers with no tensor of numbers, so there is nothing to explain."), {model.path}});
    const bool hasOne = model.outputs.size() == 1 && model.outputs.front().path.empty();
    throw Error(ErrorKind::BadInput,
        {hasOne ? CAMSCOPE_TEXT("%1 has no output \"%2\": it answers with one tensor; leave the output out.")
                : CAMSCOPE_TEXT("%1 has no output \"%2\"; its outputs are: %3."),
            {model.path, target.output, pathsOf(model)}});
}

ResolvedTarget resolveTarget(const TargetSpec& target, const ModelInfo& model, const Prediction& prediction)
{
    return Resolution(target, model, prediction).result();
}

} // namespace camscope
