// SPDX-License-Identifier: Apache-2.0
#include "core/explain/methodpage.h"
#include "core/spec/convention.h"
#include "tests/core/failures.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace camscope;

namespace {

using Kind = PageSection::Kind;

const PageSection* sectionOf(const MethodPage& page, Kind kind)
{
    const auto found = std::find_if(page.sections.begin(), page.sections.end(),
        [kind](const PageSection& section) { return section.kind == kind; });
    return found == page.sections.end() ? nullptr : &*found;
}

/// Runs of letters in a formula, in order; combining marks and digits end them.
QStringList wordsOf(const QString& formula)
{
    static const QRegularExpression letters(QStringLiteral("\\p{L}+"));
    QStringList words;
    for (auto match = letters.globalMatch(formula); match.hasNext();)
        words << match.next().captured();
    return words;
}

/// What a reader of formulas knows without a legend.
bool isKnown(const QString& word)
{
    static const QSet<QString> known{"Σ", "mean", "softmax", "tanh", "dt", "e", "Xᵀ"};
    return known.contains(word);
}

} // namespace

class TestMethodPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodHasEverySection_data() { methodRows(); }
    void everyMethodHasEverySection();
    void sentencesEndInAFullStop_data() { methodRows(); }
    void sentencesEndInAFullStop();
    void theLegendExplainsTheFormula_data() { methodRows(); }
    void theLegendExplainsTheFormula();
    void papersAreNamedWithYearAndAddress_data() { methodRows(); }
    void papersAreNamedWithYearAndAddress();
    void everyOptionIsThereWithItsRange_data() { methodRows(); }
    void everyOptionIsThereWithItsRange();
    void conventionsAndNeighboursExist_data() { methodRows(); }
    void conventionsAndNeighboursExist();
    void everyMethodIsReachedFromAnother();
    void rangesSpeakForTheirType();

private:
    static void methodRows();
};

void TestMethodPage::methodRows()
{
    QTest::addColumn<QByteArray>("id");
    for (const MethodInfo& method : methodInfos())
        QTest::newRow(method.id.c_str()) << QByteArray::fromStdString(method.id);
}

void TestMethodPage::everyMethodHasEverySection()
{
    QFETCH(const QByteArray, id);
    const MethodInfo& method = methodInfo(id.toStdString());
    const MethodPage page = methodPage(method);
    QCOMPARE(page.id, method.id);
    QCOMPARE(page.title, method.name);
    QVERIFY(page.facts.size() >= 3);
    for (const Kind kind : {Kind::Answers, Kind::Formula, Kind::Misleads, Kind::Cost, Kind::Paper, Kind::SeeAlso})
        QVERIFY2(sectionOf(page, kind) != nullptr, qPrintable(QString::number(int(kind))));
    QCOMPARE(sectionOf(page, Kind::Options) != nullptr, !method.options.empty());
    QCOMPARE(sectionOf(page, Kind::Conventions) != nullptr, !method.conventions.empty());
    for (const PageSection& section : page.sections) {
        QVERIFY(!section.title.isEmpty());
        QVERIFY(!section.paragraphs.empty() || !section.formula.empty() || !section.entries.empty());
    }
}

void TestMethodPage::sentencesEndInAFullStop()
{
    QFETCH(const QByteArray, id);
    const MethodPage page = methodPage(methodInfo(id.toStdString()));
    const auto isSentence
        = [](const std::string& text) { return text.size() > 10 && std::isupper(text[0]) != 0 && text.ends_with('.'); };
    for (const PageSection& section : page.sections) {
        for (const Message& paragraph : section.paragraphs)
            QVERIFY2(section.kind == Kind::Paper || isSentence(paragraph.text()), paragraph.text().c_str());
        for (const PageEntry& entry : section.entries) {
            if (section.kind == Kind::Conventions)
                QVERIFY2(isSentence(entry.text.text()), entry.text.text().c_str());
            if (section.kind == Kind::Options) // some begin with the name of a choice
                QVERIFY2(entry.text.text().ends_with('.'), entry.text.text().c_str());
            if (section.kind == Kind::Formula)
                QVERIFY2(!entry.text.text().empty() && !entry.text.text().ends_with('.'), entry.text.text().c_str());
        }
    }
}

