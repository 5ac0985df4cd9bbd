// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace camscope {

/// What a file is that cannot be read as a picture: "a GIF picture", "a PDF document", "a text file"; "" when unknown.
std::string foreignFormatName(ByteView bytes);

} // namespace camscope
