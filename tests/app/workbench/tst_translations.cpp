// SPDX-License-Identifier: Apache-2.0
// Every text of the window and of the engine has a Chinese translation; collected anew from the sources.
#include "app/workbench/language.h"
#include "core/base/result.h"
#include "core/explain/methodinfo.h"
#include "core/import/modelformat.h"
#include "widgets/figure/coretext.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace camscope;

namespace {

struct Text
{
    QString context;
    QString source;
    QString translation;
    bool finished = true;
};

QList<Text> textsOf(const QString& path)
{
    QFile file(path);
    QList<Text> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            texts.append({context, xml.readElementText(), {}, true});
        } else if (xml.name() == QLatin1String("translation") && !texts.isEmpty()) {
            texts.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            texts.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return texts;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("%[1-9n]"));
    QStringList found;
    for (auto match = number.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextIsTranslated();
    void placeholdersAreKept();
    void theEnginesTextsSpeakTheWindowsLanguage();
    void partsOfSentencesAreTranslatedToo();
    void aRefusedModelIsExplainedInChinese();
    void englishComesBack();

private:
    QTemporaryDir m_folder;
    QList<Text> m_texts;
};

void TestTranslations::initTestCase()
{
    const QString copy = m_folder.filePath("camscope_zh_CN.ts");
    QVERIFY(QFile::copy(CAMSCOPE_SOURCE_DIR "/translations/camscope_zh_CN.ts", copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess update;
    update.start(CAMSCOPE_CMAKE,
        {"-DSOURCE=" CAMSCOPE_SOURCE_DIR, "-DTS=" + copy, "-DLUPDATE=" CAMSCOPE_LUPDATE,
            "-DWORK=" + m_folder.filePath("work"), "-P", CAMSCOPE_SOURCE_DIR "/translations/update.cmake"});
    QVERIFY(update.waitForFinished(60000));
    QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());
    m_texts = textsOf(copy);
    QVERIFY(m_texts.size() > 100);
}

void TestTranslations::everyTextIsTranslated()
{
    QStringList missing;
    for (const Text& text : m_texts) {
        if (!text.finished || text.translation.isEmpty())
            missing << QStringLiteral("%1: %2").arg(text.context, text.source);
    }
    QVERIFY2(missing.isEmpty(),
        qPrintable(
            QStringLiteral("%1 without translation (build the target camscope_translations, then translate):\n%2")
                .arg(missing.size())
                .arg(missing.join('\n'))));
}

void TestTranslations::placeholdersAreKept()
{
    for (const Text& text : m_texts) {
        if (!text.translation.isEmpty())
            QVERIFY2(placeholders(text.source) == placeholders(text.translation), qPrintable(text.source));
    }
}

void TestTranslations::theEnginesTextsSpeakTheWindowsLanguage()
{
    Language language;
    language.set(QStringLiteral("zh_CN"));
    for (const MethodInfo& method : methodInfos()) {
        QVERIFY2(coreText(method.summary) != QString::fromStdString(method.summary), method.id.c_str());
        for (const OptionInfo& option : method.options)
            QVERIFY2(coreText(option.help) != QString::fromStdString(option.help), option.id.c_str());
    }
    language.set(QStringLiteral("en"));
}

void TestTranslations::partsOfSentencesAreTranslatedToo()
{
    const Message message("%1: %2", {"features.12", Message("the output is not a class vector")});
    Language language;
    language.set(QStringLiteral("zh_CN"));
    const QString text = coreText(message);
    QVERIFY(text.startsWith(QStringLiteral("features.12: ")));
    QVERIFY2(!text.contains(QStringLiteral("class vector")), qPrintable(text));
    language.set(QStringLiteral("en"));
}

void TestTranslations::aRefusedModelIsExplainedInChinese()
{
    const QString path = m_folder.filePath("notes.pt");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a few words");
    file.close();
    const auto opened = attempt([&] {
        requireTorchScript(path.toStdString());
        return true;
    });
    QVERIFY(!opened);
    Language language;
    language.set(QStringLiteral("zh_CN"));
    const QString text = coreText(opened.failure().message);
    language.set(QStringLiteral("en"));
    QVERIFY2(text.startsWith(path), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("text file")) && !text.contains(QStringLiteral("Export")), qPrintable(text));
}

void TestTranslations::englishComesBack()
{
    Language language;
    language.set(QStringLiteral("zh_CN"));
    language.set(QStringLiteral("en"));
    const MethodInfo& method = methodInfos().front();
    QCOMPARE(coreText(method.summary), QString::fromStdString(method.summary));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
