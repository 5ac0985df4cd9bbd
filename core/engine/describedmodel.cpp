// SPDX-License-Identifier: Apache-2.0
#include "core/engine/describedmodel.h"

#include "core/model/descriptionfile.h"

namespace camscope {

ModelInfoPointer openModel(Engine& engine, const DescribedModel& model)
{
    ModelInfoPointer info = model.description.empty()
        ? engine.openModel(model.path)
        : engine.describeModel(model.path, readDescription(model.description));
    return model.labels.empty() ? info : engine.useLabels(model.path, model.labels);
}

} // namespace camscope
