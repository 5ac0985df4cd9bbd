// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace camscope {

/// A subcommand: its options, and what it does once they are read. The command line speaks English alone, as scripts
/// read it; its texts are not marked for translation.
struct Command
{
    CLI::App* app = nullptr;
    std::function<int()> run; ///< returns the exit code; throws Error
};

/// Writes one line to standard error, whatever the message holds.
void complain(const std::string& message);

/// Adds the subcommands to the program.
Command addExplainCommand(CLI::App& program);
Command addInspectCommand(CLI::App& program);
Command addPredictCommand(CLI::App& program);
Command addMethodsCommand(CLI::App& program);
Command addScenesCommand(CLI::App& program);

} // namespace camscope
