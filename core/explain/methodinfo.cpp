// SPDX-License-Identifier: Apache-2.0
#include "core/explain/methodinfo.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

namespace camscope {

namespace {

const OptionInfo& requireOption(const MethodInfo& method, const std::string& optionId)
{
    if (const OptionInfo* option = method.option(optionId))
        return *option;
    std::vector<std::string> ids;
    for (const OptionInfo& option : method.options)
        ids.push_back(option.id);
    throw Error(ErrorKind::Usage,
        {ids.empty() ? CAMSCOPE_TEXT("The method %1 has no options, so \"%2\" means nothing to it.")
                     : CAMSCOPE_TEXT("The method %1 has no option \"%2\"%3."),
            {method.id, optionId, didYouMeanOneOf(optionId, ids)}});
}

template <typename Number>
std::optional<Number> parseNumber(const std::string& text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Error badOption(const MethodInfo& method, const OptionInfo& option, const std::string& text, const std::string& allowed)
{
    return {ErrorKind::Usage,
        {CAMSCOPE_TEXT("%1: the option %2 cannot be \"%3\"; it takes %4."), {method.id, option.id, text, allowed}}};
}

std::string rangeText(const OptionInfo& option)
{
    constexpr int digits = 9;
    return numberText(option.minimum, digits) + " … " + numberText(option.maximum, digits);
}

std::string typeId(OptionInfo::Type type)
{
    switch (type) {
    case OptionInfo::Type::Switch:
        return "switch";
    case OptionInfo::Type::Integer:
        return "integer";
    case OptionInfo::Type::Real:
        return "real";
    case OptionInfo::Type::Choice:
        break;
    }
    return "choice";
}

nlohmann::json optionJson(const OptionInfo& option)
{
    nlohmann::json json{{"id", option.id}, {"name", option.name}, {"help", option.help}, {"type", typeId(option.type)}};
    std::visit([&](const auto& value) { json["default"] = value; }, option.defaultValue);
    if (option.type == OptionInfo::Type::Integer || option.type == OptionInfo::Type::Real) {
        json["minimum"] = option.minimum;
        json["maximum"] = option.maximum;
    }
    if (option.type == OptionInfo::Type::Choice)
        json["choices"] = option.choices;
    return json;
}

} // namespace

const OptionInfo* MethodInfo::option(const std::string& optionId) const
{
    const auto found
        = std::find_if(options.begin(), options.end(), [&](const OptionInfo& option) { return option.id == optionId; });
    return found == options.end() ? nullptr : &*found;
}

OptionValue optionValue(const MethodInfo& method, const OptionValues& options, const std::string& optionId)
{
    const OptionInfo& option = requireOption(method, optionId);
    const auto given = options.find(optionId);
    return given == options.end() ? option.defaultValue : given->second;
}

OptionValue parseOption(const MethodInfo& method, const std::string& optionId, const std::string& text)
{
    const OptionInfo& option = requireOption(method, optionId);
    switch (option.type) {
    case OptionInfo::Type::Switch:
        if (text == "on" || text == "true" || text == "1")
            return true;
        if (text == "off" || text == "false" || text == "0")
            return false;
        throw badOption(method, option, text, "on, off");
    case OptionInfo::Type::Integer: {
        const auto value = parseNumber<std::int64_t>(text);
        if (!value || *value < option.minimum || *value > option.maximum)
            throw badOption(method, option, text, rangeText(option));
        return *value;
    }
    case OptionInfo::Type::Real: {
        const auto value = parseNumber<double>(text);
        if (!value || !(*value >= option.minimum && *value <= option.maximum))
            throw badOption(method, option, text, rangeText(option));
        return *value;
    }
    case OptionInfo::Type::Choice:
        break;
    }
    if (std::find(option.choices.begin(), option.choices.end(), text) != option.choices.end())
        return text;
    std::string choices;
    for (const std::string& choice : option.choices)
        choices += (choices.empty() ? "" : ", ") + choice;
    throw badOption(method, option, text, choices);
}

std::string familyId(MethodFamily family)
{
    switch (family) {
    case MethodFamily::ClassActivation:
        return "class_activation";
    case MethodFamily::Perturbation:
        return "perturbation";
    case MethodFamily::Gradient:
        return "gradient";
    case MethodFamily::Control:
        break;
    }
    return "control";
}

std::string familyName(MethodFamily family)
{
    switch (family) {
    case MethodFamily::ClassActivation:
        return CAMSCOPE_TEXT("Class activation maps");
    case MethodFamily::Perturbation:
        return CAMSCOPE_TEXT("Perturbation");
    case MethodFamily::Gradient:
        return CAMSCOPE_TEXT("Input gradients");
    case MethodFamily::Control:
        break;
    }
    return CAMSCOPE_TEXT("Controls");
}

void to_json(nlohmann::json& json, const MethodInfo& method)
{
    json = {{"id", method.id}, {"name", method.name}, {"family", familyId(method.family)},
        {"map", method.map == MapKind::Layer ? "layer" : "input"}, {"summary", method.summary},
        {"formula", method.formula}, {"misleads", method.misleads}, {"cost", method.cost}, {"paper", method.paper},
        {"link", method.link}, {"see_also", method.seeAlso}};
    json["symbols"] = nlohmann::json::array();
    for (const SymbolInfo& symbol : method.symbols)
        json["symbols"].push_back({{"symbol", symbol.symbol}, {"meaning", symbol.meaning}});
    json["conventions"] = nlohmann::json::array();
    for (const ConventionNote& note : method.conventions)
        json["conventions"].push_back({{"convention", note.convention}, {"text", note.text}});
    json["needs"] = {{"layer", method.needsLayer()}, {"gradient", method.needsGradient},
        {"pooled_linear", method.needsPooledLinear}};
    json["options"] = nlohmann::json::array();
    for (const OptionInfo& option : method.options)
        json["options"].push_back(optionJson(option));
}

} // namespace camscope
