// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace camscope {

enum class LabelFormat
{
    Lines, ///< a label on each line, in the order of the classes; empty lines do not count; "3: cat" where all are so
    Csv, ///< a column of labels, with or without one of indices and a line of titles; comma, semicolon or tab
    Json, ///< a list; {"0": "cat"}; {"0": ["n02123045", "tabby"]}, of which the last counts; {"cat": 0}; any of these
          ///< as the member "labels" or "id2label"
};

/// The names of a model's classes by index, from UTF-8 text with or without byte order mark. Throws Error(BadInput)
/// that names the file, the place and what would be right: indices run from 0 without a gap, and no label is empty.
std::vector<std::string> readLabels(const std::string& path);

/// The same from memory; `origin` names the file for messages.
std::vector<std::string> parseLabels(const std::string& text, LabelFormat format, const std::string& origin);

/// By the file's ending, and by its content where that is JSON under another name.
LabelFormat labelFormat(const std::string& path, const std::string& text);

/// Whether a file is meant to hold labels: by its ending a text, and by its content one that may be about classes.
bool isLabelFile(const std::string& path);

} // namespace camscope
