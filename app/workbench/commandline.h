// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/figurecommand.h"

#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// What the program was asked to do.
struct CommandLine
{
    std::vector<std::string> files; ///< a model and pictures, in any order
    std::string labels; ///< files about the model, "" for none
    std::string description;
    std::string demonstration; ///< id or number of one to open, "" for none
    std::string logLevel = "info";
    EngineSettings engine;
    std::optional<FigureRequest> figure; ///< headless: make a figure and end
    std::optional<int> exitCode; ///< nothing is left to do (help, version, a usage error)

    /// Prints help, version and usage errors itself.
    static CommandLine parse(int argc, const char* const* argv);
};

} // namespace camscope
