// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/figurecommand.h"

#include "app/workbench/figureexport.h"
#include "core/engine/engine.h"
#include "widgets/figure/boardpainter.h"

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

void complete(FigureRequest& request, const Demonstration& demonstration)
{
    if (request.demonstration) {
        if (!demonstration.exists())
            throw Error(ErrorKind::BadInput, {CAMSCOPE_TEXT("The demonstration is not installed beside the program.")});
        if (request.model.empty())
            request.model = demonstration.model.toStdString();
        if (request.pictures.empty())
            request.pictures = {demonstration.pictures.front().toStdString()};
        if (request.targets.empty())
            request.targets = demonstration.targets;
        if (request.methods.empty())
            request.methods = demonstration.methods;
    }
    if (request.model.empty() || request.pictures.empty())
        usage({CAMSCOPE_TEXT("A figure needs --model and --image, or --demo.")});
    if (request.layers.empty())
        request.layers = {"auto"};
    if (request.targets.empty())
        request.targets = {"top1"};
    if (request.methods.empty())
        request.methods = {"gradcam"};
    if (request.conventions.empty())
        request.conventions = {"paper"};
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

FigureContent contentOf(Engine& engine, const BoardSpec& board, int& exitCode)
{
    FigureContent content;
    content.appearance.style = board.display;
    const ExplanationSpec first = board.cell(0, 0);
    const ModelInfoPointer model = engine.openModel(first.model.path);
    const PredictionPointer prediction = engine.predict(first.model.path, first.picture);
    BoardHeaders headers = boardHeaders(board, *model, prediction.get());
    content.rows = std::move(headers.rows);
    content.columns = std::move(headers.columns);
    for (int row = 0; row < board.rowCount(); ++row) {
        for (int column = 0; column < board.columnCount(); ++column) {
            const ExplanationSpec spec = board.cell(row, column);
            FigureCell cell;
            cell.picture = engine.openPicture(spec.picture.text());
            const auto explanation = attempt([&] { return explained(engine, spec); });
            if (explanation) {
                cell.explanation = explanation.value();
            } else {
                exitCode = std::max(exitCode, complain(explanation.failure()));
                cell.note = QString::fromStdString(explanation.failure().message.text());
            }
            content.cells.push_back(std::move(cell));
        }
    }
    return content;
}

} // namespace

BoardSpec figureBoard(FigureRequest request, const Demonstration& demonstration)
{
    complete(request, demonstration);
    BoardSpec board;
    board.rows.variable = boardVariableFromId(request.rows);
    board.columns.variable = boardVariableFromId(request.columns);
    if (board.rows.variable == board.columns.variable)
        usage({CAMSCOPE_TEXT("Rows and columns are both %1; choose two different variables."), {request.rows}});
    const std::pair<BoardVariable, std::vector<std::string>> all[] = {
        {BoardVariable::Model, {request.model}},
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
    return board;
}

int runFigure(const FigureRequest& request, const Demonstration& demonstration)
{
    const auto made = attempt([&] {
        int exitCode = 0;
        const BoardSpec board = figureBoard(request, demonstration);
        Engine engine(request.engine);
        FigureOptions options;
        options.colours = request.theme == "dark" ? FigureColours::dark() : FigureColours::light();
        options.font = QGuiApplication::font();
        options.cellSide = int(logicalCell);
        options.scale = request.cellPixels / logicalCell;
        const FigureContent content = contentOf(engine, board, exitCode);
        exportPng(BoardPainter(content, options).image(), board, QString::fromStdString(request.out));
        return exitCode;
    });
    return made ? made.value() : complain(made.failure());
}

} // namespace camscope
