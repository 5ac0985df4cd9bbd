// SPDX-License-Identifier: Apache-2.0
#include "core/base/nearnames.h"

#include <algorithm>
#include <numeric>

namespace camscope {
namespace {

std::string lowerCase(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`.
int editDistance(const std::string& a, const std::string& b)
{
    std::vector<int> beforeLast(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> current(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[b.size()];
}

std::string listed(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

} // namespace

std::vector<std::string> nearNames(const std::string& word, const std::vector<std::string>& candidates, int count)
{
    struct Match
    {
        int distance;
        std::size_t position;
    };
    const std::string wanted = lowerCase(word);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::string candidate = lowerCase(candidates[i]);
        const std::size_t longer = std::max(wanted.size(), candidate.size());
        int distance = editDistance(wanted, candidate);
        // "conv1" may mean "layer4.1.conv1": a part counts as nearer than as many edits.
        if (wanted.size() >= 3 && candidate.find(wanted) != std::string::npos)
            distance = std::min(distance, 2);
        else if (distance > std::max<int>(1, static_cast<int>(longer) * 2 / 5))
            continue;
        matches.push_back({distance, i});
    }
    std::stable_sort(
        matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.distance < b.distance; });
    std::vector<std::string> names;
    for (std::size_t i = 0; i < matches.size() && static_cast<int>(names.size()) < count; ++i)
        names.push_back(candidates[matches[i].position]);
    return names;
}

Message didYouMean(const std::string& word, const std::vector<std::string>& candidates)
{
    const std::vector<std::string> near = nearNames(word, candidates);
    return near.empty() ? Message() : Message{CAMSCOPE_TEXT(" (did you mean %1?)"), {listed(near)}};
}

Message didYouMeanOneOf(const std::string& word, const std::vector<std::string>& candidates)
{
    const Message near = didYouMean(word, candidates);
    return near.isEmpty() && !candidates.empty() ? Message{CAMSCOPE_TEXT(" (choose one of: %1)"), {listed(candidates)}}
                                                 : near;
}

} // namespace camscope
