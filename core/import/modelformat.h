// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace camscope {

/// Recognises a model file by its content, never by its name. Returns if it is a TorchScript archive; throws
/// Error(BadInput) for everything else, saying what the file is and how to make a usable one of it.
void requireTorchScript(const std::string& path);

} // namespace camscope
