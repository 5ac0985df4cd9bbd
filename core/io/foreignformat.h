// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/message.h"

namespace camscope {

/// What a file is that cannot be read as a picture: "a GIF picture", "a PDF document", "a text file"; empty when
/// unknown. Part of a sentence.
Message foreignFormatName(ByteView bytes);

} // namespace camscope
