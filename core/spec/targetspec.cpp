// SPDX-License-Identifier: Apache-2.0
#include "core/spec/targetspec.h"

#include "core/base/error.h"
#include "core/spec/targetparser.h"

#include <array>
#include <charconv>

namespace camscope {
namespace {

using Kind = TargetSpec::Kind;

std::string weightText(double weight)
{
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), weight);
    return {buffer.data(), end.ptr};
}

bool readsAsItself(const std::string& label)
{
    try {
        const TargetSpec parsed = TargetSpec::parse(label);
        return parsed.kind == Kind::Label && parsed.label == label && !parsed.negated;
    } catch (const Error&) {
        return false;
    }
}

/// Without sign and output.
std::string textOnOutput(const TargetSpec& target)
{
    const auto firstClass = [&target] { return std::to_string(target.classes.at(0).index); };
    std::string text;
    switch (target.kind) {
    case Kind::Rank:
        text = "top" + std::to_string(target.rank);
        return target.rankEnd > target.rank ? text + ".." + std::to_string(target.rankEnd) : text;
    case Kind::ClassIndex:
        return firstClass();
    case Kind::Label:
        return readsAsItself(target.label) ? target.label : "label:" + target.label;
    case Kind::Probability:
        return "prob:" + firstClass();
    case Kind::Difference:
        return "diff:" + firstClass() + "-" + std::to_string(target.classes.at(1).index);
    case Kind::Finer:
        return "finer:" + firstClass();
    case Kind::WeightedSet:
        for (const WeightedClass& item : target.classes)
            text += (text.empty() ? "set:" : ",") + std::to_string(item.index) + "*" + weightText(item.weight);
        return text;
    case Kind::Binary:
        return target.negated ? "binary:-" : "binary:+";
    case Kind::Segmentation:
        return "seg:" + firstClass() + "@" + target.region;
    case Kind::Embedding:
        return "embed:" + target.reference;
    case Kind::OutputElement:
        for (const int index : target.element)
            text += (text.empty() ? "" : ",") + std::to_string(index);
        return target.output.empty() ? "output:" + text : text;
    }
    return text;
}

} // namespace

TargetSpec TargetSpec::parse(const std::string& text)
{
    return parseTarget(text);
}

TargetSpec TargetSpec::ofClass(int index)
{
    TargetSpec target;
    target.kind = Kind::ClassIndex;
    target.classes = {{index, 1.0}};
    return target;
}

TargetSpec TargetSpec::ofPredictedRegion(int index)
{
    TargetSpec target = ofClass(index);
    target.kind = Kind::Segmentation;
    target.region = "pred";
    return target;
}

std::string TargetSpec::text() const
{
    const bool isNegated = negated && kind != Kind::Binary;
    return (isNegated ? "neg:" : "") + (output.empty() ? "" : "output[" + output + "]:") + textOnOutput(*this);
}

std::vector<TargetSpec> TargetSpec::expanded() const
{
    if (kind != Kind::Rank)
        return {*this};
    std::vector<TargetSpec> targets;
    for (int each = rank; each <= rankEnd; ++each) {
        targets.push_back(*this);
        targets.back().rank = each;
        targets.back().rankEnd = each;
    }
    return targets;
}

} // namespace camscope
