// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <string>

namespace camscope {

/// A model file with what the user says about it.
struct DescribedModel
{
    std::string path;
    std::string description; ///< a file as camscope.json, in place of the model's own description; "" for that
    std::string labels; ///< a file of labels (core/io/labels.h), in place of the description's; "" for those
};

/// Opens it, described as asked. Throws Error as Engine::describeModel() and Engine::useLabels() do.
ModelInfoPointer openModel(Engine& engine, const DescribedModel& model);

} // namespace camscope
