// SPDX-License-Identifier: Apache-2.0
#include "widgets/axisdefaults.h"

#include "widgets/representativelayers.h"

namespace camscope {

void fillAxes(Selection& selection, const ModelInfo* model)
{
    // Nothing but an axis shows which convention counts.
    if (!selection.isAxis(BoardVariable::Convention))
        selection.conventions.only(conventionId(Convention::Paper));
    else if (selection.conventions.chosen.size() < 2)
        selection.conventions.set(conventionIds());
    // One layer alone makes a poor axis: start with one of each grid size.
    if (!model || !selection.isAxis(BoardVariable::Layer) || selection.layers.chosen.size() > 1)
        return;
    const std::vector<std::string> layers = representativeLayers(*model);
    if (!layers.empty())
        selection.layers.set(layers);
}

} // namespace camscope
