// SPDX-License-Identifier: Apache-2.0
#include "core/explain/methodpage.h"

#include <sstream>
#include <utility>

namespace camscope {

namespace {

constexpr int rangeDigits = 10; ///< of a seed

using Kind = PageSection::Kind;

std::vector<Message> factsOf(const MethodInfo& method)
{
    std::vector<Message> facts{{familyName(method.family)}};
    if (method.map == MapKind::Layer)
        facts.push_back({CAMSCOPE_TEXT("map on a layer's grid")});
    else if (method.readsLayer)
        facts.push_back({CAMSCOPE_TEXT("map on the picture, made with a layer")});
    else
        facts.push_back({CAMSCOPE_TEXT("map on the picture")});
    facts.push_back({method.needsGradient ? CAMSCOPE_TEXT("needs gradients") : CAMSCOPE_TEXT("needs no gradients")});
    if (method.needsPooledLinear)
        facts.push_back({CAMSCOPE_TEXT("needs global pooling and one linear layer")});
    return facts;
}

PageSection section(Kind kind, const char* title, std::vector<Message> paragraphs = {})
{
    return {kind, {title}, std::move(paragraphs), {}, {}, {}};
}

PageSection formulaOf(const MethodInfo& method)
{
    PageSection formula = section(Kind::Formula, CAMSCOPE_TEXT("Formula"));
    formula.formula = formulaLines(method);
    for (const SymbolInfo& symbol : method.symbols)
        formula.entries.push_back({symbol.symbol, {}, {}, {symbol.meaning}, {}});
    return formula;
}

PageSection optionsOf(const MethodInfo& method)
{
    PageSection options = section(Kind::Options, CAMSCOPE_TEXT("Options"));
    for (const OptionInfo& option : method.options)
        options.entries.push_back(
            {option.id + "=" + optionText(option.defaultValue), {option.name}, optionRange(option), {option.help}, {}});
    return options;
}

PageSection conventionsOf(const MethodInfo& method)
{
    PageSection conventions = section(Kind::Conventions, CAMSCOPE_TEXT("Where conventions differ"));
    for (const ConventionNote& note : method.conventions)
        conventions.entries.push_back({note.convention, {}, {}, {note.text}, {}});
    return conventions;
}

PageSection seeAlsoOf(const MethodInfo& method)
{
    PageSection others = section(Kind::SeeAlso, CAMSCOPE_TEXT("See also"));
    for (const std::string& id : method.seeAlso)
        others.entries.push_back({methodInfo(id).name, {}, {}, {}, id});
    return others;
}

bool isEmpty(const PageSection& section)
{
    return section.paragraphs.empty() && section.formula.empty() && section.entries.empty();
}

} // namespace

std::vector<std::string> formulaLines(const MethodInfo& method)
{
    std::vector<std::string> lines;
    std::istringstream text(method.formula);
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    return lines;
}

Message optionRange(const OptionInfo& option)
{
    switch (option.type) {
    case OptionInfo::Type::Switch:
        return {CAMSCOPE_TEXT("on or off")};
    case OptionInfo::Type::Integer:
    case OptionInfo::Type::Real:
        return {CAMSCOPE_TEXT("%1 to %2"),
            {numberText(option.minimum, rangeDigits), numberText(option.maximum, rangeDigits)}};
    case OptionInfo::Type::Choice:
        break;
    }
    std::string choices;
    for (const std::string& choice : option.choices)
        choices += (choices.empty() ? "" : ", ") + choice;
    return {"%1", {choices}};
}

MethodPage methodPage(const MethodInfo& method)
{
    MethodPage page{method.id, method.name, factsOf(method), {}};
    PageSection paper = section(Kind::Paper, CAMSCOPE_TEXT("Paper"), {{"%1", {method.paper}}});
    paper.link = method.link;
    for (PageSection& part :
        std::vector<PageSection>{section(Kind::Answers, CAMSCOPE_TEXT("What it answers"), {{method.summary}}),
            formulaOf(method), section(Kind::Misleads, CAMSCOPE_TEXT("When it misleads"), {{method.misleads}}),
            section(Kind::Cost, CAMSCOPE_TEXT("What it costs"), {{method.cost}}), optionsOf(method),
            conventionsOf(method), std::move(paper), seeAlsoOf(method)}) {
        if (!isEmpty(part))
            page.sections.push_back(std::move(part));
    }
    return page;
}

} // namespace camscope
