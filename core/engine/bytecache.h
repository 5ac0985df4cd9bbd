// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace camscope {

/// Keeps the most recently used values up to a number of bytes.
template <typename Value>
class ByteCache
{
public:
    explicit ByteCache(std::size_t budget)
        : m_budget(budget)
    {
    }

    std::optional<Value> get(const std::string& key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return std::nullopt;
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return found->second->value;
    }

    /// A value larger than the whole budget is not kept.
    void put(const std::string& key, Value value, std::size_t bytes)
    {
        remove(key);
        if (bytes > m_budget)
            return;
        while (m_bytes + bytes > m_budget)
            remove(std::string(m_entries.back().key));
        m_entries.push_front({key, std::move(value), bytes});
        m_places[key] = m_entries.begin();
        m_bytes += bytes;
    }

    void remove(const std::string& key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return;
        m_bytes -= found->second->bytes;
        m_entries.erase(found->second);
        m_places.erase(found);
    }

    /// Removes all entries whose key begins with `prefix`.
    void removeAll(const std::string& prefix)
    {
        for (auto entry = m_entries.begin(); entry != m_entries.end();) {
            const std::string key = entry->key;
            ++entry;
            if (key.starts_with(prefix))
                remove(key);
        }
    }

    std::size_t bytes() const { return m_bytes; }
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        std::string key;
        Value value;
        std::size_t bytes = 0;
    };
    std::size_t m_budget;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; ///< most recently used first
    std::unordered_map<std::string, typename std::list<Entry>::iterator> m_places;
};

} // namespace camscope
