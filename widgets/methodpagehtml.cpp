// SPDX-License-Identifier: Apache-2.0
#include "widgets/methodpagehtml.h"

#include "widgets/figure/coretext.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace camscope {

namespace {

using Kind = PageSection::Kind;

/// Faces whose Greek letters and signs belong together.
const QString formulaFamilies = QStringLiteral("'STIX Two Text', 'STIX', 'Cambria', 'DejaVu Serif', serif");

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

QString escaped(const Message& message)
{
    return coreText(message).toHtmlEscaped();
}

/// A symbol or word as it stands in a formula: sums, and words of three letters and more, which are functions, stay
/// upright.
QString letters(const QString& word)
{
    const bool isUpright = word.size() > 2 || word == QStringLiteral("Σ");
    return isUpright ? word : QStringLiteral("<i>%1</i>").arg(word);
}

/// A text with the symbols in it, such as A_k, set as in a formula.
QString withSymbols(const Message& message)
{
    static const QRegularExpression symbol(
        QStringLiteral("(?<![\\p{L}_])\\p{L}_(\\p{L}{1,2}(?!\\p{L})|\\d)|\\b1e-\\d+"));
    const QString text = coreText(message);
    QString html;
    qsizetype at = 0;
    for (auto match = symbol.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        html += text.mid(at, found.capturedStart() - at).toHtmlEscaped() + formulaHtml(found.captured().toStdString());
        at = found.capturedEnd();
    }
    return html + text.mid(at).toHtmlEscaped();
}

/// Sets `text` from `position` on until `end`, which is a closing brace or the end of the text.
class FormulaSetter
{
public:
    explicit FormulaSetter(QString text)
        : m_text(std::move(text))
    {
    }

    QString set()
    {
        QString html;
        while (m_at < m_text.size())
            html += next();
        return html;
    }

private:
    QString next()
    {
        const QChar c = m_text[m_at];
        if (c == QLatin1Char('_') || c == QLatin1Char('^')) {
            ++m_at;
            return QStringLiteral("<%1>%2</%1>").arg(c == QLatin1Char('_') ? "sub" : "sup", index());
        }
        if (c.isLetter())
            return letters(word());
        const QRegularExpressionMatch power = smallPower.match(
            m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (power.hasMatch()) {
            m_at = power.capturedEnd();
            return QStringLiteral("10<sup>−%1</sup>").arg(power.captured(1));
        }
        return QString(m_text[m_at++]).toHtmlEscaped();
    }

    QString word()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    /// The braces, word or number behind _ or ^.
    QString index()
    {
        if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('{')) {
            const auto brace = m_text.indexOf(QLatin1Char('}'), m_at);
            const auto end = brace < 0 ? m_text.size() : brace;
            const QString inner = m_text.mid(m_at + 1, end - m_at - 1);
            m_at = end + 1;
            return FormulaSetter(inner).set();
        }
        if (m_at < m_text.size() && m_text[m_at].isLetter())
            return letters(word());
        const auto begin = m_at;
        while (m_at < m_text.size() && m_text[m_at].isDigit())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    static inline const QRegularExpression smallPower{QStringLiteral("1e-(\\d+)")};

    QString m_text;
    qsizetype m_at = 0;
};

/// Writes one page.
class PageWriter
{
public:
    PageWriter(const MethodPage& page, const ThemeColours& colours)
        : m_page(page)
        , m_colours(colours)
    {
    }

    QString html()
    {
        m_html = QStringLiteral("<h1>%1</h1><p class='facts'>%2</p>").arg(escaped(m_page.title), facts());
        for (const PageSection& section : m_page.sections)
            write(section);
        return QStringLiteral("<html><head><style>%1</style></head><body>%2</body></html>").arg(style(), m_html);
    }

private:
    QString style() const
    {
        return QStringLiteral("body, td { color: %1; } a { color: %2; }"
                              ".cell { margin: 0; line-height: 120%; }"
                              "h1 { font-size: x-large; font-weight: 600; margin: 0; }"
                              "p { margin: 0 0 6px 0; line-height: 135%; }"
                              ".facts { color: %3; margin: 4px 0 0 0; }"
                              ".heading { color: %3; font-size: 11px; font-weight: 600; margin: 22px 0 6px 0; }"
                              ".muted { color: %3; } .symbol, .formula { font-family: %4; }"
                              ".formula { font-size: large; line-height: 150%; margin: 0; }")
            .arg(m_colours.text.name(), m_colours.accent.name(), m_colours.muted.name(), formulaFamilies);
    }

    QString facts() const
    {
        QStringList facts{escaped(m_page.id)};
        for (const Message& fact : m_page.facts)
            facts << escaped(fact);
        return facts.join(QStringLiteral(" · "));
    }

