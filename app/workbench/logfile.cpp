// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

namespace camscope {

namespace {

struct Log
{
    QMutex mutex; ///< messages come from any thread
    QFile file;
    int least = 1;
};

Log& theLog()
{
    static Log log;
    return log;
}

int rank(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    default:
        return 3;
    }
}

void rotate(QFile& file)
{
    const QString before = file.fileName() + QStringLiteral(".1");
    file.close();
    QFile::remove(before);
    QFile::rename(file.fileName(), before);
    file.open(QIODevice::WriteOnly | QIODevice::Append);
}

void write(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    static constexpr const char* names[] = {"debug", "info", "warning", "error"};
    Log& log = theLog();
    const QMutexLocker locker(&log.mutex);
    if (rank(type) >= log.least && log.file.isOpen()) {
        if (log.file.size() > LogFile::largestBytes)
            rotate(log.file);
        const QString time = QDateTime::currentDateTime().toString(Qt::ISODateWithMs);
        log.file.write(QStringLiteral("%1 %2 %3\n").arg(time, QLatin1String(names[rank(type)]), text).toUtf8());
        log.file.flush();
    }
    if (rank(type) >= 2)
        std::fprintf(stderr, "camscope: %s\n", qUtf8Printable(text));
}

} // namespace

QString LogFile::path()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QStringLiteral("camscope.log"));
}

void LogFile::start(const QString& level)
{
    Log& log = theLog();
    {
        const QMutexLocker locker(&log.mutex);
        log.least = int(std::max(qsizetype(0),
            QStringList{
                QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("error")}
                .indexOf(level)));
        log.file.close();
        log.file.setFileName(path());
        QDir().mkpath(QFileInfo(path()).absolutePath());
        log.file.open(QIODevice::WriteOnly | QIODevice::Append);
    }
    qInstallMessageHandler(write);
}

} // namespace camscope
