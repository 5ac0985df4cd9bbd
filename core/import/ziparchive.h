// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct zip;

namespace camscope {

/// Read-only view of a zip archive that is not trusted: sizes are bounded, nothing is written.
class ZipArchive
{
public:
    /// Throws Error(BadInput) when the file is no readable zip archive (truncated, damaged).
    explicit ZipArchive(const std::string& path);

    struct Entry
    {
        std::string name;
        std::uint64_t size = 0; ///< uncompressed
    };
    const std::vector<Entry>& entries() const { return m_entries; }

    /// The name of the entry that is `suffix` below the archive's one root folder, "" if there is none.
    std::string find(const std::string& suffix) const;

    /// Content of an entry. Throws Error(BadInput) if it is missing, damaged or larger than `limit` bytes.
    std::string read(const std::string& name, std::uint64_t limit = std::uint64_t(64) << 20) const;

private:
    struct Closer
    {
        void operator()(zip* archive) const;
    };
    std::string m_path;
    std::unique_ptr<zip, Closer> m_archive;
    std::vector<Entry> m_entries;
};

} // namespace camscope