    void write(const PageSection& section)
    {
        m_html += QStringLiteral("<p class='heading'>%1</p>")
                      .arg(QLocale().toUpper(coreText(section.title)).toHtmlEscaped());
        if (section.kind == Kind::Misleads)
            writeWarning(section);
        else
            writeParagraphs(section);
        writeFormula(section);
        if (section.kind == Kind::SeeAlso)
            writeLinks(section);
        else if (section.kind == Kind::Options)
            writeOptions(section);
        else
            writeTable(section);
        if (!section.link.empty())
            m_html += QStringLiteral("<p><a href='%1'>%2</a></p>")
                          .arg(escaped(section.link), citedAddress(section.link).toHtmlEscaped());
    }

    void writeParagraphs(const PageSection& section)
    {
        for (const Message& paragraph : section.paragraphs)
            m_html += QStringLiteral("<p>%1</p>").arg(withSymbols(paragraph));
    }

    /// On a tinted ground with a coloured edge, as warnings elsewhere.
    void writeWarning(const PageSection& section)
    {
        m_html += QStringLiteral("<table width='100%' cellspacing='0' cellpadding='0'><tr>"
                                 "<td width='3' bgcolor='%1'></td><td bgcolor='%2' style='padding: 8px 12px 4px 12px'>")
                      .arg(m_colours.warning.name(), m_colours.warningBack.name());
        writeParagraphs(section);
        m_html += QStringLiteral("</td></tr></table>");
    }

    void writeFormula(const PageSection& section)
    {
        if (section.formula.empty())
            return;
        m_html += QStringLiteral("<table width='100%' cellspacing='0' cellpadding='0'><tr>"
                                 "<td bgcolor='%1' style='padding: 10px 16px 4px 16px'>")
                      .arg(m_colours.hover.name());
        for (const std::string& line : section.formula)
            m_html += QStringLiteral("<p class='formula'>%1</p>").arg(formulaHtml(line));
        m_html += QStringLiteral("</td></tr></table>");
    }

    void writeTable(const PageSection& section)
    {
        if (section.entries.empty())
            return;
        const bool isLegend = section.kind == Kind::Formula;
        m_html += QStringLiteral("<table cellspacing='0' cellpadding='0' style='margin-top: 8px'>");
        for (const PageEntry& entry : section.entries) {
            m_html += QStringLiteral("<tr><td style='padding: 2px 16px 2px %1px; white-space: nowrap'>%2</td>"
                                     "<td style='padding: 2px 0 2px 0'><p class='cell'>%3</p></td></tr>")
                          .arg(isLegend ? 16 : 0)
                          .arg(isLegend ? symbol(entry.term) : escaped(entry.term),
                              isLegend ? muted(entry.text) : withSymbols(entry.text));
        }
        m_html += QStringLiteral("</table>");
    }

    static QString symbol(const std::string& term)
    {
        return QStringLiteral("<span class='symbol'>%1</span>").arg(formulaHtml(term));
    }

    static QString muted(const Message& text)
    {
        return QStringLiteral("<span class='muted'>%1</span>").arg(withSymbols(text));
    }

    void writeOptions(const PageSection& section)
    {
        for (const PageEntry& entry : section.entries) {
            m_html += QStringLiteral("<p><b>%1</b> &nbsp;<span class='muted'>%2 &nbsp;(%3)</span><br>%4</p>")
                          .arg(escaped(entry.label), escaped(entry.term), escaped(entry.note), withSymbols(entry.text));
        }
    }

    void writeLinks(const PageSection& section)
    {
        QStringList links;
        for (const PageEntry& entry : section.entries)
            links << QStringLiteral("<a href='method:%1'>%2</a>").arg(escaped(entry.method), escaped(entry.term));
        m_html += QStringLiteral("<p>%1</p>").arg(links.join(QStringLiteral(" &nbsp;·&nbsp; ")));
    }

    const MethodPage& m_page;
    const ThemeColours& m_colours;
    QString m_html;
};

} // namespace

QString formulaHtml(const std::string& formula)
{
    return FormulaSetter(QString::fromStdString(formula)).set();
}

QString citedAddress(const std::string& address)
{
    const QString text = QString::fromStdString(address);
    for (const auto& [beginning, name] :
        {std::pair("https://arxiv.org/abs/", "arXiv:"), {"https://doi.org/", "doi:"}}) {
        if (text.startsWith(QLatin1String(beginning)))
            return QLatin1String(name) + text.mid(qstrlen(beginning));
    }
    return text.mid(text.indexOf(QLatin1String("//")) + 2);
}

QString methodPageHtml(const MethodPage& page, const ThemeColours& colours)
{
    return PageWriter(page, colours).html();
}

} // namespace camscope
