// SPDX-License-Identifier: Apache-2.0
#include "core/io/outputnaming.h"

#include "core/io/files.h"

#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>

namespace camscope {
namespace {

/// File systems take 255 bytes; endings, a number and a temporary suffix need room.
constexpr std::size_t longestName = 200;

/// Without characters that some file system or shell takes for something else.
std::string safe(const std::string& text)
{
    constexpr std::string_view reserved = "/\\:*?\"<>|";
    std::string result = text;
    for (char& c : result)
        if (reserved.find(c) != std::string_view::npos || static_cast<unsigned char>(c) < 0x20)
            c = '-';
    return result;
}

std::string plainName(const Explanation& explanation)
{
    const ExplanationSpec& spec = explanation.spec;
    std::ostringstream name;
    name << safe(spec.picture.stem()) << '.' << safe(explanation.target.slug);
    if (!explanation.layers.empty())
        name << '.' << safe(layersText(explanation.layers));
    name << '.' << spec.method.id;
    for (const auto& [key, value] : spec.method.options)
        name << '+' << key << '=' << safe(optionText(value));
    if (spec.convention != Convention::Paper)
        name << '@' << conventionId(spec.convention);
    return name.str();
}

/// Cut at the start of a UTF-8 character.
std::string shortened(std::string name)
{
    std::size_t size = longestName;
    while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80)
        --size;
    name.resize(size);
    return name;
}

} // namespace

std::string OutputNaming::nameFor(const Explanation& explanation)
{
    const std::string spec = nlohmann::json(explanation.spec).dump();
    if (const auto known = m_names.find(spec); known != m_names.end())
        return known->second;

    std::string name = plainName(explanation);
    const bool isTooLong = name.size() > longestName;
    if (isTooLong)
        name = shortened(std::move(name));
    if (isTooLong || m_taken.count(name) > 0) {
        name += '~';
        name += sha256(reinterpret_cast<const std::uint8_t*>(spec.data()), spec.size()).substr(0, 8);
    }
    m_taken.insert(name);
    m_names.emplace(spec, name);
    return name;
}

} // namespace camscope
