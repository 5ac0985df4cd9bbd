// SPDX-License-Identifier: Apache-2.0
#include "core/model/classnames.h"

#include <algorithm>
#include <charconv>

namespace camscope {

namespace {

/// Lower case, one space for whatever separates words. Letters beyond ASCII stay as they are.
std::string plain(const std::string& name)
{
    std::string result;
    bool isApart = false;
    for (const char c : name) {
        if (c == ' ' || c == '_' || c == '-' || c == '\t') {
            isApart = !result.empty();
            continue;
        }
        if (isApart)
            result += ' ';
        isApart = false;
        result += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    }
    return result;
}

/// "n02123159": a synset's number.
bool isWordNetNumber(const std::string& text)
{
    return text.size() == 9 && text[0] == 'n'
        && std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The plain forms of a label's parts between commas; a WordNet number in front counts as a part.
std::vector<std::string> synonyms(const std::string& label)
{
    std::vector<std::string> result;
    std::size_t begin = 0;
    while (begin <= label.size()) {
        const std::size_t comma = std::min(label.find(',', begin), label.size());
        std::string part = plain(label.substr(begin, comma - begin));
        begin = comma + 1;
        if (const std::string first = part.substr(0, part.find(' ')); first != part && isWordNetNumber(first)) {
            result.push_back(first);
            part.erase(0, first.size() + 1);
        }
        if (!part.empty())
            result.push_back(part);
    }
    return result;
}

void add(std::unordered_map<std::string, std::vector<int>>& classes, const std::string& name, int index)
{
    std::vector<int>& indices = classes[name];
    if (indices.empty() || indices.back() != index)
        indices.push_back(index);
}

} // namespace

ClassNames::ClassNames(const std::vector<std::string>& labels, int classes)
    : m_classes(classes)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        add(m_labels, plain(labels[i]), int(i));
        for (const std::string& synonym : synonyms(labels[i]))
            add(m_synonyms, synonym, int(i));
    }
}

std::vector<int> ClassNames::find(const std::string& name) const
{
    const std::string wanted = plain(name);
    if (const auto found = m_labels.find(wanted); found != m_labels.end())
        return found->second;
    if (const auto found = m_synonyms.find(wanted); found != m_synonyms.end())
        return found->second;
    int index = -1;
    const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), index);
    if (error == std::errc() && end == wanted.data() + wanted.size() && index >= 0 && index < m_classes)
        return {index};
    return {};
}

bool isNameOf(const std::string& name, const std::string& label)
{
    const std::string wanted = plain(name);
    const std::vector<std::string> all = synonyms(label);
    return wanted == plain(label) || std::find(all.begin(), all.end(), wanted) != all.end();
}

} // namespace camscope
