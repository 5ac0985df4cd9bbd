// SPDX-License-Identifier: Apache-2.0
#include "widgets/selection.h"

#include <algorithm>
#include <array>
#include <utility>

namespace camscope {

namespace {

constexpr std::array variables{BoardVariable::Class, BoardVariable::Method, BoardVariable::Layer,
    BoardVariable::Picture, BoardVariable::Model, BoardVariable::Convention, BoardVariable::Option};

/// The command line form of one part of a spec; the reverse of withValue(). An option away from an axis is part of the
/// method.
std::string valueOf(const ExplanationSpec& spec, BoardVariable variable)
{
    switch (variable) {
    case BoardVariable::Class:
        return spec.target.text();
    case BoardVariable::Method:
        return spec.method.text();
    case BoardVariable::Layer:
        return layersText(spec.layers);
    case BoardVariable::Picture:
        return spec.picture.text();
    case BoardVariable::Model:
        return spec.model.path;
    case BoardVariable::Convention:
        return conventionId(spec.convention);
    case BoardVariable::Option:
        break;
    }
    return {};
}

} // namespace

void Choice::set(std::vector<std::string> values)
{
    chosen = std::move(values);
    if (!contains(current))
        current = chosen.empty() ? std::string() : chosen.front();
}

void Choice::only(const std::string& value)
{
    chosen = {value};
    current = value;
}

void Choice::toggle(const std::string& value)
{
    const auto found = std::find(chosen.begin(), chosen.end(), value);
    if (found == chosen.end()) {
        chosen.push_back(value);
        current = value;
        return;
    }
    chosen.erase(found);
    set(chosen);
}

void Choice::replace(const std::string& value, const std::string& by)
{
    const auto found = std::find(chosen.begin(), chosen.end(), value);
    if (found == chosen.end())
        chosen.push_back(by);
    else
        *found = by;
    current = by;
}

void Choice::rename(const std::string& value, const std::string& by)
{
    if (value == by)
        return;
    if (contains(by))
        std::erase(chosen, value);
    else
        std::replace(chosen.begin(), chosen.end(), value, by);
    if (current == value)
        current = by;
}

void Choice::remove(const std::string& value)
{
    const auto found = std::find(chosen.begin(), chosen.end(), value);
    if (found == chosen.end())
        return;
    const auto next = chosen.erase(found);
    if (current == value)
        current = chosen.empty() ? std::string() : next == chosen.end() ? chosen.back() : *next;
}

bool Choice::contains(const std::string& value) const
{
    return std::find(chosen.begin(), chosen.end(), value) != chosen.end();
}

Selection Selection::of(const BoardSpec& board)
{
    Selection selection;
    selection.rows = board.rows.variable;
    selection.columns = board.columns.variable;
    for (const BoardVariable variable : variables) {
        if (variable == board.rows.variable)
            selection.choice(variable).set(board.rows.values);
        else if (variable == board.columns.variable)
            selection.choice(variable).set(board.columns.values);
        else if (variable != BoardVariable::Option)
            selection.choice(variable).only(valueOf(board.base, variable));
    }
    return selection;
}

const Choice& Selection::choice(BoardVariable variable) const
{
    switch (variable) {
    case BoardVariable::Class:
        return classes;
    case BoardVariable::Method:
        return methods;
    case BoardVariable::Layer:
        return layers;
    case BoardVariable::Picture:
        return pictures;
    case BoardVariable::Model:
        return models;
    case BoardVariable::Option:
        return options;
    case BoardVariable::Convention:
        break;
    }
    return conventions;
}

Choice& Selection::choice(BoardVariable variable)
{
    return const_cast<Choice&>(std::as_const(*this).choice(variable));
}

void Selection::setRows(BoardVariable variable)
{
    if (variable == columns)
        columns = rows;
    rows = variable;
}

void Selection::setColumns(BoardVariable variable)
{
    if (variable == rows)
        rows = columns;
    columns = variable;
}

void Selection::swapAxes()
{
    std::swap(rows, columns);
}

std::vector<std::string> Selection::shown(BoardVariable variable) const
{
    const Choice& values = choice(variable);
    if (variable != BoardVariable::Picture || values.chosen.size() <= mostPictures)
        return values.chosen;
    const auto current = std::find(values.chosen.begin(), values.chosen.end(), values.current);
    const auto last = values.chosen.end() - std::ptrdiff_t(mostPictures);
    const auto first = std::min(current, last);
    return {first, first + std::ptrdiff_t(mostPictures)};
}

void Selection::move(BoardVariable variable, const std::string& value, int place)
{
    const std::vector<std::string> before = shown(variable);
    std::vector<std::string> after = before;
    if (std::erase(after, value) == 0)
        return;
    after.insert(after.begin() + std::clamp(place, 0, int(after.size())), value);
    // Values that are not shown keep their places.
    std::vector<std::string>& chosen = choice(variable).chosen;
    const auto first = std::search(chosen.begin(), chosen.end(), before.begin(), before.end());
    std::copy(after.begin(), after.end(), first);
}

BoardSpec Selection::board(const DisplayStyle& display) const
{
    BoardSpec board;
    board.display = display;
    board.rows.variable = rows;
    board.columns.variable = columns;
    const auto counts = [&](BoardVariable variable) { return variable != BoardVariable::Option || isAxis(variable); };
    const bool complete = std::all_of(variables.begin(), variables.end(),
        [&](BoardVariable variable) { return !counts(variable) || !choice(variable).chosen.empty(); });
    if (!complete)
        return board;
    for (const BoardVariable variable : variables) {
        // What runs along an axis is not part of the base: selecting another row must not make another board.
        if (counts(variable) && !isAxis(variable))
            board.base = withValue(board.base, variable, choice(variable).current);
    }
    board.rows.values = shown(rows);
    board.columns.values = shown(columns);
    return board;
}

} // namespace camscope
