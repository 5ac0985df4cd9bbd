// SPDX-License-Identifier: Apache-2.0
#include "core/io/csvrecords.h"

#include "core/base/error.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace camscope {

namespace {

char separatorOf(const std::string& text)
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
    for (const char candidate : {',', ';', '\t'}) {
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

/// Reads one character after the other.
class CsvReader
{
public:
    CsvReader(const std::string& text, const std::string& origin)
        : m_text(text)
        , m_origin(origin)
        , m_separator(separatorOf(text))
    {
    }

    std::vector<CsvRecord> records()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"' && trimmed(m_field).empty())
                readQuoted();
            else if (c == m_separator)
                endField();
            else if (c == '\n' || c == '\r')
                endRecord(c);
            else if (!m_wasQuoted || trimmed({&c, 1}) != "") // spaces behind the quotes do not count
                m_field += c;
        }
        endRecord('\n');
        return std::move(m_records);
    }

private:
    void readQuoted()
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
            {CAMSCOPE_TEXT("%1: the quote that opens on line %2 is never closed."), {m_origin, std::to_string(begin)}});
    }

    void endField()
    {
        m_record.fields.push_back(m_wasQuoted ? m_field : trimmed(m_field));
        m_field.clear();
        m_wasQuoted = false;
    }

    void endRecord(char end)
    {
        endField();
        m_record.line = m_recordLine;
        const bool isEmpty = std::all_of(
            m_record.fields.begin(), m_record.fields.end(), [](const std::string& field) { return field.empty(); });
        if (!isEmpty)
            m_records.push_back(m_record);
        m_record = {};
        if (end == '\r' && m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
        m_recordLine = ++m_line;
    }

    const std::string& m_text;
    const std::string& m_origin;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_recordLine = 1;
    std::string m_field;
    bool m_wasQuoted = false;
    CsvRecord m_record;
    std::vector<CsvRecord> m_records;
};

} // namespace

std::vector<CsvRecord> csvRecords(const std::string& text, const std::string& origin)
{
    return CsvReader(text, origin).records();
}

} // namespace camscope
