// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace camscope {

/// A word of a file format and the value it stands for.
template <typename T>
struct Word
{
    const char* text;
    T value;
};

template <typename T>
std::string wordOf(const T& value, const std::vector<Word<T>>& words)
{
    for (const Word<T>& word : words)
        if (word.value == value)
            return word.text;
    return {};
}

/// Reads JSON text. Throws Error(BadInput) that names `origin` and the place of the fault.
nlohmann::json parseJson(const std::string& text, const std::string& origin);

/// Reads the members of a JSON object. A missing or null member gives the default; a member of the wrong kind throws
/// Error(BadInput) with the member's full name and what it may hold. Patterns use %1 for the origin, %2 for the member.
class JsonMembers
{
public:
    /// `json` must outlive this. Throws Error(BadInput) if it is not an object.
    JsonMembers(const nlohmann::json& json, std::string origin, std::string prefix = {});

    bool has(const std::string& name) const;
    std::string text(const std::string& name, const std::string& defaultValue = {}) const;
    std::vector<std::string> texts(const std::string& name) const;
    bool flag(const std::string& name, bool defaultValue) const;
    int integer(const std::string& name, int defaultValue, int minimum, int maximum) const;
    std::uint64_t count(const std::string& name, std::uint64_t defaultValue) const;
    double number(const std::string& name, double defaultValue, double minimum, double maximum) const;
    /// Exactly `size` finite numbers.
    std::vector<double> numbers(const std::string& name, std::vector<double> defaultValue, int size) const;
    std::optional<JsonMembers> object(const std::string& name) const;

    template <typename T>
    T word(const std::string& name, const T& defaultValue, const std::vector<Word<T>>& words) const
    {
        if (!has(name))
            return defaultValue;
        std::vector<std::string> choices;
        const nlohmann::json& value = member(name);
        for (const Word<T>& word : words) {
            if (value.is_string() && value.get_ref<const std::string&>() == word.text)
                return word.value;
            choices.emplace_back(word.text);
        }
        failChoice(name, choices);
    }

    /// Throws Error(BadInput) about a member.
    [[noreturn]] void fail(
        const std::string& name, const std::string& pattern, const std::vector<std::string>& more = {}) const;

private:
    const nlohmann::json& member(const std::string& name) const;
    [[noreturn]] void failChoice(const std::string& name, const std::vector<std::string>& choices) const;

    const nlohmann::json* m_json;
    std::string m_origin;
    std::string m_prefix;
};

} // namespace camscope
