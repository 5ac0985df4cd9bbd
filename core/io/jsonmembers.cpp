// SPDX-License-Identifier: Apache-2.0
#include "core/io/jsonmembers.h"

#include "core/base/error.h"

#include <cmath>
#include <utility>

namespace camscope {

nlohmann::json parseJson(const std::string& text, const std::string& origin)
{
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1 is not valid JSON (at byte %2); correct it or remove it."),
                {origin, std::to_string(error.byte)}},
            error.what());
    }
}

JsonMembers::JsonMembers(const nlohmann::json& json, std::string origin, std::string prefix)
    : m_json(&json)
    , m_origin(std::move(origin))
    , m_prefix(std::move(prefix))
{
    if (!json.is_object())
        throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("%1 must hold a JSON object in braces."), {m_origin}});
}

bool JsonMembers::has(const std::string& name) const
{
    const auto found = m_json->find(name);
    return found != m_json->end() && !found->is_null();
}

std::string JsonMembers::text(const std::string& name, const std::string& defaultValue) const
{
    if (!has(name))
        return defaultValue;
    if (!member(name).is_string())
        fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be a text in quotes."));
    return member(name).get<std::string>();
}

std::vector<std::string> JsonMembers::texts(const std::string& name) const
{
    std::vector<std::string> list;
    if (!has(name))
        return list;
    if (!member(name).is_array())
        fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be a list of texts."));
    for (const nlohmann::json& item : member(name)) {
        if (!item.is_string())
            fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be a list of texts."));
        list.push_back(item.get<std::string>());
    }
    return list;
}

bool JsonMembers::flag(const std::string& name, bool defaultValue) const
{
    if (!has(name))
        return defaultValue;
    if (!member(name).is_boolean())
        fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be true or false."));
    return member(name).get<bool>();
}

int JsonMembers::integer(const std::string& name, int defaultValue, int minimum, int maximum) const
{
    if (!has(name))
        return defaultValue;
    const nlohmann::json& value = member(name);
    // Python's json writes 224.0 for a float that is whole; that is meant as 224.
    const double number = value.is_number() ? value.get<double>() : std::nan("");
    if (!(number >= minimum && number <= maximum) || number != std::floor(number))
        fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be a whole number from %3 to %4."),
            {std::to_string(minimum), std::to_string(maximum)});
    return static_cast<int>(number);
}

std::uint64_t JsonMembers::count(const std::string& name, std::uint64_t defaultValue) const
{
    if (!has(name))
        return defaultValue;
    if (!member(name).is_number_unsigned())
        fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be a whole number, 0 or more."));
    return member(name).get<std::uint64_t>();
}

double JsonMembers::number(const std::string& name, double defaultValue, double minimum, double maximum) const
{
    if (!has(name))
        return defaultValue;
    const nlohmann::json& value = member(name);
    const double number = value.is_number() ? value.get<double>() : std::nan("");
    if (!(number >= minimum && number <= maximum))
        fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be a number from %3 to %4."),
            {numberText(minimum), numberText(maximum)});
    return number;
}

std::vector<double> JsonMembers::numbers(const std::string& name, std::vector<double> defaultValue, int size) const
{
    if (!has(name))
        return defaultValue;
    const nlohmann::json& value = member(name);
    bool isValid = value.is_array() && value.size() == static_cast<std::size_t>(size);
    for (std::size_t i = 0; isValid && i < value.size(); ++i)
        isValid = value[i].is_number() && std::isfinite(value[i].get<double>());
    if (!isValid)
        fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be a list of %3 numbers."), {std::to_string(size)});
    return value.get<std::vector<double>>();
}

std::optional<JsonMembers> JsonMembers::object(const std::string& name) const
{
    if (!has(name))
        return std::nullopt;
    if (!member(name).is_object())
        fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be an object in braces."));
    return JsonMembers(member(name), m_origin, m_prefix + name + ".");
}

void JsonMembers::fail(const std::string& name, const std::string& pattern, const std::vector<std::string>& more) const
{
    std::vector<MessageArgument> arguments{m_origin, m_prefix + name};
    arguments.insert(arguments.end(), more.begin(), more.end());
    throw Error(ErrorKind::BadInput, {pattern, std::move(arguments)});
}

const nlohmann::json& JsonMembers::member(const std::string& name) const
{
    return *m_json->find(name);
}

void JsonMembers::failChoice(const std::string& name, const std::vector<std::string>& choices) const
{
    std::string list;
    for (const std::string& choice : choices)
        list += (list.empty() ? "\"" : ", \"") + choice + "\"";
    fail(name, CAMSCOPE_TEXT("%1: \"%2\" must be one of %3."), {list});
}

} // namespace camscope
