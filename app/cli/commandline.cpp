// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include "app/cli/command.h"
#include "core/base/nearnames.h"
#include "core/base/result.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

namespace camscope {
namespace {

constexpr const char* programName = "camscope-cli";

constexpr const char* footer = R"(
Exit codes: 0 done, 2 usage, 3 bad input, 4 not possible for this model, 5 out of memory or device lost,
130 interrupted. With many inputs the rest is done first; the highest of 3, 4 and 5 is returned.

Example: camscope-cli explain --model model.pt --image cat.jpg --target top1..3 --method gradcam --out maps)";

std::string oneLine(std::string text)
{
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// What is wrong with the arguments; a misspelt command is the case that CLI11 does not name.
std::string wordsFor(const CLI::ParseError& error, const CLI::App& program)
{
    const std::vector<std::string> unknown = program.remaining();
    if (!program.get_subcommands().empty() || unknown.empty())
        return error.what();
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return "there is no command \"" + unknown.front() + "\"" + didYouMean(unknown.front(), names).text();
}

int usageError(const CLI::App& program, std::string message)
{
    message = oneLine(std::move(message));
    while (message.ends_with('.'))
        message.pop_back();
    const auto chosen = program.get_subcommands();
    const std::string command = chosen.empty() ? "" : " " + chosen.front()->get_name();
    complain(message + "; see " + programName + command + " --help.");
    return static_cast<int>(ErrorKind::Usage);
}

} // namespace

void complain(const std::string& message)
{
    std::cerr << programName << ": " << oneLine(message) << std::endl;
}

int runCommandLine(int argc, char** argv)
{
    CLI::App program("Shows where a neural network looked, without a display.", programName);
    program.set_version_flag("--version", std::string("camscope-cli ") + programVersion, "Print the version and exit");
    program.set_help_flag("-h,--help", "Print this help and exit");
    program.require_subcommand(1);
    program.footer(footer);
    const std::vector<Command> commands{addExplainCommand(program), addInspectCommand(program),
        addPredictCommand(program), addMethodsCommand(program), addScenesCommand(program)};

    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& request) { // --help, --version
        return program.exit(request);
    } catch (const CLI::ParseError& error) {
        return usageError(program, wordsFor(error, program));
    }

    const auto command = std::find_if(
        commands.begin(), commands.end(), [](const Command& candidate) { return candidate.app->parsed(); });
    const Result<int> result = attempt(command->run);
    if (result)
        return result.value();
    const Failure& failure = result.failure();
    if (failure.kind == ErrorKind::Usage)
        return usageError(program, failure.message.text());
    complain(failure.message.text());
    return static_cast<int>(failure.kind);
}

} // namespace camscope
