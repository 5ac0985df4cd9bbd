// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/importedmodel.h"

namespace camscope {

/// Screens and loads a TorchScript archive, scripted or traced.
ImportedModel importTorchScript(const std::string& path, const at::Device& device);

} // namespace camscope
