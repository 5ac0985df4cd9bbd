// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/picture.h"

#include <string>

namespace camscope {

/// Whether the file begins like a NumPy array.
bool isNpyFile(const std::string& path);

/// Something to look at behind the maps of an array given directly: its first three channels (or its only one), each
/// scaled from its own minimum to its maximum. Throws Error(BadInput).
Picture pictureOfTensor(const std::string& path);

} // namespace camscope
