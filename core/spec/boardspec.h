// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/render/displaystyle.h"
#include "core/spec/explanationspec.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace camscope {

/// What may run along a board's rows or columns.
enum class BoardVariable
{
    Class,
    Method,
    Layer,
    Picture,
    Model,
    Convention,
    Option ///< the value of a method's option: "max_channels=64"
};

std::string boardVariableId(BoardVariable variable); ///< "class", "method", …
BoardVariable boardVariableFromId(const std::string& id); ///< throws Error(Usage)

/// One edge of a board: a variable and the values it takes, each in its command line form.
struct BoardAxis
{
    BoardVariable variable = BoardVariable::Class;
    std::vector<std::string> values;
    bool operator==(const BoardAxis&) const = default;
};

/// A grid of explanations: `base` with the row's and the column's value put in. The two variables differ. An option is
/// put in last, since it belongs to the cell's method.
struct BoardSpec
{
    ExplanationSpec base;
    BoardAxis rows{BoardVariable::Class, {}};
    BoardAxis columns{BoardVariable::Method, {}};
    DisplayStyle display; ///< of all cells; never changes a raw map

    int rowCount() const { return static_cast<int>(rows.values.size()); }
    int columnCount() const { return static_cast<int>(columns.values.size()); }
    /// The spec of one cell. Throws Error(Usage) when a value does not parse, or names an option that the cell's method
    /// does not have.
    ExplanationSpec cell(int row, int column) const;

    bool operator==(const BoardSpec&) const = default;
};

/// `spec` with one variable set from its command line form.
ExplanationSpec withValue(ExplanationSpec spec, BoardVariable variable, const std::string& value);

void to_json(nlohmann::json& json, const BoardSpec& board);
void from_json(const nlohmann::json& json, BoardSpec& board);

} // namespace camscope
