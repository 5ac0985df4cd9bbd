// SPDX-License-Identifier: Apache-2.0
#include "core/spec/methodspec.h"

#include "core/base/error.h"
#include "core/explain/methodinfo.h"

#include <array>
#include <charconv>
#include <set>

namespace camscope {

namespace {

template <typename Number>
std::string shortest(Number value)
{
    std::array<char, 32> buffer{};
    return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

} // namespace

std::string optionText(const OptionValue& value)
{
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag ? "on" : "off";
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return shortest(*integer);
    if (const double* real = std::get_if<double>(&value))
        return shortest(*real);
    return std::get<std::string>(value);
}

MethodSpec MethodSpec::parse(const std::string& text)
{
    const std::size_t colon = text.find(':');
    MethodSpec spec;
    spec.id = text.substr(0, colon);
    methodInfo(spec.id);
    return colon == std::string::npos ? spec : spec.with(text.substr(colon + 1));
}

MethodSpec MethodSpec::with(const std::string& assignments) const
{
    const MethodInfo& info = methodInfo(id);
    MethodSpec spec = *this;
    std::set<std::string> given;
    for (std::size_t begin = 0; begin < assignments.size();) {
        const std::size_t end = std::min(assignments.find(',', begin), assignments.size());
        const std::string assignment = assignments.substr(begin, end - begin);
        const std::size_t equals = assignment.find('=');
        if (equals == std::string::npos)
            throw Error(ErrorKind::Usage,
                {CAMSCOPE_TEXT("\"%1\" in \"%2\" is no option; write key=value."), {assignment, assignments}});
        const std::string key = assignment.substr(0, equals);
        const OptionValue value = parseOption(info, key, assignment.substr(equals + 1));
        if (!given.insert(key).second)
            throw Error(ErrorKind::Usage,
                {CAMSCOPE_TEXT("\"%1\" gives the option %2 twice; give it once."), {assignments, key}});
        if (value == info.option(key)->defaultValue)
            spec.options.erase(key);
        else
            spec.options[key] = value;
        begin = end + 1;
    }
    return spec;
}

std::string MethodSpec::text() const
{
    std::string text = id;
    for (const auto& [key, value] : options)
        text += (text.size() == id.size() ? ":" : ",") + key + "=" + optionText(value);
    return text;
}

} // namespace camscope
