// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/application.h"

#include "app/workbench/boardarea.h"
#include "app/workbench/commandline.h"
#include "app/workbench/figurecommand.h"
#include "app/workbench/guide.h"
#include "app/workbench/language.h"
#include "app/workbench/lastsession.h"
#include "app/workbench/logfile.h"
#include "app/workbench/mainwindow.h"
#include "core/base/version.h"
#include "widgets/icons.h"
#include "widgets/messagebar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>

namespace camscope {

namespace {

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("camscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("camscope"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(programVersion));
    QGuiApplication::setDesktopFileName(QStringLiteral("camscope"));
}

int figure(int argc, char** argv, const FigureRequest& request)
{
    // No window is shown, so none of the display's plugins needs to load, whether there is a display or not.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return runFigure(request, demonstrations(QCoreApplication::applicationDirPath()));
}

int window(int argc, char** argv, const CommandLine& line)
{
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName({});
    LogFile::start(QString::fromStdString(line.logLevel));
    qInfo("camscope %s, Qt %s", programVersion, qVersion());
    const QSettings settings;
    Theme::instance().setMode(Theme::Mode(settings.value(QStringLiteral("theme"), 0).toInt()));
    Language language;
    language.set(settings.value(QStringLiteral("language"), QStringLiteral("system")).toString());
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/camscope.svg")));
    WindowOptions options;
    options.engine = line.engine;
    options.programFolder = QCoreApplication::applicationDirPath();
    MainWindow mainWindow(std::move(options), language);
    mainWindow.show();
    QStringList files;
    for (const std::string& file : line.files)
        files << QString::fromStdString(file);
    LastSession last(LastSession::usualFile(), mainWindow.session(), mainWindow.guide());
    QObject::connect(&last, &LastSession::noticed, &mainWindow,
        [&](const QString& sentence) { mainWindow.area().messages().showMessage(MessageBar::Kind::Notice, sentence); });
    if (!line.demonstration.empty())
        mainWindow.openDemonstration(QString::fromStdString(line.demonstration));
    else if (line.files.empty() && !last.restore() && !mainWindow.guide().demonstrations().empty())
        mainWindow.openDemonstration();
    Inputs inputs = Inputs::of(files);
    if (!line.labels.empty())
        inputs.labels = QString::fromStdString(line.labels);
    if (!line.description.empty())
        inputs.description = QString::fromStdString(line.description);
    mainWindow.open(inputs);
    return QApplication::exec();
}

} // namespace

int runApplication(int argc, char** argv)
{
    const CommandLine line = CommandLine::parse(argc, argv);
    if (line.exitCode)
        return *line.exitCode;
    nameApplication();
    if (line.figure)
        return figure(argc, argv, *line.figure);
    if (!hasDisplay()) {
        std::fputs("camscope: there is no display to open a window on; `camscope figure` works without one.\n", stderr);
        return int(ErrorKind::Usage);
    }
    return window(argc, argv, line);
}

} // namespace camscope
