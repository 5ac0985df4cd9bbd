// SPDX-License-Identifier: Apache-2.0
#include "core/io/csvrecords.h"

#include "core/base/error.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace camscope {

namespace {

char separatorOf(std::string_view text)
{
    std::string found;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '\n' || c == '\r') && !found.empty())
            break;
        else if (!quoted && (c == ',' || c == ';' || c == '\t'))
            found += c;
    }
    // Texts hold commas, seldom tabs: "0<TAB>tench, Tinca tinca".
    for (const char candidate : {'\t', ',', ';'}) {
        if (found.find(candidate) != std::string::npos)
            return candidate;
    }
    return ',';
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t";
    const std::size_t begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(space) - begin + 1));
}

} // namespace

CsvReader::CsvReader(std::string_view text, std::string origin)
    : m_text(text)
    , m_origin(std::move(origin))
    , m_separator(separatorOf(text))
{
}

std::optional<CsvRecord> CsvReader::next()
{
    m_record = {};
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        if (c == '"' && trimmed(m_field).empty())
            readQuoted();
        else if (c == m_separator)
            endField();
        else if ((c == '\n' || c == '\r') && endRecord(c))
            return std::move(m_record);
        else if (c == '\n' || c == '\r')
            m_record = {};
        else if (!m_wasQuoted || trimmed({&c, 1}) != "") // spaces behind the quotes do not count
            m_field += c;
    }
    if (!endRecord('\n'))
        return std::nullopt;
    return std::move(m_record);
}

void CsvReader::readQuoted()
{
    const std::size_t begin = m_line;
    m_field.clear();
    m_wasQuoted = true;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        if (c == '"' && m_at < m_text.size() && m_text[m_at] == '"')
            m_field += m_text[m_at++];
        else if (c == '"')
            return;
        else
            m_field += c;
        m_line += c == '\n' ? 1 : 0;
    }
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1: the quote that opens on line %2 is never closed; close it, or double a quote inside a text "
                       "in quotes."),
            {m_origin, std::to_string(begin)}});
}

void CsvReader::endField()
{
    if (m_record.fields.size() >= mostFields)
        throw Error(ErrorKind::BadInput,
            {CAMSCOPE_TEXT("%1: line %2 has more than %3 fields; keep only the columns that are needed."),
                {m_origin, std::to_string(m_recordLine), std::to_string(mostFields)}});
    m_record.fields.push_back(m_wasQuoted ? m_field : trimmed(m_field));
    m_field.clear();
    m_wasQuoted = false;
}

bool CsvReader::endRecord(char end)
{
    endField();
    m_record.line = m_recordLine;
    if (end == '\r' && m_at < m_text.size() && m_text[m_at] == '\n')
        ++m_at;
    m_recordLine = ++m_line;
    return std::any_of(
        m_record.fields.begin(), m_record.fields.end(), [](const std::string& field) { return !field.empty(); });
}

} // namespace camscope
