// SPDX-License-Identifier: Apache-2.0
#include "widgets/axisdefaults.h"

#include "widgets/optionaxis.h"
#include "widgets/representativelayers.h"

namespace camscope {

void fillAxes(Selection& selection, const ModelInfo* model)
{
    // Nothing but an axis shows which convention counts.
    if (!selection.isAxis(BoardVariable::Convention))
        selection.conventions.only(conventionId(Convention::Paper));
    else if (selection.conventions.chosen.size() < 2)
        selection.conventions.set(conventionIds());
    keepOptionAxis(selection);
    // One layer alone makes a poor axis: start with one of each grid size.
    if (!model || !selection.isAxis(BoardVariable::Layer) || selection.layers.chosen.size() > 1)
        return;
    const std::vector<std::string> layers = representativeLayers(*model);
    if (!layers.empty())
        selection.layers.set(layers);
}

void keepOptionAxis(Selection& selection)
{
    if (!selection.isAxis(BoardVariable::Option))
        return;
    const MethodInfo* method = comparedMethod(selection);
    const std::vector<std::string>& values = selection.options.chosen;
    if (!method) {
        const BoardVariable instead
            = selection.isAxis(BoardVariable::Method) ? BoardVariable::Class : BoardVariable::Method;
        if (selection.rows == BoardVariable::Option)
            selection.setRows(instead);
        else
            selection.setColumns(instead);
    } else if (values.empty() || !method->option(optionOf(values.front()))) {
        selection.options.set(comparedValues(*comparedOption(*method)));
    }
}

} // namespace camscope
