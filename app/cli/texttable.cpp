// SPDX-License-Identifier: Apache-2.0
#include "app/cli/texttable.h"

#include <algorithm>
#include <utility>

namespace camscope {

std::size_t characterCount(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

TextTable::TextTable(std::string alignment)
    : m_alignment(std::move(alignment))
{
}

void TextTable::addRow(std::vector<std::string> cells)
{
    cells.resize(m_alignment.size());
    m_rows.push_back(std::move(cells));
}

void TextTable::print(std::ostream& stream, const std::string& indent) const
{
    std::vector<std::size_t> widths(m_alignment.size(), 0);
    for (const auto& row : m_rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], characterCount(row[i]));
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - characterCount(row[i]), ' ');
            line += (i == 0 ? indent : "  ") + (m_alignment[i] == 'r' ? padding + row[i] : row[i] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        stream << line << '\n';
    }
}

} // namespace camscope
