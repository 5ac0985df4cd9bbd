// SPDX-License-Identifier: Apache-2.0
// Saves the window's main states as PNG files: camscope-screenshots FOLDER [--quick] [--targets] [--display] …
// QT_SCALE_FACTOR=2 gives the pictures of a screen with two device pixels per logical pixel.
#include "comparingtour.h"
#include "displaytour.h"
#include "erasertour.h"
#include "picturestour.h"
#include "preprocessingtour.h"
#include "targettour.h"
#include "tour.h"

#include "app/workbench/demonstration.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>

namespace {

/// The offscreen platform's own screen is 800 × 800, too small for popovers to find their place.
QByteArray offscreenWithLargeScreen(QTemporaryFile& configuration)
{
    configuration.open();
    configuration.write(R"({"screens": [{"name": "large", "x": 0, "y": 0, "width": 2560, "height": 1440}]})");
    configuration.flush();
    return "offscreen:configfile=" + configuration.fileName().toUtf8();
}

} // namespace

int main(int argc, char** argv)
{
    QTemporaryFile configuration;
    qputenv("QT_QPA_PLATFORM", offscreenWithLargeScreen(configuration));
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("camscope-screenshots"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Saves the window's main states as PNG files."));
    parser.addHelpOption();
    const QCommandLineOption quick(QStringLiteral("quick"), QStringLiteral("Two looks instead of seven."));
    const QCommandLineOption targets(QStringLiteral("targets"), QStringLiteral("Targets only."));
    const QCommandLineOption display(QStringLiteral("display"), QStringLiteral("Ways to display maps only."));
    const QCommandLineOption comparing(QStringLiteral("comparing"), QStringLiteral("Comparing and arranging only."));
    const QCommandLineOption eraser(QStringLiteral("eraser"), QStringLiteral("The eraser only."));
    const QCommandLineOption preprocessing(
        QStringLiteral("preprocessing"), QStringLiteral("The editor of the preprocessing only."));
    const QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("The panel of pictures only."));
    const QList<QCommandLineOption> topics{targets, display, comparing, preprocessing, eraser, pictures};
    parser.addOption(quick);
    parser.addOptions(topics);
    parser.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("Where to; it is made if need be."));
    parser.process(application);
    const QDir folder(parser.positionalArguments().value(0));
    if (parser.positionalArguments().size() != 1 || !folder.mkpath(QStringLiteral(".")))
        parser.showHelp(2);
    const QString programFolder = QCoreApplication::applicationDirPath();
    if (camscope::demonstrations(programFolder).empty()) {
        std::fputs(
            "camscope-screenshots: the demonstrations are not beside the program; build camscope_resources.\n", stderr);
        return 3;
    }
    using Mode = camscope::Theme::Mode;
    QList<camscope::Look> looks{{{1280, 800}, Mode::Light, "en"}, {{1280, 800}, Mode::Dark, "zh_CN"}};
    if (!parser.isSet(quick)) {
        looks << camscope::Look{{1280, 800}, Mode::Dark, "en"} << camscope::Look{{1280, 800}, Mode::Light, "zh_CN"}
              << camscope::Look{{1024, 700}, Mode::Light, "en"} << camscope::Look{{2560, 1440}, Mode::Light, "en"}
              << camscope::Look{{2560, 1440}, Mode::Dark, "zh_CN"};
    }
    camscope::Tour tour(folder, programFolder);
    camscope::TargetTour targetTour(folder, programFolder);
    camscope::DisplayTour displayTour(folder, programFolder);
    camscope::ComparingTour comparingTour(folder, programFolder);
    camscope::EraserTour eraserTour(folder, programFolder);
    camscope::PreprocessingTour preprocessingTour(folder, programFolder);
    camscope::PicturesTour picturesTour(folder, programFolder);
    const bool everything = std::none_of(
        topics.begin(), topics.end(), [&](const QCommandLineOption& topic) { return parser.isSet(topic); });
    bool complete = true;
    for (const camscope::Look& look : looks) {
        const auto visit = [&](camscope::WindowTour& round, const QCommandLineOption& topic) {
            complete = (!(everything || parser.isSet(topic)) || round.run(look)) && complete;
        };
        complete = (!everything || tour.run(look)) && complete;
        visit(targetTour, targets);
        visit(displayTour, display);
        visit(comparingTour, comparing);
        visit(eraserTour, eraser);
        visit(preprocessingTour, preprocessing);
        visit(picturesTour, pictures);
    }
    return complete ? 0 : 1;
}
