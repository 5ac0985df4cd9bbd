// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <vector>

namespace camscope {

/// The first image directory of a TIFF or BigTIFF file. Never reads beyond the given bytes.
class TiffDirectory
{
public:
    static constexpr std::uint16_t imageWidth = 256;
    static constexpr std::uint16_t imageLength = 257;
    static constexpr std::uint16_t orientation = 274;

    static bool recognises(ByteView bytes);

    explicit TiffDirectory(ByteView bytes);

    /// First value of a tag that holds whole numbers.
    std::optional<std::uint64_t> value(std::uint16_t tag) const;
    /// Whether the directory and every strip or tile it points to lie inside the file.
    bool isComplete() const;
    /// Whether another page follows.
    bool hasNext() const { return m_next != 0; }

private:
    struct Entry
    {
        std::uint16_t tag = 0;
        std::uint16_t type = 0;
        std::uint64_t count = 0;
        std::size_t position = 0; ///< of the first value in the file
    };

    std::uint64_t number(std::size_t position, int count) const;
    const Entry* entry(std::uint16_t tag) const;
    std::uint64_t item(const Entry& entry, std::uint64_t index) const;

    ByteView m_bytes;
    bool m_isBigEndian = false;
    bool m_isComplete = false;
    std::uint64_t m_next = 0;
    std::vector<Entry> m_entries;
};

} // namespace camscope
