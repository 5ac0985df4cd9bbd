// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/demonstration.h"
#include "core/engine/enginesettings.h"
#include "core/spec/boardspec.h"

#include <string>
#include <vector>

namespace camscope {

/// What `camscope figure` was asked for, as written.
struct FigureRequest
{
    std::vector<std::string> models;
    std::string labels; ///< files about the models, "" for none; see DescribedModel
    std::string description;
    std::vector<std::string> pictures;
    std::vector<std::string> layers;
    std::vector<std::string> targets;
    std::vector<std::string> methods;
    std::vector<std::string> conventions;
    std::vector<std::string> options; ///< values of an option of the method: "max_channels=64"
    std::string rows;
    std::string columns;
    std::string demonstration; ///< id or number of the one that fills in what is not given
    std::string theme = "light";
    std::string annotations; ///< file that says what is in the pictures and where, "" for none
    DisplayStyle display;
    int cellPixels = 480; ///< longer side
    std::string out;
    EngineSettings engine;
};

/// The board that a request stands for. Throws Error(Usage) for what is missing, or for several values of a variable
/// that runs along neither rows nor columns.
BoardSpec figureBoard(FigureRequest request, const std::vector<Demonstration>& demonstrations);

/// Makes the figure and writes it; needs a QGuiApplication. Cells that fail say why in the figure and on stderr.
/// Returns the exit code: 0, or the highest of the cells' failures.
int runFigure(const FigureRequest& request, const std::vector<Demonstration>& demonstrations);

} // namespace camscope
