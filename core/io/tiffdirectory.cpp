// SPDX-License-Identifier: Apache-2.0
#include "core/io/tiffdirectory.h"

#include <algorithm>
#include <array>

namespace camscope {
namespace {

/// Bytes of one whole number of a TIFF type (BYTE, SHORT, LONG, LONG8); 0 for types that are none.
int numberSize(std::uint16_t type)
{
    switch (type) {
    case 1:
        return 1;
    case 3:
        return 2;
    case 4:
        return 4;
    case 16:
        return 8;
    default:
        return 0;
    }
}

} // namespace

bool TiffDirectory::recognises(ByteView bytes)
{
    using namespace std::string_view_literals;
    return hasBytes(bytes, 0, "II*\0"sv) || hasBytes(bytes, 0, "MM\0*"sv) || hasBytes(bytes, 0, "II+\0"sv)
        || hasBytes(bytes, 0, "MM\0+"sv);
}

TiffDirectory::TiffDirectory(ByteView bytes)
    : m_bytes(bytes)
    , m_isBigEndian(hasBytes(bytes, 0, "MM"))
{
    const bool isBig = number(2, 2) == 43;
    const int wordSize = isBig ? 8 : 4;
    const int countSize = isBig ? 8 : 2;
    const int entrySize = isBig ? 20 : 12;
    const std::uint64_t start = number(isBig ? 8 : 4, wordSize);
    if (start == 0 || start >= bytes.size())
        return;
    const std::uint64_t count = number(start, countSize);
    const std::size_t first = start + countSize;
    if (count > (bytes.size() - start) / entrySize)
        return;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::size_t position = first + i * entrySize;
        Entry entry;
        entry.tag = static_cast<std::uint16_t>(number(position, 2));
        entry.type = static_cast<std::uint16_t>(number(position + 2, 2));
        entry.count = number(position + 4, wordSize);
        entry.position = position + 4 + wordSize;
        const int size = numberSize(entry.type);
        if (size == 0 || entry.count == 0)
            continue;
        if (entry.count > static_cast<std::uint64_t>(wordSize) / size)
            entry.position = number(entry.position, wordSize);
        if (entry.position > bytes.size() || entry.count > (bytes.size() - entry.position) / size)
            return;
        m_entries.push_back(entry);
    }
    m_next = number(first + count * entrySize, wordSize);
    m_isComplete = true;
}

std::optional<std::uint64_t> TiffDirectory::value(std::uint16_t tag) const
{
    const Entry* const found = entry(tag);
    return found != nullptr ? std::optional(item(*found, 0)) : std::nullopt;
}

bool TiffDirectory::isComplete() const
{
    if (!m_isComplete)
        return false;
    static constexpr std::array<std::array<std::uint16_t, 2>, 2> blocks{{{273, 279}, {324, 325}}}; // strips, tiles
    for (const auto& [offsetTag, sizeTag] : blocks) {
        const Entry* const offsets = entry(offsetTag);
        const Entry* const sizes = entry(sizeTag);
        if (offsets == nullptr || sizes == nullptr)
            continue;
        for (std::uint64_t i = 0; i < std::min(offsets->count, sizes->count); ++i) {
            const std::uint64_t offset = item(*offsets, i);
            if (offset > m_bytes.size() || item(*sizes, i) > m_bytes.size() - offset)
                return false;
        }
    }
    return true;
}

std::uint64_t TiffDirectory::number(std::size_t position, int count) const
{
    return m_isBigEndian ? bigEndian(m_bytes, position, count) : littleEndian(m_bytes, position, count);
}

const TiffDirectory::Entry* TiffDirectory::entry(std::uint16_t tag) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [tag](const Entry& e) { return e.tag == tag; });
    return found != m_entries.end() ? &*found : nullptr;
}

std::uint64_t TiffDirectory::item(const Entry& entry, std::uint64_t index) const
{
    const int size = numberSize(entry.type);
    return number(entry.position + index * size, size);
}

} // namespace camscope
