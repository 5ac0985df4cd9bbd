// SPDX-License-Identifier: Apache-2.0
#include "core/spec/targetparser.h"

#include "core/base/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace camscope {
namespace {

using Kind = TargetSpec::Kind;

std::optional<int> parseIndex(std::string_view text)
{
    int index = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), index);
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || index < 0)
        return std::nullopt;
    return index;
}

std::optional<double> parseWeight(std::string_view text)
{
    double weight = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), weight);
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || !std::isfinite(weight))
        return std::nullopt;
    return weight;
}

constexpr std::string_view whiteSpace = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(whiteSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(whiteSpace) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

bool isNumberLike(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// One parse of one text; every failure quotes the whole text.
class Parser
{
public:
    explicit Parser(const std::string& text)
        : m_whole(text)
    {
    }

    TargetSpec parse(std::string_view text)
    {
        // Behind "label:" every character counts, so that any label can be written.
        text.remove_prefix(std::min(text.find_first_not_of(whiteSpace), text.size()));
        if (const auto label = after(text, "label:"))
            return labelled(*label);
        if (const auto rest = after(text, "neg:")) {
            TargetSpec target = parse(*rest);
            target.negated = !target.negated;
            return target;
        }
        text = trimmed(text);
        if (text.empty())
            fail(CAMSCOPE_TEXT("Target \"%1\" is empty; name a class by index or label, or use top1."));
        if (const auto rest = after(text, "prob:"))
            return aboutClasses(Kind::Probability,
                {{index(*rest, CAMSCOPE_TEXT("Target \"%1\": write prob:INDEX, for example prob:282.")), 1.0}});
        if (const auto rest = after(text, "diff:"))
            return difference(*rest);
        if (const auto rest = after(text, "finer:"))
            return aboutClasses(Kind::Finer,
                {{index(*rest, CAMSCOPE_TEXT("Target \"%1\": write finer:INDEX, for example finer:282.")), 1.0}});
        if (const auto rest = after(text, "set:"))
            return weightedSet(*rest);
        if (const auto rest = after(text, "binary:"))
            return binary(*rest);
        if (const auto rest = after(text, "seg:"))
            return segmentation(*rest);
        if (const auto rest = after(text, "embed:"))
            return embedding(*rest);
        if (text.starts_with("output:") || text.starts_with("output["))
            return onOutput(text.substr(6));
        if (const auto ranks = rankRange(text))
            return *ranks;
        if (isNumberLike(text))
            return aboutClasses(Kind::ClassIndex,
                {{index(text, CAMSCOPE_TEXT("Target \"%1\": a class index is a whole number, 0 or more.")), 1.0}});
        return labelled(text);
    }

private:
    static std::optional<std::string_view> after(std::string_view text, std::string_view prefix)
    {
        if (!text.starts_with(prefix))
            return std::nullopt;
        return text.substr(prefix.size());
    }

    [[noreturn]] void fail(const char* pattern) const { throw Error(ErrorKind::Usage, {pattern, {m_whole}}); }

    int index(std::string_view text, const char* remedy) const
    {
        const auto value = parseIndex(trimmed(text));
        if (!value)
            fail(remedy);
        return *value;
    }

    static TargetSpec aboutClasses(Kind kind, std::vector<WeightedClass> classes)
    {
        TargetSpec target;
        target.kind = kind;
        target.classes = std::move(classes);
        return target;
    }

    TargetSpec labelled(std::string_view label) const
    {
        if (label.empty())
            fail(CAMSCOPE_TEXT("Target \"%1\": write label:NAME, for example label:tiger cat."));
        TargetSpec target;
        target.kind = Kind::Label;
        target.label = label;
        return target;
    }

    std::optional<TargetSpec> rankRange(std::string_view text) const
    {
        const auto rest = after(text, "top");
        if (!rest)
            return std::nullopt;
        const std::size_t dots = rest->find("..");
        const std::string_view first = rest->substr(0, dots);
        const std::string_view last = dots == std::string_view::npos ? first : rest->substr(dots + 2);
        const auto isDigits = [](std::string_view digits) {
            return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
        };
        if (!isDigits(first) || !isDigits(last))
            return std::nullopt; // a label such as "topaz"
        TargetSpec target;
        const char* const remedy
            = CAMSCOPE_TEXT("Target \"%1\": ranks count from 1, for example top1 or top1..5, and at most top1..1000.");
        target.rank = index(first, remedy);
        target.rankEnd = index(last, remedy);
        if (target.rank < 1 || target.rankEnd < target.rank || target.rankEnd - target.rank >= maximumRanks)
            fail(remedy);
        return target;
    }

    TargetSpec difference(std::string_view text) const
    {
        const char* const remedy = CAMSCOPE_TEXT("Target \"%1\": write diff:INDEX-INDEX, for example diff:282-243.");
        const std::vector<std::string_view> parts = split(text, '-');
        if (parts.size() != 2)
            fail(remedy);
        return aboutClasses(Kind::Difference, {{index(parts[0], remedy), 1.0}, {index(parts[1], remedy), 1.0}});
    }

    TargetSpec weightedSet(std::string_view text) const
    {
        const char* const remedy
            = CAMSCOPE_TEXT("Target \"%1\": write set:INDEX*WEIGHT,…, for example set:282*0.7,281*0.3.");
        std::vector<WeightedClass> classes;
        for (const std::string_view part : split(text, ',')) {
            const std::size_t star = part.find('*');
            WeightedClass item;
            item.index = index(part.substr(0, star), remedy);
            if (star != std::string_view::npos) {
                const auto weight = parseWeight(trimmed(part.substr(star + 1)));
                if (!weight)
                    fail(remedy);
                item.weight = *weight;
            }
            classes.push_back(item);
        }
        return aboutClasses(Kind::WeightedSet, std::move(classes));
    }

    TargetSpec binary(std::string_view text) const
    {
        if (text != "+" && text != "-")
            fail(CAMSCOPE_TEXT("Target \"%1\": write binary:+ or binary:-."));
        TargetSpec target;
        target.kind = Kind::Binary;
        target.negated = text == "-";
        return target;
    }

    TargetSpec segmentation(std::string_view text) const
    {
        const char* const remedy
            = CAMSCOPE_TEXT("Target \"%1\": write seg:INDEX@pred, seg:INDEX@mask.png, seg:INDEX@x,y or "
                            "seg:INDEX@x,y;x,y;x,y.");
        const std::size_t at = text.find('@');
        if (at == std::string_view::npos || at + 1 == text.size())
            fail(remedy);
        TargetSpec target = aboutClasses(Kind::Segmentation, {{index(text.substr(0, at), remedy), 1.0}});
        target.region = text.substr(at + 1);
        return target;
    }

    TargetSpec embedding(std::string_view text) const
    {
        if (text.empty())
            fail(CAMSCOPE_TEXT("Target \"%1\": write embed:PICTURE, for example embed:reference.png."));
        TargetSpec target;
        target.kind = Kind::Embedding;
        target.reference = text;
        return target;
    }

    /// `text` is what follows "output": "[path]:i,j", ":i,j", or a target of that output, "[path]:seg:12@pred".
    TargetSpec onOutput(std::string_view text)
    {
        const char* const remedy = CAMSCOPE_TEXT("Target \"%1\": write output[PATH]:I,J,… with indices after the batch "
                                                 "dimension, or output[PATH]:TARGET.");
        std::string_view path;
        if (text.starts_with('[')) {
            const std::size_t end = text.rfind("]:");
            if (end == std::string_view::npos)
                fail(remedy);
            path = text.substr(1, end - 1);
            text.remove_prefix(end + 1);
        }
        text = trimmed(text.substr(1));
        TargetSpec target;
        if (text.find_first_not_of("0123456789, ") == std::string_view::npos) {
            target.kind = Kind::OutputElement;
            for (const std::string_view part : split(text, ','))
                target.element.push_back(index(part, remedy));
            if (target.element.size() == 1 && !path.empty()) // one index behind the batch: a class of this output
                target = TargetSpec::ofClass(target.element.front());
        } else {
            target = parse(text);
            if (!target.output.empty())
                fail(remedy);
        }
        target.output = path;
        return target;
    }

    static constexpr int maximumRanks = 1000;
    const std::string& m_whole;
};

} // namespace

TargetSpec parseTarget(const std::string& text)
{
    return Parser(text).parse(text);
}

} // namespace camscope
