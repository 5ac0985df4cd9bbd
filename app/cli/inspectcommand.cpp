// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/engineoptions.h"
#include "app/cli/modeloptions.h"
#include "app/cli/texttable.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace camscope {
namespace {

struct InspectOptions
{
    DescribedModel model;
    bool isJson = false;
    EngineOptions engine;
};

std::string sizesText(const std::vector<std::int64_t>& shape)
{
    return shape.empty() ? "scalar" : shapeText(shape);
}

std::string kindText(const OutputInfo& output)
{
    switch (output.kind) {
    case OutputKind::ClassVector:
        return ", logits of classes";
    case OutputKind::ScoreMap:
        return ", logits of classes at every position";
    case OutputKind::SingleScore:
        return ", one binary logit";
    case OutputKind::Other:
        break;
    }
    return output.floating ? "" : ", whole numbers";
}

/// "14×14", with the tokens in front of the grid: "14×14 + 5"; "" where there is none.
std::string gridText(const GridInfo& grid)
{
    if (!grid.isGrid())
        return {};
    const std::string text = std::to_string(grid.height) + "×" + std::to_string(grid.width);
    return grid.extraTokens == 0 ? text : text + " + " + std::to_string(grid.extraTokens);
}

std::string remark(const LayerInfo& layer, const ModelInfo& model)
{
    if (layer.name == model.suggestedLayer)
        return "suggested";
    if (!layer.aliasOf.empty())
        return "same output as " + layer.aliasOf;
    return layer.unavailable.text();
}

void printText(const ModelInfo& model)
{
    std::cout << model.path << "\n  " << model.format << ", " << model.parameterCount << " parameters, "
              << model.nodeCount << " operators, on " << model.device << "\n  SHA-256 " << model.sha256 << "\n  input "
              << sizesText(model.inputShape) << ", " << model.description.input.channels << '\n';
    const OutputInfo* mainOutput = model.mainOutput < 0 ? nullptr : &model.outputs[model.mainOutput];
    for (const OutputInfo& output : model.outputs)
        std::cout << "  output" << (output.path.empty() ? "" : " " + output.path) << ' ' << sizesText(output.shape)
                  << kindText(output) << (&output == mainOutput && model.outputs.size() > 1 ? ", explained" : "")
                  << '\n';
    if (model.classCount() > 0)
        std::cout << "  " << model.classCount() << " classes" << (model.hasLabels() ? "" : " without labels") << '\n';
    for (const Message& warning : model.warnings)
        std::cout << "  warning: " << warning.text() << '\n';

    std::cout << "\nLayers, in order of execution\n";
    TextTable table("llllrl");
    table.addRow({"name", "type", "output", "grid", "call", ""});
    for (const LayerInfo& layer : model.layers)
        table.addRow({layer.name, layer.type, sizesText(layer.shape), gridText(layer.grid), std::to_string(layer.call),
            remark(layer, model)});
    table.print(std::cout);
}

int run(const InspectOptions& options)
{
    Engine engine(options.engine.settings());
    const ModelInfoPointer model = openModel(engine, options.model);
    if (options.isJson) {
        nlohmann::json json = *model;
        json["schema"] = 1;
        std::cout << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    } else {
        printText(*model);
    }
    return 0;
}

} // namespace

Command addInspectCommand(CLI::App& program)
{
    CLI::App* const command
        = program.add_subcommand("inspect", "Show a model's layers, outputs, input and suggested layer");
    const auto options = std::make_shared<InspectOptions>();
    addModelOptions(*command, options->model);
    command->add_flag("--json", options->isJson, "Print JSON (docs/schemas/inspect.json)");
    options->engine.addTo(*command, false);
    return {command, [options] { return run(*options); }};
}

} // namespace camscope
