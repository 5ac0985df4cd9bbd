// SPDX-License-Identifier: Apache-2.0
#include "core/io/labels.h"

#include "core/base/error.h"
#include "core/io/files.h"
#include "core/io/jsonmembers.h"
#include "core/io/labeltable.h"
#include "core/io/textfiles.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace camscope {

namespace {

constexpr std::size_t headBytes = std::size_t(64) << 10;
constexpr std::size_t mostBytes = std::size_t(32) << 20; ///< more is no list of names

[[noreturn]] void fail(Message message)
{
    throw Error(ErrorKind::BadInput, std::move(message));
}

/// The first bytes; empty where there are none to be read.
std::string head(const std::string& path)
{
    std::ifstream file(toPath(path), std::ios::binary);
    std::string bytes(headBytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

bool beginsLikeJson(std::string_view text)
{
    text = withoutByteOrderMark(text);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

/// Whether a JSON file is about pictures and the objects in them, by how it begins: such files may be large.
bool listsPictures(std::string_view begin)
{
    for (const std::string_view name : {"\"images\"", "\"annotations\""}) {
        for (auto at = begin.find(name); at != std::string_view::npos; at = begin.find(name, at + 1)) {
            const auto colon = begin.find_first_not_of(" \t\r\n", at + name.size());
            const auto value = colon == std::string_view::npos || begin[colon] != ':'
                ? std::string_view::npos
                : begin.find_first_not_of(" \t\r\n", colon + 1);
            if (value != std::string_view::npos && begin[value] == '[')
                return true;
        }
    }
    return false;
}

/// A name, or several ways to say it, of which the last is for people: ["n02123045", "tabby"].
std::string nameIn(const nlohmann::json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.is_array() && !value.empty() && value.back().is_string() ? value.back().get<std::string>() : "";
}

std::vector<std::string> labelsOfList(const nlohmann::json& list, const std::string& origin)
{
    LabelTable table(origin);
    for (std::size_t i = 0; i < list.size(); ++i)
        table.add(i, nameIn(list[i]), {CAMSCOPE_TEXT("entry %1"), {std::to_string(i + 1)}});
    return table.labels();
}

std::vector<std::string> labelsOfObject(const nlohmann::json& object, const std::string& origin)
{
    LabelTable table(origin);
    for (const auto& [key, value] : object.items()) {
        const Message place{CAMSCOPE_TEXT("the member \"%1\""), {key}};
        if (const auto index = labelIndex(key); index && !value.is_number())
            table.add(*index, nameIn(value), place);
        else if (value.is_number_unsigned())
            table.add(value.get<std::size_t>(), key, place);
        else
            fail({CAMSCOPE_TEXT(
                      "%1: %2 is no pair of an index and a label; write [\"cat\", \"dog\"], {\"0\": \"cat\"} or "
                      "{\"cat\": 0}."),
                {origin, place}});
    }
    return table.labels();
}

std::vector<std::string> labelsOfJson(const std::string& text, const std::string& origin)
{
    nlohmann::json json = parseJson(text, origin);
    for (const char* member : {"labels", "id2label"}) {
        if (json.is_object() && json.contains(member) && !json[member].is_number())
            return json[member].is_array() ? labelsOfList(json[member], origin) : labelsOfObject(json[member], origin);
    }
    if (!json.is_array() && !json.is_object())
        fail({CAMSCOPE_TEXT("%1 holds no labels: write [\"cat\", \"dog\"], {\"0\": \"cat\"} or {\"cat\": 0}."),
            {origin}});
    return json.is_array() ? labelsOfList(json, origin) : labelsOfObject(json, origin);
}

} // namespace

std::vector<std::string> parseLabels(const std::string& text, LabelFormat format, const std::string& origin)
{
    if (text.find('\0') != std::string::npos)
        fail({CAMSCOPE_TEXT("%1 is no text in UTF-8; save it as UTF-8."), {origin}});
    const std::string plain(withoutByteOrderMark(text));
    std::vector<std::string> labels;
    switch (format) {
    case LabelFormat::Lines:
        labels = labelsOfLines(plain, origin);
        break;
    case LabelFormat::Csv:
        labels = labelsOfCsv(plain, origin);
        break;
    case LabelFormat::Json:
        labels = labelsOfJson(plain, origin);
        break;
    }
    if (labels.empty())
        fail({CAMSCOPE_TEXT("%1 holds no labels; write one on each line."), {origin}});
    return labels;
}

LabelFormat labelFormat(const std::string& path, const std::string& text)
{
    const std::string ending = lowerCaseEnding(path);
    if (ending == ".json" || beginsLikeJson(text))
        return LabelFormat::Json;
    return ending == ".csv" || ending == ".tsv" ? LabelFormat::Csv : LabelFormat::Lines;
}

std::vector<std::string> readLabels(const std::string& path)
{
    std::error_code code;
    if (std::filesystem::file_size(toPath(path), code) > mostBytes && !code)
        fail({CAMSCOPE_TEXT("%1 is too large for a list of labels; name another file."), {path}});
    const std::vector<std::uint8_t> bytes = readFile(path);
    const std::string text(bytes.begin(), bytes.end());
    return parseLabels(text, labelFormat(path, text), path);
}

bool isLabelFile(const std::string& path)
{
    static const std::vector<std::string> endings{".txt", ".csv", ".tsv", ".json", ".names", ".labels"};
    const std::string ending = lowerCaseEnding(path);
    if (std::find(endings.begin(), endings.end(), ending) == endings.end())
        return false;
    const std::string begin = head(path);
    if (begin.empty() || begin.find('\0') != std::string::npos)
        return false;
    return ending != ".json" || !listsPictures(begin);
}

} // namespace camscope
