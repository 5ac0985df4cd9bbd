// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// Marks an English text of the engine for translation in context "core"; expands to the text itself. The engine stays
/// free of Qt: the window translates Message::pattern and fills in the arguments afterwards.
#define CAMSCOPE_TEXT(text) text

namespace camscope {

struct Message;

/// What stands for %1, %2, …: a name or a number, which is the same in every language, or a part of the sentence, which
/// is a Message itself.
using MessageArgument = std::variant<std::string, Message>;

/// A sentence for people, or a part of one, kept as pattern and arguments so that a front end can translate it.
struct Message
{
    std::string pattern; ///< English, with %1, %2, … where arguments go
    std::vector<MessageArgument> arguments;

    Message() = default;
    Message(std::string messagePattern, std::vector<MessageArgument> messageArguments = {});

    /// The English sentence.
    std::string text() const;
    bool isEmpty() const { return pattern.empty(); }
};

/// Replaces %1 … %9 in `pattern` by the arguments; unknown numbers stay as they are.
std::string fillIn(const std::string& pattern, const std::vector<std::string>& arguments);

/// A number as people read it: up to `digits` significant digits, '.' as decimal point whatever the locale.
std::string numberText(double value, int digits = 4);

/// "1×3×224×224"; "" for a scalar.
std::string shapeText(const std::vector<std::int64_t>& shape);

} // namespace camscope
