// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/commandline.h"

#include "core/base/error.h"
#include "core/base/version.h"
#include "core/render/colourmap.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace camscope {

namespace {

void addEngineOptions(CLI::App& app, EngineSettings& engine)
{
    app.add_option("--device", engine.device, "auto, cpu, cuda or cuda:N");
    app.add_option("--threads", engine.threads, "threads of the engine; 0: one per physical core")
        ->check(CLI::Range(0, 1024));
}

/// An id follows an equals sign only, so that a file after "--demo" stays a file.
void addDemonstration(CLI::App& app, std::string& demonstration, const std::string& help)
{
    app.add_flag("--demo{1}", demonstration, help);
}

void addDescriptions(CLI::App& app, std::string& labels, std::string& description)
{
    app.add_option("--labels", labels, "Names of the classes: a text file with one on each line, CSV or JSON");
    app.add_option("--description", description, "What camscope.json says, in place of what the model says itself");
}

constexpr const char* displayGroup = "Display";

template <typename T>
void addWord(CLI::App& figure, const std::string& name, T& value, const std::map<std::string, T>& words)
{
    std::vector<std::string> choices;
    for (const auto& [word, meaning] : words)
        choices.push_back(word);
    figure.add_option_function<std::string>(name, [&value, words](const std::string& word) { value = words.at(word); })
        ->check(CLI::IsMember(choices))
        ->group(displayGroup);
}

void addDisplay(CLI::App& figure, DisplayStyle& style)
{
    std::vector<std::string> colours;
    for (const ColourMap& map : colourMaps())
        colours.push_back(map.id);
    figure.add_option("--colours", style.colourMap)->check(CLI::IsMember(colours))->group(displayGroup);
    figure.add_option("--opacity", style.opacity)->check(CLI::Range(0.0, 1.0))->group(displayGroup);
    addWord<Blend>(figure, "--blend", style.blend,
        {{"value", Blend::Value}, {"mix", Blend::Mix}, {"mask", Blend::Mask}, {"contour", Blend::Contour}});
    addWord<ScaleMode>(figure, "--scale", style.scale,
        {{"map", ScaleMode::PerMap}, {"row", ScaleMode::Row}, {"column", ScaleMode::Column},
            {"board", ScaleMode::Board}});
    const auto fix = [&style](const std::pair<double, double>& ends) {
        style.scale = ScaleMode::Fixed;
        style.range = {float(ends.first), float(ends.second)};
        if (!(style.range.low < style.range.high))
            throw CLI::ValidationError("--range", "the first number must be below the second");
    };
    figure
        .add_option_function<std::pair<double, double>>(
            "--range", fix, "A fixed scale: the raw values at its lower and upper end")
        ->group(displayGroup);
    addWord<Upsampling>(figure, "--upsampling", style.upsampling,
        {{"bilinear", Upsampling::Bilinear}, {"cubic", Upsampling::Cubic}, {"nearest", Upsampling::Nearest}});
    figure.add_option("--clip", style.clip, "Per cent of the largest values that are shown as the maximum")
        ->check(CLI::Range(0.0, 50.0))
        ->group(displayGroup);
    figure.add_flag("--clip-layers", style.clipsLayerMaps, "Clip maps of layers, too")->group(displayGroup);
    figure.add_option("--threshold", style.threshold, "Outline and box where a map reaches this share of its maximum")
        ->check(CLI::Range(0.0, 1.0))
        ->group(displayGroup);
    figure.add_flag("--all-boxes", style.boxesAllParts, "A box around every part of that region")->group(displayGroup);
    figure.add_flag("--signed", style.isSigned, "Negative values, too")->group(displayGroup);
}

CLI::App* addFigure(CLI::App& app, FigureRequest& request)
{
    CLI::App* figure = app.add_subcommand("figure", "Make a figure of a board without opening a window");
    addDemonstration(*figure, request.demonstration, "Fill in what is not given from a demonstration: --demo=ID");
    figure->add_option("--model", request.models, "TorchScript file; may be given several times");
    addDescriptions(*figure, request.labels, request.description);
    figure->add_option("--image", request.pictures,
        "Picture file, .npy array or scene:SEED[,classes=cat+boat,...]; may be given several times");
    figure->add_option("--layer", request.layers, "Layer name or auto; may be given several times");
    figure->add_option(
        "--target", request.targets, "What is explained: top1, top1..5, 282, \"tiger cat\", prob:282, …");
    figure->add_option("--method", request.methods, "ID[:key=value,...]; may be given several times");
    figure->add_option("--convention", request.conventions,
        "paper, pytorch-grad-cam, torch-cam or captum; may be given several times");
    figure->add_option("--option", request.options,
        "KEY=VALUE of the method's options; may be given several times, to compare the values with --rows=option");
    figure->add_option("--rows", request.rows,
        "What runs along the rows: class, method, layer, picture, model, convention or option [class]");
    figure->add_option("--columns", request.columns, "What runs along the columns [method]");
    figure->add_option("--theme", request.theme, "light or dark")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    figure->add_option("--annotations", request.annotations,
        "COCO JSON or CSV with true boxes: with --threshold, shows them and the IoU");
    addDisplay(*figure, request.display);
    figure->add_option("--cell", request.cellPixels, "Longer side of a cell in pixels")
        ->check(CLI::Range(64, 4096))
        ->capture_default_str();
    figure->add_option("--out", request.out, "PNG file to write")->required();
    addEngineOptions(*figure, request.engine);
    return figure;
}

} // namespace

CommandLine CommandLine::parse(int argc, const char* const* argv)
{
    CommandLine line;
    FigureRequest figure;
    CLI::App app("Camscope shows where a neural network looked.", "camscope");
    app.set_version_flag("--version", std::string("camscope ") + programVersion);
    app.add_option("files", line.files, "A TorchScript model and pictures")->type_name("[MODEL] [PICTURE ...]");
    addDemonstration(app, line.demonstration, "Open a demonstration: --demo=ID, else the first");
    app.add_option("--log-level", line.logLevel, "debug, info, warning or error")
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}))
        ->capture_default_str();
    addDescriptions(app, line.labels, line.description);
    addEngineOptions(app, line.engine);
    const CLI::App* figureCommand = addFigure(app, figure);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked = app.exit(error) == 0; // help or version
        line.exitCode = asked ? 0 : int(ErrorKind::Usage);
        return line;
    }
    if (figureCommand->parsed())
        line.figure = figure;
    return line;
}

} // namespace camscope