void TestMethodPage::theLegendExplainsTheFormula()
{
    QFETCH(const QByteArray, id);
    const MethodInfo& method = methodInfo(id.toStdString());
    const QString formula = QString::fromStdString(method.formula);
    QVERIFY2(formula.startsWith("raw"), qPrintable(formula));
    QSet<QString> letters;
    QStringList symbols;
    QStringList used = wordsOf(formula); // by the formula, or to explain another symbol
    for (const SymbolInfo& info : method.symbols)
        used << wordsOf(QString::fromStdString(info.meaning));
    for (const SymbolInfo& info : method.symbols) {
        const QString symbol = QString::fromStdString(info.symbol);
        QVERIFY2(!symbols.contains(symbol), qPrintable(symbol));
        symbols << symbol;
        for (const QString& word : wordsOf(symbol)) {
            letters << word;
            const bool isUsed = std::any_of(used.begin(), used.end(),
                [&](const QString& other) { return other == word || (other.size() == 2 && other.contains(word)); });
            QVERIFY2(isUsed, qPrintable(symbol + " is not in the formula"));
        }
    }
    for (const QString& word : wordsOf(formula)) {
        if (isKnown(word) || letters.contains(word))
            continue;
        for (const QChar letter : word)
            QVERIFY2(letters.contains(letter), qPrintable(formula + ": what is " + word + "?"));
    }
    for (const QString& sign : {QStringLiteral("∘"), QStringLiteral("∇")})
        QCOMPARE(symbols.join(QString()).contains(sign), formula.contains(sign));
}

void TestMethodPage::papersAreNamedWithYearAndAddress()
{
    QFETCH(const QByteArray, id);
    const MethodInfo& method = methodInfo(id.toStdString());
    static const QRegularExpression shape(QStringLiteral("^\\p{Lu}.* (19|20)\\d\\d, .{6,}$"));
    QVERIFY2(shape.match(QString::fromStdString(method.paper)).hasMatch(), method.paper.c_str());
    QVERIFY2(QUrl(QString::fromStdString(method.link)).scheme() == "https", method.link.c_str());
}

void TestMethodPage::everyOptionIsThereWithItsRange()
{
    QFETCH(const QByteArray, id);
    const MethodInfo& method = methodInfo(id.toStdString());
    const MethodPage page = methodPage(method);
    const PageSection* options = sectionOf(page, Kind::Options);
    if (options == nullptr)
        return;
    QCOMPARE(options->entries.size(), method.options.size());
    for (std::size_t i = 0; i < method.options.size(); ++i) {
        QVERIFY(options->entries[i].term.starts_with(method.options[i].id + "="));
        QVERIFY(!options->entries[i].note.text().empty());
        QVERIFY(options->entries[i].text.text() == method.options[i].help);
    }
}

void TestMethodPage::conventionsAndNeighboursExist()
{
    QFETCH(const QByteArray, id);
    const MethodInfo& method = methodInfo(id.toStdString());
    QSet<std::string> seen;
    for (const ConventionNote& note : method.conventions) {
        QVERIFY2(conventionFromId(note.convention) != Convention::Paper, note.convention.c_str());
        QVERIFY2(!seen.contains(note.convention), note.convention.c_str());
        seen << note.convention;
    }
    seen = {method.id};
    for (const std::string& other : method.seeAlso) {
        QVERIFY2(!seen.contains(other), other.c_str());
        seen << other;
        QCOMPARE(complaint([&] { methodInfo(other); }), QString());
    }
}

void TestMethodPage::everyMethodIsReachedFromAnother()
{
    QSet<std::string> reached;
    for (const MethodInfo& method : methodInfos())
        reached.unite(QSet<std::string>(method.seeAlso.begin(), method.seeAlso.end()));
    for (const MethodInfo& method : methodInfos())
        QVERIFY2(reached.contains(method.id), method.id.c_str());
}

void TestMethodPage::rangesSpeakForTheirType()
{
    const auto range
        = [](const char* method, const char* option) { return optionRange(*methodInfo(method).option(option)).text(); };
    QCOMPARE(range("gradcam", "relu"), std::string("on or off"));
    QCOMPARE(range("smoothgrad", "samples"), std::string("1 to 10000"));
    QCOMPARE(range("smoothgrad", "seed"), std::string("0 to 2147483647"));
    QCOMPARE(range("scorecam", "weights"), std::string("softmax, raw"));
}

QTEST_GUILESS_MAIN(TestMethodPage)
#include "tst_methodpage.moc"
