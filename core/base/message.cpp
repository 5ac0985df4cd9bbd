// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace camscope {

Message::Message(std::string messagePattern, std::vector<MessageArgument> messageArguments)
    : pattern(std::move(messagePattern))
    , arguments(std::move(messageArguments))
{
}

std::string Message::text() const
{
    std::vector<std::string> texts;
    for (const MessageArgument& argument : arguments) {
        const Message* part = std::get_if<Message>(&argument);
        texts.push_back(part != nullptr ? part->text() : std::get<std::string>(argument));
    }
    return fillIn(pattern, texts);
}

std::string fillIn(const std::string& pattern, const std::vector<std::string>& arguments)
{
    // One pass over the pattern alone, so that "%1" inside an argument stays what it is.
    std::string text;
    text.reserve(pattern.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9') {
            const std::size_t number = pattern[i + 1] - '1';
            if (number < arguments.size()) {
                text += arguments[number];
                ++i;
                continue;
            }
        }
        text += pattern[i];
    }
    return text;
}

std::string numberText(double value, int digits)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "infinity" : "-infinity";
    std::array<char, 64> buffer;
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, std::clamp(digits, 1, 17));
    return {buffer.data(), end.ptr};
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : "×") + std::to_string(size);
    return text;
}

} // namespace camscope
