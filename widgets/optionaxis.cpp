// SPDX-License-Identifier: Apache-2.0
#include "widgets/optionaxis.h"

#include "core/base/result.h"

#include <algorithm>
#include <cmath>

namespace camscope {

namespace {

bool isSeed(const OptionInfo& option)
{
    return option.id == "seed";
}

std::vector<OptionValue> integers(const OptionInfo& option)
{
    const std::int64_t usual = std::get<std::int64_t>(option.defaultValue);
    if (isSeed(option))
        return {usual, usual + 1, usual + 2};
    if (usual == 0) // without a limit
        return {std::int64_t(16), std::int64_t(64), usual};
    std::vector<OptionValue> values;
    for (const std::int64_t number : {usual / 4, usual / 2, usual}) { // never dearer than usual
        const std::int64_t allowed = std::max(number, std::int64_t(option.minimum));
        if (values.empty() || std::get<std::int64_t>(values.back()) != allowed)
            values.emplace_back(allowed);
    }
    return values;
}

std::vector<OptionValue> reals(const OptionInfo& option)
{
    const double usual = std::get<double>(option.defaultValue);
    const std::vector<double> around
        = usual == 0 ? std::vector<double>{-1, 0, 1} : std::vector<double>{usual / 2, usual, usual * 2};
    std::vector<OptionValue> values;
    for (const double number : around) {
        if (number >= option.minimum && number <= option.maximum)
            values.emplace_back(number);
    }
    return values;
}

std::vector<OptionValue> allOf(const OptionInfo& option)
{
    switch (option.type) {
    case OptionInfo::Type::Switch:
        return {true, false};
    case OptionInfo::Type::Integer:
        return integers(option);
    case OptionInfo::Type::Real:
        return reals(option);
    case OptionInfo::Type::Choice:
        break;
    }
    return {option.choices.begin(), option.choices.end()};
}

} // namespace

const OptionInfo* comparedOption(const MethodInfo& method)
{
    for (const OptionInfo::Type type : {OptionInfo::Type::Integer, OptionInfo::Type::Real}) {
        for (const OptionInfo& option : method.options) {
            if (option.type == type && !isSeed(option))
                return &option;
        }
    }
    return method.options.empty() ? nullptr : &method.options.front();
}

std::vector<std::string> comparedValues(const OptionInfo& option)
{
    std::vector<std::string> values;
    for (const OptionValue& value : allOf(option))
        values.push_back(option.id + "=" + optionText(value));
    return values;
}

const MethodInfo* comparedMethod(const Selection& selection)
{
    std::vector<const MethodInfo*> methods;
    const auto add = [&](const std::string& method) {
        if (const auto spec = attempt([&] { return MethodSpec::parse(method); }))
            methods.push_back(&methodInfo(spec.value().id));
    };
    if (!selection.methods.current.empty())
        add(selection.methods.current);
    if (selection.isAxis(BoardVariable::Method))
        std::for_each(selection.methods.chosen.begin(), selection.methods.chosen.end(), add);
    if (selection.isAxis(BoardVariable::Option) && !selection.options.chosen.empty()) {
        const std::string option = optionOf(selection.options.chosen.front());
        const auto found = std::find_if(
            methods.begin(), methods.end(), [&](const MethodInfo* method) { return method->option(option); });
        if (found != methods.end())
            return *found;
    }
    return methods.empty() || methods.front()->options.empty() ? nullptr : methods.front();
}

std::string optionOf(const std::string& assignment)
{
    return assignment.substr(0, assignment.find('='));
}

} // namespace camscope
