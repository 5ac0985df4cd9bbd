// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/explain/methodpage.h"

#include <string>

namespace camscope {

/// The page as it stands in a terminal: headings, indented text, no line longer than `columns` characters unless a
/// formula or an address is.
std::string plainText(const MethodPage& page, int columns);

/// The page as a chapter of a Markdown file; other methods are links to their chapters in the same file.
std::string markdown(const MethodPage& page);

/// The width of the terminal that standard output goes to, at most `most`; `most` where it goes to a file or a pipe.
int terminalColumns(int most);

} // namespace camscope
