// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace camscope {

/// A line of a table.
struct CsvRecord
{
    std::size_t line = 0; ///< from 1, where it begins
    std::vector<std::string> fields; ///< without quotes and the spaces around them
};

/// Reads the records of RFC 4180 one after the other, empty ones left out. The separator is a tab, else a comma, else a
/// semicolon, whichever the first record has outside of quotes.
class CsvReader
{
public:
    /// The text must outlive the reader; `origin` names it for messages.
    CsvReader(std::string_view text, std::string origin);

    /// Nothing at the end. Throws Error(BadInput) where a quote is not closed, or a record has more than mostFields.
    std::optional<CsvRecord> next();

    static constexpr std::size_t mostFields = 10'000;

private:
    void readQuoted();
    void endField();
    bool endRecord(char end); ///< whether it holds anything

    std::string_view m_text;
    std::string m_origin;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_recordLine = 1;
    std::string m_field;
    bool m_wasQuoted = false;
    CsvRecord m_record;
};

} // namespace camscope
