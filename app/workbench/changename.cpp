// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/changename.h"

#include "core/base/result.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace camscope {

namespace {

struct ChangeName
{
    Q_DECLARE_TR_FUNCTIONS(camscope::ChangeName)
};

std::vector<std::string> without(std::vector<std::string> values, const std::vector<std::string>& others)
{
    std::erase_if(values,
        [&](const std::string& value) { return std::find(others.begin(), others.end(), value) != others.end(); });
    return values;
}

/// Which value is selected does not matter along an axis.
Selection withoutSelected(Selection selection)
{
    for (const BoardVariable variable : {selection.rows, selection.columns})
        selection.choice(variable).current.clear();
    return selection;
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
    const std::vector<std::string> added = without(now.chosen, old.chosen);
    const std::vector<std::string> removed = without(old.chosen, now.chosen);
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
    return withoutSelected(before) == withoutSelected(after);
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
    for (const BoardVariable variable : {BoardVariable::Picture, BoardVariable::Model, BoardVariable::Method,
             BoardVariable::Option, BoardVariable::Layer, BoardVariable::Convention, BoardVariable::Class}) {
        const Choice& oldChoice = old.choice(variable);
        const Choice& newChoice = now.choice(variable);
        const bool isOther
            = oldChoice.chosen != newChoice.chosen || (!now.isAxis(variable) && oldChoice.current != newChoice.current);
        if (isOther)
            return choiceName(variable, before, after, describe);
    }
    return general(BoardVariable::Convention);
}

} // namespace camscope
