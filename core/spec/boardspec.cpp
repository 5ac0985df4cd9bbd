// SPDX-License-Identifier: Apache-2.0
#include "core/spec/boardspec.h"

#include "core/base/error.h"
#include "core/base/nearnames.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace camscope {

namespace {

struct VariableName
{
    BoardVariable variable;
    const char* id;
};

constexpr std::array<VariableName, 7> variableNames{{
    {BoardVariable::Class, "class"},
    {BoardVariable::Method, "method"},
    {BoardVariable::Layer, "layer"},
    {BoardVariable::Picture, "picture"},
    {BoardVariable::Model, "model"},
    {BoardVariable::Convention, "convention"},
    {BoardVariable::Option, "option"},
}};

nlohmann::json axisJson(const BoardAxis& axis)
{
    return {{"variable", boardVariableId(axis.variable)}, {"values", axis.values}};
}

BoardAxis axisFromJson(const nlohmann::json& json)
{
    return {
        boardVariableFromId(json.at("variable").get<std::string>()), json.at("values").get<std::vector<std::string>>()};
}

} // namespace

std::string boardVariableId(BoardVariable variable)
{
    for (const VariableName& name : variableNames) {
        if (name.variable == variable)
            return name.id;
    }
    return {};
}

BoardVariable boardVariableFromId(const std::string& id)
{
    std::vector<std::string> ids;
    for (const VariableName& name : variableNames) {
        if (name.id == id)
            return name.variable;
        ids.emplace_back(name.id);
    }
    throw Error(
        ErrorKind::Usage, {CAMSCOPE_TEXT("There is no board variable \"%1\"%2."), {id, didYouMeanOneOf(id, ids)}});
}

ExplanationSpec withValue(ExplanationSpec spec, BoardVariable variable, const std::string& value)
{
    switch (variable) {
    case BoardVariable::Class:
        spec.target = TargetSpec::parse(value);
        break;
    case BoardVariable::Method:
        spec.method = MethodSpec::parse(value);
        break;
    case BoardVariable::Layer:
        spec.layers = layersFromText(value);
        break;
    case BoardVariable::Picture:
        spec.picture = PictureReference::parse(value);
        break;
    case BoardVariable::Model:
        spec.model = {value, ""};
        break;
    case BoardVariable::Convention:
        spec.convention = conventionFromId(value);
        break;
    case BoardVariable::Option:
        spec.method = spec.method.with(value);
        break;
    }
    return spec;
}

ExplanationSpec BoardSpec::cell(int row, int column) const
{
    const auto withRow = [&](ExplanationSpec spec) {
        return withValue(std::move(spec), rows.variable, rows.values.at(std::size_t(row)));
    };
    const auto withColumn = [&](ExplanationSpec spec) {
        return withValue(std::move(spec), columns.variable, columns.values.at(std::size_t(column)));
    };
    return rows.variable == BoardVariable::Option ? withRow(withColumn(base)) : withColumn(withRow(base));
}

void to_json(nlohmann::json& json, const BoardSpec& board)
{
    json = {{"schema", 1}, {"base", board.base}, {"rows", axisJson(board.rows)}, {"columns", axisJson(board.columns)},
        {"display", board.display}};
}

void from_json(const nlohmann::json& json, BoardSpec& board)
{
    try {
        if (const int schema = json.at("schema").get<int>(); schema != 1)
            throw Error(ErrorKind::BadInput,
                {CAMSCOPE_TEXT("The board was written in version %1 of its format; this program reads version 1."),
                    {std::to_string(schema)}});
        board.base = json.at("base").get<ExplanationSpec>();
        board.rows = axisFromJson(json.at("rows"));
        board.columns = axisFromJson(json.at("columns"));
        board.display = json.value("display", DisplayStyle());
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("The board's description is incomplete or malformed; see docs/schemas/board.json.")},
            error.what());
    }
    if (board.rows.variable == board.columns.variable)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("Rows and columns of the board are both \"%1\"; they must differ."),
                {boardVariableId(board.rows.variable)}});
}

} // namespace camscope
