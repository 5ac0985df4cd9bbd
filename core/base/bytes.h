// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace camscope {

using ByteView = std::span<const std::uint8_t>;

/// Whether `bytes` hold exactly the characters of `magic` at `position`.
inline bool hasBytes(ByteView bytes, std::size_t position, std::string_view magic)
{
    if (position > bytes.size() || magic.size() > bytes.size() - position)
        return false;
    for (std::size_t i = 0; i < magic.size(); ++i)
        if (bytes[position + i] != static_cast<std::uint8_t>(magic[i]))
            return false;
    return true;
}

/// `count` (at most 8) bytes from `position` on as an unsigned number; bytes beyond the end count as zero, so that
/// callers check sizes once, by what the number says.
inline std::uint64_t littleEndian(ByteView bytes, std::size_t position, int count)
{
    std::uint64_t value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value << 8 | (position + i < bytes.size() ? bytes[position + i] : 0U);
    return value;
}

inline std::uint64_t bigEndian(ByteView bytes, std::size_t position, int count)
{
    std::uint64_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | (position + i < bytes.size() ? bytes[position + i] : 0U);
    return value;
}

} // namespace camscope
