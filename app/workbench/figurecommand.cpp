// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/figurecommand.h"

#include "app/workbench/figureexport.h"
#include "core/engine/describedmodel.h"
#include "widgets/figure/boardpainter.h"
#include "widgets/selection.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstdio>

namespace camscope {

namespace {

constexpr double logicalCell = 320; ///< cell size at which headers have their normal size

[[noreturn]] void usage(Message message)
{
    throw Error(ErrorKind::Usage, std::move(message));
}

const Demonstration& demonstrationOf(const FigureRequest& request, const std::vector<Demonstration>& demonstrations)
{
    if (demonstrations.empty())
        throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("The demonstrations are not installed beside the program.")});
    const int index = indexOfDemonstration(demonstrations, QString::fromStdString(request.demonstration));
    if (index < 0)
        usage({CAMSCOPE_TEXT("There is no demonstration \"%1\"; choose one of: %2."),
            {request.demonstration, idsOf(demonstrations).toStdString()}});
    return demonstrations[std::size_t(index)];
}

void complete(std::vector<std::string>& given, const std::vector<std::string>& otherwise)
{
    if (given.empty())
        given = otherwise;
}

void complete(std::string& given, const std::string& otherwise)
{
    if (given.empty())
        given = otherwise;
}

void complete(FigureRequest& request, const std::vector<Demonstration>& demonstrations)
{
    if (!request.demonstration.empty()) {
        const Selection board = Selection::of(demonstrationOf(request, demonstrations).board);
        complete(request.models, board.models.chosen);
        complete(request.pictures, board.pictures.chosen);
        complete(request.layers, board.layers.chosen);
        complete(request.targets, board.classes.chosen);
        complete(request.methods, board.methods.chosen);
        complete(request.rows, boardVariableId(board.rows));
        complete(request.columns, boardVariableId(board.columns));
    }
    if (request.models.empty() || request.pictures.empty())
        usage({CAMSCOPE_TEXT("A figure needs --model and --image, or --demo.")});
    complete(request.layers, {"auto"});
    complete(request.targets, {"top1"});
    complete(request.methods, {"gradcam"});
    complete(request.conventions, {"paper"});
    complete(request.rows, "class");
    complete(request.columns, "method");
}

std::vector<std::string> expandedTargets(const std::vector<std::string>& texts)
{
    std::vector<std::string> result;
    for (const std::string& text : texts) {
        for (const TargetSpec& target : TargetSpec::parse(text).expanded())
            result.push_back(target.text());
    }
    return result;
}

ExplanationPointer explained(Engine& engine, const ExplanationSpec& spec)
{
    return engine.explain(spec).finish();
}

int complain(const Failure& failure)
{
    std::fprintf(stderr, "camscope: %s\n", failure.message.text().c_str());
    return int(failure.kind);
}

/// The first cell that there can be: a method may lack the option that its cells have along an axis. Throws what the
/// first one fails with where there is none.
ExplanationSpec firstCell(const BoardSpec& board)
{
    for (int row = 0; row < board.rowCount(); ++row) {
        for (int column = 0; column < board.columnCount(); ++column) {
            if (const auto cell = attempt([&] { return board.cell(row, column); }))
                return cell.value();
        }
    }
    return board.cell(0, 0);
}

HeaderContext headerContext(Engine& engine, const BoardSpec& board, const ExplanationSpec& first)
{
    HeaderContext context;
    context.model = engine.openModel(first.model.path);
    for (const std::string& value : Selection::of(board).classes.chosen) {
        // The cells of a target that the model cannot answer say why.
        const auto output = attempt([&] { return targetOutput(TargetSpec::parse(value), *context.model); });
        if (!output || context.predictions.contains(output.value()))
            continue;
        context.predictions[output.value()] = engine.predict(
            first.model.path, first.picture, context.model->outputs.at(std::size_t(output.value())).path);
    }
    for (const std::string& path : Selection::of(board).models.chosen) {
        // The cells of a model that cannot be opened say why.
        if (const auto model = attempt([&] { return engine.openModel(path); }))
            context.models.emplace(path, model.value());
    }
    return context;
}

/// Those that can be opened.
std::vector<ModelInfoPointer> openModels(Engine& engine, const BoardSpec& board)
{
    std::vector<ModelInfoPointer> models;
    for (const std::string& path : Selection::of(board).models.chosen) {
        if (const auto model = attempt([&] { return engine.openModel(path); }))
            models.push_back(model.value());
    }
    return models;
}

