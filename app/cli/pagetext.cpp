// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pagetext.h"

#include "app/cli/texttable.h"

#include <algorithm>
#include <sstream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace camscope {
namespace {

constexpr int fewestColumns = 40;
constexpr std::size_t indent = 2;
constexpr std::size_t deepest = 20; ///< that texts are indented beside their terms

/// `text` broken at spaces, each line indented; the first one begins with `term`.
std::string wrapped(const std::string& text, std::size_t columns, std::size_t left, const std::string& term = {})
{
    std::string lines;
    std::string line = std::string(indent, ' ') + term;
    if (term.empty())
        line.clear();
    const auto fill = [&line, left] { line.append(left - std::min(left, characterCount(line)), ' '); };
    fill();
    bool isFresh = true;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (!isFresh && characterCount(line) + 1 + characterCount(word) > columns) {
            lines += line + '\n';
            line.clear();
            fill();
            isFresh = true;
        }
        line += (isFresh ? "" : " ") + word;
        isFresh = false;
    }
    return lines + line + '\n';
}

/// Terms in a column of their own, their texts beside them.
std::string legendText(const std::vector<PageEntry>& entries, std::size_t columns)
{
    std::size_t widest = 0;
    for (const PageEntry& entry : entries)
        widest = std::max(widest, characterCount(entry.term));
    const std::size_t left = std::min(indent + widest + 2, deepest);
    std::string text;
    for (const PageEntry& entry : entries)
        text += wrapped(entry.text.text(), columns, left, entry.term);
    return text;
}

std::string optionsText(const std::vector<PageEntry>& entries, std::size_t columns)
{
    std::string text;
    for (const PageEntry& entry : entries) {
        text += std::string(indent, ' ') + entry.term + "  (" + entry.note.text() + ")\n"
            + wrapped(entry.text.text(), columns, 3 * indent);
    }
    return text;
}

std::string namesText(const std::vector<PageEntry>& entries, std::size_t columns)
{
    std::string names;
    for (const PageEntry& entry : entries)
        names += (names.empty() ? "" : ", ") + entry.term + " (" + entry.method + ")";
    return wrapped(names, columns, indent);
}

std::string entriesText(const PageSection& section, std::size_t columns)
{
    if (section.kind == PageSection::Kind::Options)
        return optionsText(section.entries, columns);
    return section.kind == PageSection::Kind::SeeAlso ? namesText(section.entries, columns)
                                                      : legendText(section.entries, columns);
}

std::string factsText(const MethodPage& page)
{
    std::string facts;
    for (const Message& fact : page.facts)
        facts += (facts.empty() ? "" : " · ") + fact.text();
    return facts;
}

/// Markdown's own signs as plain characters.
std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (std::string_view("\\`*_{}[]<>#|~").find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

std::string markdownEntry(const PageEntry& entry)
{
    if (!entry.method.empty())
        return "- [" + escaped(entry.term) + "](#" + entry.method + ")\n";
    const std::string note = entry.note.isEmpty() ? "" : " (" + escaped(entry.note.text()) + ")";
    return "- `" + entry.term + "`" + note + ": " + escaped(entry.text.text()) + "\n";
}

} // namespace

std::string plainText(const MethodPage& page, int columns)
{
    const auto width = static_cast<std::size_t>(std::max(columns, fewestColumns));
    std::string text = page.title + " (" + page.id + ")\n" + wrapped(factsText(page), width, 0);
    for (const PageSection& section : page.sections) {
        text += "\n" + section.title.text() + "\n";
        for (const Message& paragraph : section.paragraphs)
            text += wrapped(paragraph.text(), width, indent);
        for (const std::string& line : section.formula)
            text += std::string(2 * indent, ' ') + line + "\n";
        if (!section.formula.empty() && !section.entries.empty())
            text += "\n";
        text += section.entries.empty() ? "" : entriesText(section, width);
        if (!section.link.empty())
            text += std::string(indent, ' ') + section.link + "\n";
    }
    return text;
}

std::string markdown(const MethodPage& page)
{
    std::string text = "<a id=\"" + page.id + "\"></a>\n\n## " + escaped(page.title) + "\n\n`" + page.id + "` · "
        + escaped(factsText(page)) + "\n";
    for (const PageSection& section : page.sections) {
        text += "\n**" + section.title.text() + "**\n\n";
        for (const Message& paragraph : section.paragraphs)
            text += escaped(paragraph.text()) + "\n";
        for (const std::string& line : section.formula)
            text += "    " + line + "\n";
        if (!section.formula.empty() && !section.entries.empty())
            text += "\n";
        for (const PageEntry& entry : section.entries)
            text += markdownEntry(entry);
        if (!section.link.empty())
            text += "<" + section.link + ">\n";
    }
    return text;
}

int terminalColumns(int most)
{
    winsize size{};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return most;
    return std::min<int>(most, size.ws_col);
}

} // namespace camscope
