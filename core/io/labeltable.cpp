// SPDX-License-Identifier: Apache-2.0
#include "core/io/labeltable.h"

#include "core/base/error.h"
#include "core/io/csvrecords.h"
#include "core/io/textfiles.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace camscope {

namespace {

[[noreturn]] void fail(Message message)
{
    throw Error(ErrorKind::BadInput, std::move(message));
}

Message lineText(std::size_t line)
{
    return {CAMSCOPE_TEXT("line %1"), {std::to_string(line)}};
}

bool isUtf8(const std::string& text)
{
    try {
        static_cast<void>(nlohmann::json(text).dump()); // strict about encodings
        return true;
    } catch (const nlohmann::json::type_error&) {
        return false;
    }
}

struct Line
{
    std::size_t number = 0; ///< from 1
    std::string text;
};

/// Lines that are not empty, however they end.
std::vector<Line> linesOf(const std::string& text)
{
    std::vector<Line> lines;
    std::size_t number = 1;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        const std::size_t first = text.find_first_not_of(" \t", begin);
        if (first < end)
            lines.push_back({number, text.substr(first, text.find_last_not_of(" \t", end - 1) + 1 - first)});
        begin = text.compare(end, 2, "\r\n") == 0 ? end + 2 : end + 1;
        ++number;
    }
    return lines;
}

/// "3: cat" in two; nothing for other lines.
std::optional<std::pair<std::size_t, std::string>> numberedLine(const std::string& line)
{
    const std::size_t end = line.find_first_of(":\t");
    const auto index = labelIndex(line.substr(0, end));
    const std::size_t label = end == std::string::npos ? end : line.find_first_not_of(" \t", end + 1);
    if (!index || label == std::string::npos)
        return std::nullopt;
    return std::pair(*index, line.substr(label));
}

using Records = std::vector<CsvRecord>;

bool holdsIndices(const Records& records, std::size_t column, std::size_t from)
{
    return records.size() > from
        && std::all_of(records.begin() + static_cast<std::ptrdiff_t>(from), records.end(),
            [&](const CsvRecord& record) { return labelIndex(record.fields[column]).has_value(); });
}

/// What a table's columns are for.
struct Columns
{
    std::optional<std::size_t> index;
    std::size_t label = 0;
    std::size_t firstRecord = 0; ///< 1 behind a line of titles
};

/// The column of texts that is titled as one of labels; titles further in front win.
std::optional<std::size_t> titledLabels(const Records& records)
{
    for (const std::string_view title :
        {"label", "labels", "name", "names", "class_name", "classname", "display_name", "class"}) {
        const std::vector<std::string>& titles = records.front().fields;
        for (std::size_t i = 0; i < titles.size(); ++i) {
            if (lowerCase(titles[i]) == title && !holdsIndices(records, i, 1))
                return i;
        }
    }
    return std::nullopt;
}

Columns columnsOf(const Records& records, const std::string& origin)
{
    const CsvRecord& first = records.front();
    const std::size_t count = first.fields.size();
    Columns columns;
    const std::optional<std::size_t> label = titledLabels(records);
    for (std::size_t i = 0; i < count && !columns.index; ++i) {
        if (i != label.value_or(count) && count > 1 && holdsIndices(records, i, 1))
            columns.index = i;
    }
    const bool titlesIndex = columns.index && !labelIndex(first.fields[*columns.index]);
    columns.firstRecord = titlesIndex || label ? 1 : 0;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < count; ++i) {
        if (i != columns.index.value_or(count))
            others.push_back(i);
    }
    if (!label && others.size() != 1)
        fail(
            {CAMSCOPE_TEXT("%1 has %2 columns, and which one holds the labels is not said; give it the title \"label\" "
                           "in the first line."),
                {origin, std::to_string(count)}});
    columns.label = label ? *label : others.front();
    return columns;
}

} // namespace

LabelTable::LabelTable(std::string origin)
    : m_origin(std::move(origin))
{
}

void LabelTable::add(std::size_t index, const std::string& label, const Message& place)
{
    if (label.find_first_not_of(" \t\r\n") == std::string::npos)
        fail({CAMSCOPE_TEXT("%1: %2 has no label; give every class a name."), {m_origin, place}});
    if (!isUtf8(label))
        fail({CAMSCOPE_TEXT("%1: %2 is no text in UTF-8; save the file as UTF-8."), {m_origin, place}});
    if (!m_labels.emplace(index, label).second)
        fail({CAMSCOPE_TEXT("%1: %2 names the class %3 a second time; remove one of the two."),
            {m_origin, place, std::to_string(index)}});
}

std::vector<std::string> LabelTable::labels() const
{
    std::vector<std::string> labels;
    for (const auto& [index, label] : m_labels) {
        if (index != labels.size())
            fail({CAMSCOPE_TEXT("%1 names no class %2, but the class %3; indices begin at 0 and leave none out."),
                {m_origin, std::to_string(labels.size()), std::to_string(index)}});
        labels.push_back(label);
    }
    return labels;
}

std::optional<std::size_t> labelIndex(const std::string& text)
{
    std::size_t value = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

std::vector<std::string> labelsOfLines(const std::string& text, const std::string& origin)
{
    const std::vector<Line> lines = linesOf(text);
    const bool numbered
        = std::all_of(lines.begin(), lines.end(), [](const Line& line) { return numberedLine(line.text).has_value(); });
    LabelTable table(origin);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto pair = numberedLine(lines[i].text); numbered && pair)
            table.add(pair->first, pair->second, lineText(lines[i].number));
        else
            table.add(i, lines[i].text, lineText(lines[i].number));
    }
    return table.labels();
}

std::vector<std::string> labelsOfCsv(const std::string& text, const std::string& origin)
{
    Records records;
    CsvReader lines(text, origin);
    while (std::optional<CsvRecord> record = lines.next())
        records.push_back(std::move(*record));
    if (records.empty())
        return {};
    const std::size_t count = records.front().fields.size();
    for (const CsvRecord& record : records) {
        if (record.fields.size() != count)
            fail({CAMSCOPE_TEXT("%1: %2 has %3 fields where the first line has %4; put labels with a comma in quotes."),
                {origin, lineText(record.line), std::to_string(record.fields.size()), std::to_string(count)}});
    }
    const Columns columns = columnsOf(records, origin);
    LabelTable table(origin);
    for (std::size_t i = columns.firstRecord; i < records.size(); ++i) {
        const CsvRecord& record = records[i];
        const auto index = columns.index ? labelIndex(record.fields[*columns.index]) : i - columns.firstRecord;
        if (!index)
            fail({CAMSCOPE_TEXT("%1: %2 has no index of a class; write a whole number from 0."),
                {origin, lineText(record.line)}});
        table.add(*index, record.fields[columns.label], lineText(record.line));
    }
    return table.labels();
}

} // namespace camscope