FigureContent contentOf(Engine& engine, const BoardSpec& board, int& exitCode)
{
    FigureContent content;
    content.appearance.style = board.display;
    content.captions = needsCaptions(board);
    const ExplanationSpec first = firstCell(board);
    BoardHeaders headers = boardHeaders(board, headerContext(engine, board, first));
    content.rows = std::move(headers.rows);
    content.columns = std::move(headers.columns);
    std::vector<ExplanationPointer> explanations;
    for (int row = 0; row < board.rowCount(); ++row) {
        for (int column = 0; column < board.columnCount(); ++column) {
            const auto spec = attempt([&] { return board.cell(row, column); });
            FigureCell cell;
            cell.picture = engine.openPicture((spec ? spec.value() : first).picture.text());
            const auto explanation = spec ? attempt([&] { return explained(engine, spec.value()); })
                                          : Result<ExplanationPointer>(spec.failure());
            if (explanation) {
                cell.explanation = explanation.value();
            } else {
                exitCode = std::max(exitCode, complain(explanation.failure()));
                cell.note = QString::fromStdString(explanation.failure().message.text());
            }
            explanations.push_back(cell.explanation);
            content.cells.push_back(std::move(cell));
        }
    }
    content.ranges = SharedRanges::of(explanations, board.columnCount(), board.display);
    return content;
}

void addOptions(BoardSpec& board, const std::vector<std::string>& values)
{
    const auto axis = [&](BoardAxis& each) { return each.variable == BoardVariable::Option ? &each : nullptr; };
    BoardAxis* const options = axis(board.rows) ? axis(board.rows) : axis(board.columns);
    if (options && values.empty())
        usage(
            {CAMSCOPE_TEXT("Options run along an axis, but none is given; write --option KEY=VALUE for each value.")});
    if (!options && !values.empty())
        usage({CAMSCOPE_TEXT("--option compares values along an axis; add --rows=option or --columns=option, or write "
                             "--method=ID:%1."),
            {values.front()}});
    if (options)
        options->values = values;
}

} // namespace

BoardSpec figureBoard(FigureRequest request, const std::vector<Demonstration>& demonstrations)
{
    complete(request, demonstrations);
    BoardSpec board;
    board.display = request.display;
    board.rows.variable = boardVariableFromId(request.rows);
    board.columns.variable = boardVariableFromId(request.columns);
    if (board.rows.variable == board.columns.variable)
        usage({CAMSCOPE_TEXT("Rows and columns are both %1; choose two different variables."), {request.rows}});
    const std::pair<BoardVariable, std::vector<std::string>> all[] = {
        {BoardVariable::Model, request.models},
        {BoardVariable::Picture, request.pictures},
        {BoardVariable::Layer, request.layers},
        {BoardVariable::Class, expandedTargets(request.targets)},
        {BoardVariable::Method, request.methods},
        {BoardVariable::Convention, request.conventions},
    };
    for (const auto& [variable, values] : all) {
        board.base = withValue(board.base, variable, values.front());
        if (variable == board.rows.variable)
            board.rows.values = values;
        else if (variable == board.columns.variable)
            board.columns.values = values;
        else if (values.size() > 1) {
            usage({CAMSCOPE_TEXT("Several values of %1 are given; put it along --rows or --columns, or give one."),
                {boardVariableId(variable)}});
        }
    }
    addOptions(board, request.options);
    return board;
}

int runFigure(const FigureRequest& request, const std::vector<Demonstration>& demonstrations)
{
    const auto made = attempt([&] {
        int exitCode = 0;
        const BoardSpec board = figureBoard(request, demonstrations);
        Engine engine(request.engine);
        for (const std::string& path : Selection::of(board).models.chosen) {
            if (!request.labels.empty() || !request.description.empty())
                openModel(engine, {path, request.description, request.labels});
        }
        if (!request.annotations.empty())
            engine.useAnnotations({loadAnnotations(request.annotations)});
        FigureOptions options;
        options.colours = request.theme == "dark" ? FigureColours::dark() : FigureColours::light();
        options.font = QGuiApplication::font();
        options.cellSide = int(logicalCell);
        options.scale = request.cellPixels / logicalCell;
        const FigureContent content = contentOf(engine, board, exitCode);
        exportPng(BoardPainter(content, options).image(), board, openModels(engine, board),
            QString::fromStdString(request.out));
        return exitCode;
    });
    return made ? made.value() : complain(made.failure());
}

} // namespace camscope
