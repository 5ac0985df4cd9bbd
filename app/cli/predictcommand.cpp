// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/engineoptions.h"
#include "app/cli/modeloptions.h"
#include "app/cli/texttable.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace camscope {
namespace {

struct PredictOptions
{
    DescribedModel model;
    std::string image;
    std::string tensor;
    std::string output; ///< path, "" for the main one
    int top = 5;
    bool isJson = false;
    EngineOptions engine;
};

/// A single score has two answers even without labels.
bool isNamed(const ModelInfo& model, const Prediction& prediction)
{
    return model.hasLabels() || prediction.kind == OutputKind::SingleScore;
}

nlohmann::json predictionJson(
    const ModelInfo& model, const PictureReference& picture, const Prediction& prediction, int top)
{
    nlohmann::json classes = nlohmann::json::array();
    for (int rank = 0; rank < top; ++rank) {
        const int index = prediction.ranking[rank];
        nlohmann::json entry{{"index", index}, {"label", nullptr}, {"logit", prediction.logits[index]},
            {"probability", prediction.probabilities[index]}};
        if (isNamed(model, prediction))
            entry["label"] = model.label(index, prediction.output);
        classes.push_back(std::move(entry));
    }
    nlohmann::json warnings = nlohmann::json::array();
    for (const Message& warning : model.warnings)
        warnings.push_back(warning.text());
    return {{"schema", 1}, {"model", {{"path", model.path}, {"sha256", model.sha256}}}, {"picture", picture},
        {"output", model.outputs.at(prediction.output).path}, {"kind", outputKindId(prediction.kind)},
        {"class_count", prediction.logits.size()}, {"classes", classes}, {"warnings", warnings},
        {"seconds", prediction.seconds}};
}

void printText(const ModelInfo& model, const Prediction& prediction, int top)
{
    const bool isMap = prediction.kind == OutputKind::ScoreMap;
    TextTable table("rrrl");
    table.addRow({"class", isMap ? "mean logit" : "logit", isMap ? "share of picture" : "probability", "label"});
    for (int rank = 0; rank < top; ++rank) {
        const int index = prediction.ranking[rank];
        table.addRow({std::to_string(index), numberText(prediction.logits[index]),
            numberText(100.0 * prediction.probabilities[index], 3) + " %",
            isNamed(model, prediction) ? model.label(index, prediction.output) : ""});
    }
    table.print(std::cout, "");
    for (const Message& warning : model.warnings)
        std::cout << "warning: " << warning.text() << '\n';
}

int run(const PredictOptions& options)
{
    PictureReference picture
        = options.tensor.empty() ? PictureReference::parse(options.image) : PictureReference::tensor(options.tensor);
    Engine engine(options.engine.settings());
    const ModelInfoPointer model = openModel(engine, options.model);
    picture.sha256 = engine.openPicture(picture.text())->sha256;
    const PredictionPointer prediction = engine.predict(model->path, picture, options.output);
    if (!prediction->hasClasses())
        throw Error(ErrorKind::NotPossible,
            {"The output of %1 is not about classes, so there are none to rank; explain an element of an output "
             "instead (output[path]:indices).",
                {model->path}});
    const int top = std::min(options.top, static_cast<int>(prediction->ranking.size()));
    if (options.isJson)
        std::cout << predictionJson(*model, picture, *prediction, top)
                         .dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                  << '\n';
    else
        printText(*model, *prediction, top);
    return 0;
}

} // namespace

Command addPredictCommand(CLI::App& program)
{
    CLI::App* const command = program.add_subcommand("predict", "Rank the classes for one picture");
    const auto options = std::make_shared<PredictOptions>();
    addModelOptions(*command, options->model);
    CLI::Option_group* const source = command->add_option_group("picture");
    source
        ->add_option("--image", options->image, "Picture file, or a generated scene such as scene:42,classes=cat+boat")
        ->type_name("FILE");
    source->add_option("--tensor", options->tensor, "Preprocessed float32 1×C×H×W array (.npy)")->type_name("FILE");
    source->require_option(1);
    command
        ->add_option("--output", options->output, "Path of the output, of models with several (default the main one)")
        ->type_name("PATH");
    command->add_option("--top", options->top, "How many classes (default 5)")
        ->type_name("N")
        ->check(CLI::Range(1, 1'000'000));
    command->add_flag("--json", options->isJson, "Print JSON (docs/schemas/predict.json)");
    options->engine.addTo(*command, false);
    return {command, [options] { return run(*options); }};
}

} // namespace camscope
