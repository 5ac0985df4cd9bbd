// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace camscope {

/// ASCII letters in lower case; everything else stays.
std::string lowerCase(std::string text);
/// The ending of a file's name with its dot, in lower case: ".json"; "" where it has none.
std::string lowerCaseEnding(const std::string& path);
/// Without the mark of UTF-8 that some programs begin a file with.
std::string_view withoutByteOrderMark(std::string_view text);

} // namespace camscope
