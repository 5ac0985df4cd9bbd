// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cliprogram.h"

#include <QFile>
#include <QTest>

using camscope::test::CliResult;
using camscope::test::runCli;

class TestCliMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAboutAMethodIsItsPage_data();
    void helpAboutAMethodIsItsPage();
    void linesFitIntoHundredColumns_data();
    void linesFitIntoHundredColumns();
    void helpAloneIsAboutTheCommand_data();
    void helpAloneIsAboutTheCommand();
    void anUnknownMethodSuggestsTheNearest_data();
    void anUnknownMethodSuggestsTheNearest();
    void theListLeadsToThePages();
    void theMarkdownFileIsUpToDate();
};

void TestCliMethods::helpAboutAMethodIsItsPage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("--help ID") << QStringList{"methods", "--help", "scorecam"};
    QTest::newRow("--help=ID") << QStringList{"methods", "--help=scorecam"};
    QTest::newRow("-h ID") << QStringList{"methods", "-h", "scorecam"};
    QTest::newRow("ID") << QStringList{"methods", "scorecam"};
    QTest::newRow("ID --help") << QStringList{"methods", "scorecam", "--help"};
}

void TestCliMethods::helpAboutAMethodIsItsPage()
{
    QFETCH(const QStringList, arguments);
    const CliResult result = runCli(arguments);
    QVERIFY2(result.exitCode == 0 && result.errors.isEmpty(), result.text());
    const QStringList lines = QString::fromUtf8(result.output).split('\n');
    QCOMPARE(lines.first(), QString("Score-CAM (scorecam)"));
    for (const char* line : {"What it answers", "Formula", "    H_k = n(U(A_k))", "When it misleads", "What it costs",
             "Options", "  max_channels=0  (0 to 65536)", "Where conventions differ", "Paper",
             "  https://arxiv.org/abs/1910.01279", "See also"})
        QVERIFY2(lines.contains(line), line);
}

void TestCliMethods::linesFitIntoHundredColumns_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"gradcampp", "iscam"})
        QTest::newRow(id) << id;
}

void TestCliMethods::linesFitIntoHundredColumns()
{
    QFETCH(const QString, id);
    const CliResult result = runCli({"methods", "--help", id});
    QVERIFY2(result.exitCode == 0, result.text());
    int longest = 0;
    for (const QString& line : QString::fromUtf8(result.output).split('\n')) {
        QVERIFY2(line.size() <= 100 && line.trimmed().size() == line.size() - line.indexOf(line.trimmed()),
            qPrintable(line));
        longest = std::max(longest, int(line.size()));
    }
    QVERIFY(longest > 90); // and use them
}

void TestCliMethods::helpAloneIsAboutTheCommand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("--help") << QStringList{"methods", "--help"};
    QTest::newRow("-h") << QStringList{"methods", "-h"};
    QTest::newRow("before another option") << QStringList{"methods", "--help", "--json"};
}

void TestCliMethods::helpAloneIsAboutTheCommand()
{
    QFETCH(const QStringList, arguments);
    const CliResult result = runCli(arguments);
    QVERIFY2(result.exitCode == 0 && result.errors.isEmpty(), result.text());
    for (const char* part : {"Usage: camscope-cli methods", "--help [ID]", "--json", "--markdown"})
        QVERIFY2(result.output.contains(part), part);
}

void TestCliMethods::anUnknownMethodSuggestsTheNearest_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList{"methods", "--help", "gradcan"};
    QTest::newRow("page") << QStringList{"methods", "gradcan"};
}

void TestCliMethods::anUnknownMethodSuggestsTheNearest()
{
    QFETCH(const QStringList, arguments);
    const CliResult result = runCli(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.output.isEmpty() && result.errorLines().size() == 1, result.text());
    QVERIFY2(result.errors.contains("gradcan") && result.errors.contains("did you mean gradcam"), result.text());
}

void TestCliMethods::theListLeadsToThePages()
{
    const CliResult result = runCli({"methods"});
    QVERIFY2(result.exitCode == 0 && result.output.contains("camscope-cli methods --help ID"), result.text());
}

void TestCliMethods::theMarkdownFileIsUpToDate()
{
    const CliResult result = runCli({"methods", "--markdown"});
    QVERIFY2(result.exitCode == 0, result.text());
    QFile file(CAMSCOPE_SOURCE_DIR "/docs/methods.md");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == result.output, "run: camscope-cli methods --markdown > docs/methods.md");
}

QTEST_GUILESS_MAIN(TestCliMethods)
#include "tst_climethods.moc"
