// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/logfile.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace camscope;

namespace {

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { qInstallMessageHandler(nullptr); }
    void messagesOfTheLevelAreWritten();
    void aLogThatGrowsTooLargeIsPutAside();
};

void TestLogFile::messagesOfTheLevelAreWritten()
{
    QFile::remove(LogFile::path());
    LogFile::start(QStringLiteral("info"));
    qDebug("too quiet");
    qInfo("worth knowing");
    qInstallMessageHandler(nullptr);
    const QByteArray log = content(LogFile::path());
    QVERIFY(log.contains("info worth knowing\n"));
    QVERIFY(!log.contains("too quiet"));
}

void TestLogFile::aLogThatGrowsTooLargeIsPutAside()
{
    QFile::remove(LogFile::path());
    QFile::remove(LogFile::path() + ".1");
    LogFile::start(QStringLiteral("info"));
    const QByteArray line(1 << 16, 'x');
    for (int i = 0; i < 40; ++i)
        qInfo("%s", line.constData());
    qInstallMessageHandler(nullptr);
    QVERIFY(QFileInfo(LogFile::path()).size() <= LogFile::largestBytes + line.size() + 100);
    QVERIFY(QFileInfo::exists(LogFile::path() + ".1"));
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
