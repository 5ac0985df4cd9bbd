// SPDX-License-Identifier: Apache-2.0
#include "widgets/explanationcache.h"

#include "core/explain/methodinfo.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace camscope {

ExplanationCache::ExplanationCache(std::size_t mostBytes)
    : m_mostBytes(mostBytes)
{
}

ExplanationSpec ExplanationCache::asked(ExplanationSpec spec)
{
    if (!methodInfo(spec.method.id).needsLayer())
        spec.layers = {"auto"};
    return spec;
}

std::string ExplanationCache::keyOf(const ExplanationSpec& spec)
{
    ExplanationSpec wanted = asked(spec);
    wanted.model.sha256.clear();
    wanted.picture.sha256.clear();
    return "cell:" + nlohmann::json(wanted).dump();
}

ExplanationPointer ExplanationCache::find(const std::string& key)
{
    const auto found
        = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.key == key; });
    if (found == m_entries.end())
        return {};
    m_entries.splice(m_entries.begin(), m_entries, found);
    return found->explanation;
}

void ExplanationCache::keep(const std::string& key, const ExplanationPointer& explanation)
{
    if (find(key)) {
        m_bytes -= m_entries.front().explanation->bytes();
        m_entries.pop_front();
    }
    m_entries.push_front({key, explanation});
    m_bytes += explanation->bytes();
    while (m_bytes > m_mostBytes && m_entries.size() > 1) {
        m_bytes -= m_entries.back().explanation->bytes();
        m_entries.pop_back();
    }
}

void ExplanationCache::offer(const std::string& key, const ExplanationPointer& explanation)
{
    const auto isKept = [&](const Entry& entry) { return entry.key == key; };
    if (m_bytes + explanation->bytes() > m_mostBytes || std::any_of(m_entries.begin(), m_entries.end(), isKept))
        return;
    m_entries.push_back({key, explanation});
    m_bytes += explanation->bytes();
}

void ExplanationCache::clear()
{
    m_entries.clear();
    m_bytes = 0;
}

} // namespace camscope
