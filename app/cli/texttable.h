// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace camscope {

/// Characters, not bytes, of UTF-8 text.
std::size_t characterCount(const std::string& text);

/// Rows of text in aligned columns.
class TextTable
{
public:
    /// One letter per column: 'l' left, 'r' right.
    explicit TextTable(std::string alignment);

    void addRow(std::vector<std::string> cells);
    void print(std::ostream& stream, const std::string& indent = "  ") const;

private:
    std::string m_alignment;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace camscope
