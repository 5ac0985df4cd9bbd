// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <list>
#include <string>

namespace camscope {

/// Finished maps by what was asked for, bounded by the bytes that they take; the least recently used ones go first.
class ExplanationCache
{
public:
    explicit ExplanationCache(std::size_t mostBytes);

    /// The same for all specs that ask for the same map: files whether their hashes are known or not, and any layer for
    /// a method without one.
    static std::string keyOf(const ExplanationSpec& spec);
    /// `spec` as it is asked for: methods without a layer do not depend on the one that is chosen.
    static ExplanationSpec asked(ExplanationSpec spec);

    /// The map, which is the most recently used one then; null if it is not kept.
    ExplanationPointer find(const std::string& key);
    void keep(const std::string& key, const ExplanationPointer& explanation);
    /// Keeps a map that may never be wanted: only where no other one has to go for it, and as the first one to go.
    void offer(const std::string& key, const ExplanationPointer& explanation);
    void clear();

private:
    struct Entry
    {
        std::string key;
        ExplanationPointer explanation;
    };

    std::list<Entry> m_entries; ///< most recently used first
    std::size_t m_bytes = 0;
    std::size_t m_mostBytes;
};

} // namespace camscope
