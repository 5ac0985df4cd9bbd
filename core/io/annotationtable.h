// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/io/annotationcontent.h"

#include <string>

namespace camscope {

/// A table with a header line, one thing per line: file, class, and its box in pixels, which may be empty. Separated by
/// commas, semicolons or tabs (CsvReader). With xmin, ymin, xmax and ymax, the columns width and
/// height are the picture's. Throws Error(BadInput).
AnnotationContent readAnnotationTable(const std::string& text, const std::string& origin);

/// Whether the first line of a text names the columns that are needed.
bool isAnnotationHeader(const std::string& text);

} // namespace camscope
