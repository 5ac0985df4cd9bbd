// SPDX-License-Identifier: Apache-2.0
#include "widgets/selectionjson.h"

#include "core/base/error.h"
#include "core/io/jsonmembers.h"

#include <array>

namespace camscope {

namespace {

constexpr const char* origin = "selection";

struct Part
{
    const char* name;
    BoardVariable variable;
};

constexpr std::array parts{Part{"models", BoardVariable::Model}, Part{"classes", BoardVariable::Class},
    Part{"methods", BoardVariable::Method}, Part{"layers", BoardVariable::Layer},
    Part{"pictures", BoardVariable::Picture}, Part{"conventions", BoardVariable::Convention},
    Part{"options", BoardVariable::Option}};

} // namespace

void to_json(nlohmann::json& json, const Selection& selection)
{
    json = {{"rows", boardVariableId(selection.rows)}, {"columns", boardVariableId(selection.columns)},
        {"classes_follow", selection.classesFollow}, {"pinned", selection.pinned}};
    for (const auto& [name, variable] : parts) {
        const Choice& choice = selection.choice(variable);
        json[name] = {{"chosen", choice.chosen}, {"current", choice.current}};
    }
}

void from_json(const nlohmann::json& json, Selection& selection)
{
    const JsonMembers members(json, origin);
    selection = {};
    for (const auto& [name, variable] : parts) {
        const auto part = members.object(name);
        if (!part)
            continue;
        Choice& choice = selection.choice(variable);
        choice.current = part->text("current");
        choice.set(part->texts("chosen"));
    }
    selection.rows = boardVariableFromId(members.text("rows", boardVariableId(selection.rows)));
    selection.columns = boardVariableFromId(members.text("columns", boardVariableId(selection.columns)));
    selection.classesFollow = members.flag("classes_follow", selection.classesFollow);
    if (selection.rows == selection.columns)
        members.fail("columns", CAMSCOPE_TEXT("%2 of %1 must be another variable than \"rows\"."));
    for (const auto& [name, variable] : parts) {
        if (variable == BoardVariable::Option)
            continue; // one that its method does not have is said in its cells
        for (const std::string& value : selection.choice(variable).chosen)
            withValue({}, variable, value);
    }
    if (members.has("pinned"))
        selection.pinned = json.at("pinned").get<std::vector<ExplanationSpec>>();
}

} // namespace camscope
