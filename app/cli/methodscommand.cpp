// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/pagetext.h"
#include "app/cli/texttable.h"
#include "core/explain/methodinfo.h"
#include "core/explain/methodpage.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace camscope {
namespace {

constexpr int pageColumns = 100;

constexpr const char* markdownHead = R"(# Methods

What `camscope-cli methods --help ID` prints for each method; this file is made by `camscope-cli methods --markdown`.
)";

struct MethodsOptions
{
    std::string id;
    std::string helpId;
    bool isJson = false;
    bool isMarkdown = false;
};

void printMethod(const MethodInfo& method)
{
    std::cout << method.id << " – " << method.name << " (" << method.paper << ")\n  " << method.summary << '\n';
    for (const std::string& line : formulaLines(method))
        std::cout << "    " << line << '\n';
    TextTable options("llll");
    for (const OptionInfo& option : method.options)
        options.addRow({option.id + "=" + optionText(option.defaultValue), optionRange(option).text(), option.help});
    options.print(std::cout, "    ");
}

void printList()
{
    std::string family;
    for (const MethodInfo& method : methodInfos()) {
        if (familyName(method.family) != family) {
            std::cout << (family.empty() ? "" : "\n") << familyName(method.family) << "\n\n";
            family = familyName(method.family);
        }
        printMethod(method);
    }
    std::cout << "\nMore about one of them: camscope-cli methods --help ID\n";
}

void printMarkdown()
{
    std::cout << markdownHead;
    for (const MethodInfo& method : methodInfos())
        std::cout << '\n' << markdown(methodPage(method));
}

int run(const CLI::App& command, const MethodsOptions& options)
{
    const std::string& id = options.helpId.empty() ? options.id : options.helpId;
    if (!id.empty())
        std::cout << plainText(methodPage(methodInfo(id)), terminalColumns(pageColumns));
    else if (command.count("--help") > 0)
        std::cout << command.get_parent()->help() << '\n';
    else if (options.isJson)
        std::cout << nlohmann::json{{"schema", 1}, {"methods", methodInfos()}}.dump(2) << '\n';
    else if (options.isMarkdown)
        printMarkdown();
    else
        printList();
    return 0;
}

} // namespace

Command addMethodsCommand(CLI::App& program)
{
    CLI::App* const command = program.add_subcommand("methods", "List every method with its options");
    const auto options = std::make_shared<MethodsOptions>();
    command->set_help_flag(); // here it may be about a method
    command->add_option("-h,--help", options->helpId, "Print this help, or all about the method ID, and exit")
        ->type_name("[ID]")
        ->expected(0, 1);
    command->add_option("ID", options->id, "Print all about this method: what it answers, formula, cost, options")
        ->type_name("");
    command->add_flag("--json", options->isJson, "Print JSON (docs/schemas/methods.json)");
    command->add_flag("--markdown", options->isMarkdown, "Print all about every method as Markdown (docs/methods.md)");
    return {command, [command, options] { return run(*command, *options); }};
}

} // namespace camscope
