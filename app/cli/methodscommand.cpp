// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/texttable.h"
#include "core/explain/methodinfo.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace camscope {
namespace {

std::string rangeText(const OptionInfo& option)
{
    switch (option.type) {
    case OptionInfo::Type::Switch:
        return "on or off";
    case OptionInfo::Type::Integer:
    case OptionInfo::Type::Real:
        return numberText(option.minimum, 9) + " to " + numberText(option.maximum, 9);
    case OptionInfo::Type::Choice:
        break;
    }
    std::string choices;
    for (const std::string& choice : option.choices)
        choices += (choices.empty() ? "" : ", ") + choice;
    return choices;
}

void printMethod(const MethodInfo& method)
{
    std::cout << method.id << " – " << method.name << " (" << method.paper << ")\n  " << method.summary << "\n  "
              << method.formula << '\n';
    TextTable options("llll");
    for (const OptionInfo& option : method.options)
        options.addRow({option.id + "=" + optionText(option.defaultValue), rangeText(option), option.help});
    options.print(std::cout, "    ");
}

int run(bool isJson)
{
    if (isJson) {
        std::cout << nlohmann::json{{"schema", 1}, {"methods", methodInfos()}}.dump(2) << '\n';
        return 0;
    }
    std::string family;
    for (const MethodInfo& method : methodInfos()) {
        if (familyName(method.family) != family) {
            std::cout << (family.empty() ? "" : "\n") << familyName(method.family) << "\n\n";
            family = familyName(method.family);
        }
        printMethod(method);
    }
    return 0;
}

} // namespace

Command addMethodsCommand(CLI::App& program)
{
    CLI::App* const command = program.add_subcommand("methods", "List every method with its options");
    const auto isJson = std::make_shared<bool>(false);
    command->add_flag("--json", *isJson, "Print JSON (docs/schemas/methods.json)");
    return {command, [isJson] { return run(*isJson); }};
}

} // namespace camscope
