// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/modelinfo.h"

#include <string>
#include <vector>

namespace camscope {

/// Whether so many labels name the classes that the model answers with. A single score takes one, that of "yes", or
/// two. True for a model that answers with no classes.
bool labelsFit(int count, const ModelInfo& model);

/// The labels of a file (core/io/labels.h) for the model's classes. Throws Error(BadInput) that names both numbers
/// where the model has another number of classes, Error(NotPossible) where it has none.
std::vector<std::string> labelsFor(const ModelInfo& model, const std::string& labelFile);

} // namespace camscope
