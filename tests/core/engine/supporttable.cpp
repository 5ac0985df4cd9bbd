// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/supporttable.h"

#include <algorithm>
#include <filesystem>

namespace camscope {

namespace {

/// A remark of the program about a map that follows from the network's structure, not from its numbers.
struct Remark
{
    const char* code; ///< of the warning
    const char* letter;
    const char* text;
};

constexpr Remark remarks[]{
    {"activations_not_replaced", "a",
        "The rule for ReLU leaves other activations (GELU, SiLU, hardswish, …) their own derivative; the map counts "
        "and "
        "names them."},
    {"no_rectifiers", "b", "The network has no ReLU, so the map is the plain gradient."},
    {"fullgrad_identity", "c",
        "Gradients and biases do not add up to the score: the network or the target is not piecewise linear, or adds "
        "constants of its own, as ReLU6 does."},
    {"max_pooling", "d", "Behind max pooling CAM's weights are the same, but the map does not add up to the score."},
    {"signal_dies", "e",
        "No gradient reaches the picture, so the map is empty; it names the place where the signal ends."},
};

constexpr const char* mapMark = "✓";
constexpr const char* otherLayerLetter = "f";

constexpr const char* preface = R"(# Support

Every method on every kind of network, as the program itself finds it. A test, `tst_support`, computes each map with
small settings (few samples, masks and channels) and checks that it is finite, of the right size and not blank; where
that is not possible, the program's own sentence is the reason. The test compares what it found with this file and
writes it anew with `CAMSCOPE_UPDATE_SUPPORT=1`.

The networks are small and have random weights; they stand for their kind. All were exported from PyTorch, scripted or
traced as the file's name says; other tests hold both forms against each other.
)";

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// Underscores and stars mean something in Markdown.
std::string escaped(const std::string& text)
{
    return replaced(replaced(text, "_", "\\_"), "*", "\\*");
}

/// The patterns of a sentence and of its parts.
std::string patternOf(const Message& message)
{
    std::string pattern = message.pattern;
    for (const MessageArgument& argument : message.arguments) {
        if (const Message* part = std::get_if<Message>(&argument))
            pattern += '\n' + part->pattern;
    }
    return pattern;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string gridText(const ModelInfo& model)
{
    const LayerInfo* layer = model.layer(model.suggestedLayer);
    if (layer == nullptr)
        return "none";
    const GridInfo& grid = layer->grid;
    std::string text = "`" + layer->name + "`, " + std::to_string(grid.channels) + " on " + std::to_string(grid.height)
        + "×" + std::to_string(grid.width);
    return grid.extraTokens == 0 ? text : text + ", " + std::to_string(grid.extraTokens) + " extra";
}

} // namespace

void SupportTable::addNetwork(const SupportCase& network, const ModelInfo& model, const std::string& target)
{
    Network& known = m_networks[network.title];
    known.path = model.path;
    known.line = "| " + network.title + " | " + network.what + " | `" + network.network + ".pt` | " + gridText(model)
        + " | `" + target + "` |";
    for (const Message& warning : model.warnings)
        known.warnings.push_back(escaped(warning.text()));
}

void SupportTable::addMap(
    const SupportCase& network, const std::string& method, const Explanation& map, bool onOtherLayer)
{
    std::string mark = mapMark;
    for (const Remark& remark : remarks) {
        const bool isSaid = std::any_of(map.warnings.begin(), map.warnings.end(),
            [&](const Warning& warning) { return warning.code == remark.code; });
        if (isSaid)
            mark += std::string(" ") + remark.letter;
    }
    if (onOtherLayer)
        mark += std::string(" ") + otherLayerLetter;
    m_marks[{network.title, method}] = mark;
}

void SupportTable::addFailure(const SupportCase& network, const std::string& method, const Failure& failure)
{
    const std::string& path = m_networks.at(network.title).path;
    const std::string text
        = escaped(replaced(failure.message.text(), path, std::filesystem::path(path).filename().string()));
    const std::string pattern = patternOf(failure.message);
    auto reason = std::find_if(
        m_reasons.begin(), m_reasons.end(), [&](const Reason& known) { return known.pattern == pattern; });
    if (reason == m_reasons.end())
        reason = m_reasons.insert(m_reasons.end(), {pattern, {}});
    auto said = std::find_if(reason->sentences.begin(), reason->sentences.end(),
        [&](const auto& sentence) { return sentence.first == text; });
    if (said == reason->sentences.end())
        said = reason->sentences.insert(reason->sentences.end(), {text, {}});
    if (std::find(said->second.begin(), said->second.end(), network.title) == said->second.end())
        said->second.push_back(network.title);
    m_marks[{network.title, method}] = "– " + std::to_string(reason - m_reasons.begin() + 1);
}

/// Titles of the networks that a method gave a map on, or those on which it was not possible.
std::vector<std::string> SupportTable::networksOf(const std::string& method, bool withMap) const
{
    std::vector<std::string> titles;
    for (const SupportGroup& group : supportGroups()) {
        for (const SupportCase& network : group.cases) {
            const auto mark = m_marks.find({network.title, method});
            if (mark != m_marks.end() && mark->second.starts_with(mapMark) == withMap)
                titles.push_back(network.title);
        }
    }
    return titles;
}

std::string SupportTable::summary() const
{
    std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> methodsByGaps; // gaps → methods
    int maps = 0;
    for (const MethodInfo& method : methodInfos()) {
        maps += static_cast<int>(networksOf(method.id, true).size());
        const std::vector<std::string> gaps = networksOf(method.id, false);
        auto same = std::find_if(
            methodsByGaps.begin(), methodsByGaps.end(), [&](const auto& entry) { return entry.first == gaps; });
        if (same == methodsByGaps.end())
            same = methodsByGaps.insert(methodsByGaps.end(), {gaps, {}});
        same->second.push_back("`" + method.id + "`");
    }
    std::sort(methodsByGaps.begin(), methodsByGaps.end(),
        [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
    const int networks = static_cast<int>(m_networks.size());
    const int combinations = networks * static_cast<int>(methodInfos().size());
    std::string text = "\n## In short\n\n" + std::to_string(methodInfos().size()) + " methods × "
        + std::to_string(networks) + " networks are " + std::to_string(combinations) + " combinations: "
        + std::to_string(maps) + " maps, and " + std::to_string(combinations - maps) + " that are not possible.\n\n";
    for (const auto& [gaps, methods] : methodsByGaps) {
        text += "- " + joined(methods) + ": ";
        if (gaps.empty())
            text += "every network.\n";
        else if (static_cast<int>(gaps.size()) * 2 < networks)
            text += "every network but " + joined(gaps) + ".\n";
        else
            text += joined(networksOf(methods.front().substr(1, methods.front().size() - 2), true)) + ".\n";
    }
    return text;
}

std::string SupportTable::groupTable(const SupportGroup& group) const
{
    std::string text = "\n### " + group.title + "\n\n| |";
    std::string rule = "\n|---|";
    for (const SupportCase& network : group.cases) {
        text += " " + network.title + " |";
        rule += ":-:|";
    }
    text += rule + '\n';
    for (const MethodInfo& method : methodInfos()) {
        text += "| `" + method.id + "` |";
        for (const SupportCase& network : group.cases) {
            const auto mark = m_marks.find({network.title, method.id});
            text += " " + (mark == m_marks.end() ? "?" : mark->second) + " |";
        }
        text += '\n';
    }
    return text;
}

std::string SupportTable::remarkList() const
{
    std::string text = "\n## Remarks\n\n";
    for (const Remark& remark : remarks)
        text += std::string("- **") + remark.letter + "** " + remark.text + '\n';
    return text + "- **" + otherLayerLetter
        + "** Not possible on the suggested layer; the map is of the layer that the program named instead.\n";
}

std::string SupportTable::reasonList() const
{
    std::string text = "\n## Reasons\n\nIn the program's own words, and for which networks they were said.\n\n";
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        text += number + ". ";
        const std::string indent(number.size() + 2, ' ');
        for (const auto& [sentence, networks] : m_reasons[i].sentences)
            text += (&sentence == &m_reasons[i].sentences[0].first ? "- " : indent + "- ") + joined(networks) + ": “"
                + sentence + "”\n";
    }
    return text;
}

std::string SupportTable::networkList(const SupportGroup& group) const
{
    std::string text = "\n### " + group.title
        + "\n\n| network | what it stands for | file | layer, channels on grid | target |\n|---|---|---|---|---|\n";
    std::string warnings;
    for (const SupportCase& network : group.cases) {
        const Network& known = m_networks.at(network.title);
        text += known.line + '\n';
        for (const std::string& warning : known.warnings)
            warnings += "- " + network.title + ": “" + warning + "”\n";
    }
    return warnings.empty() ? text : text + "\nOn opening, the program remarks:\n\n" + warnings;
}

std::string SupportTable::markdown() const
{
    std::string text = preface + summary();
    text += "\n## The table\n\n✓ a map · ✓ a, b, … a map with this remark (below the tables) · – 1, 2, … not possible, "
            "for this reason (below "
            "the remarks)\n";
    for (const SupportGroup& group : supportGroups())
        text += groupTable(group);
    text += remarkList() + reasonList()
        + "\n## The networks\n\nLayer methods were given the layer that the program suggests.\n";
    for (const SupportGroup& group : supportGroups())
        text += networkList(group);
    return text;
}

} // namespace camscope
