// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace camscope {

/// A line of a table.
struct CsvRecord
{
    std::size_t line = 0; ///< from 1, where it begins
    std::vector<std::string> fields; ///< without quotes and the spaces around them
};

/// The records of RFC 4180, empty ones left out. The separator is a comma, else a semicolon or tab, whichever the first
/// record has outside of quotes. Throws Error(BadInput) where a quote is not closed.
std::vector<CsvRecord> csvRecords(const std::string& text, const std::string& origin);

} // namespace camscope
