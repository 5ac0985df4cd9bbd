// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/changename.h"

#include "core/base/result.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace camscope {

namespace {

struct ChangeName
{
    Q_DECLARE_TR_FUNCTIONS(camscope::ChangeName)
};

using Values = std::span<const std::string>;

/// What two lists have between what they begin and end with in common. There may be a hundred thousand pictures.
std::pair<Values, Values> differing(Values a, Values b)
{
    const auto [beginA, beginB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    a = {beginA, a.end()};
    b = {beginB, b.end()};
    const auto [endA, endB] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return {{a.begin(), endA.base()}, {b.begin(), endB.base()}};
}

std::vector<std::string> without(Values values, Values others)
{
    const std::unordered_set<std::string_view> known(others.begin(), others.end());
    std::vector<std::string> result;
    std::copy_if(values.begin(), values.end(), std::back_inserter(result),
        [&](const std::string& value) { return !known.contains(value); });
    return result;
}

/// In the order in which a change is told of them.
constexpr BoardVariable variables[] = {BoardVariable::Picture, BoardVariable::Model, BoardVariable::Method,
    BoardVariable::Option, BoardVariable::Layer, BoardVariable::Convention, BoardVariable::Class};

/// Which value is selected does not matter along an axis of `after`.
bool isOtherChoice(const Selection& before, const Selection& after, BoardVariable variable)
{
    const Choice& old = before.choice(variable);
    const Choice& now = after.choice(variable);
    return old.chosen != now.chosen || (!after.isAxis(variable) && old.current != now.current);
}

QString styleName(const DisplayStyle& before, const DisplayStyle& after)
{
    if (before.opacity != after.opacity)
        return ChangeName::tr("Opacity");
    if (before.colourMap != after.colourMap)
        return ChangeName::tr("Colours");
    if (before.scale != after.scale)
        return ChangeName::tr("Scale");
    if (before.isSigned != after.isSigned)
        return ChangeName::tr("Signed");
    return ChangeName::tr("Display");
}

QString general(BoardVariable variable)
{
    switch (variable) {
    case BoardVariable::Class:
        return ChangeName::tr("Other classes");
    case BoardVariable::Method:
        return ChangeName::tr("Other methods");
    case BoardVariable::Layer:
        return ChangeName::tr("Other layers");
    case BoardVariable::Picture:
        return ChangeName::tr("Other pictures");
    case BoardVariable::Option:
        return ChangeName::tr("Other values");
    default:
        return ChangeName::tr("Another board");
    }
}

/// "" unless a picture has changed places with another state of itself.
QString erasureName(const std::string& before, const std::string& after)
{
    const auto old = attempt([&] { return PictureReference::parse(before); });
    const auto now = attempt([&] { return PictureReference::parse(after); });
    if (!old || !now || old.value().original() != now.value().original())
        return {};
    const bool isMore = now.value().erasure.strokes.size() > old.value().erasure.strokes.size();
    return isMore ? ChangeName::tr("Erase") : ChangeName::tr("Restore the picture");
}

QString choiceName(
    BoardVariable variable, const BoardState& before, const BoardState& after, const BoardHistory::Describe& describe)
{
    const Choice& old = before.selection.choice(variable);
    const Choice& now = after.selection.choice(variable);
    const auto [oldPart, newPart] = differing(old.chosen, now.chosen);
    const std::vector<std::string> added = without(newPart, oldPart);
    const std::vector<std::string> removed = without(oldPart, newPart);
    const auto title = [&](const std::string& value) { return describe(variable, value).title; };
    if (added.size() == 1 && removed.empty())
        return ChangeName::tr("Add %1").arg(title(added.front()));
    if (added.empty() && removed.size() == 1)
        return ChangeName::tr("Remove %1").arg(title(removed.front()));
    if (added.size() == 1 && removed.size() == 1 && variable == BoardVariable::Picture) {
        const QString name = erasureName(removed.front(), added.front());
        if (!name.isEmpty())
            return name;
    }
    if (added.size() == 1 && removed.size() == 1)
        return ChangeName::tr("%1 for %2").arg(title(added.front()), title(removed.front()));
    if (added.empty() && removed.empty() && old.chosen != now.chosen)
        return ChangeName::tr("Another order");
    if (added.empty() && removed.empty())
        return ChangeName::tr("Choose %1").arg(title(now.current));
    return general(variable);
}

} // namespace

bool isSameBoard(const Selection& before, const Selection& after)
{
    // Compared in place: a copy of a hundred thousand pictures takes its time.
    return before.rows == after.rows && before.columns == after.columns && before.pinned == after.pinned
        && before.classesFollow == after.classesFollow
        && std::none_of(std::begin(variables), std::end(variables),
            [&](BoardVariable variable) { return isOtherChoice(before, after, variable); });
}

QString changeName(const BoardState& before, const BoardState& after, const BoardHistory::Describe& describe)
{
    const Selection& old = before.selection;
    const Selection& now = after.selection;
    if (isSameBoard(old, now))
        return styleName(before.style, after.style);
    if (old.rows == now.columns && old.columns == now.rows)
        return ChangeName::tr("Swap rows and columns");
    if (old.rows != now.rows)
        return ChangeName::tr("Other rows");
    if (old.columns != now.columns)
        return ChangeName::tr("Other columns");
    if (old.pinned != now.pinned)
        return old.pinned.size() < now.pinned.size() ? ChangeName::tr("Pin a cell") : ChangeName::tr("Unpin a cell");
    for (const BoardVariable variable : variables) {
        if (isOtherChoice(old, now, variable))
            return choiceName(variable, before, after, describe);
    }
    return general(BoardVariable::Convention);
}

} // namespace camscope
