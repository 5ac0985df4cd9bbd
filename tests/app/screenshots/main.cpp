// SPDX-License-Identifier: Apache-2.0
// Saves the window's main states as PNG files: camscope-screenshots FOLDER [--quick] [--targets|--display|--comparing]
// QT_SCALE_FACTOR=2 gives the pictures of a screen with two device pixels per logical pixel.
#include "comparingtour.h"
#include "displaytour.h"
#include "targettour.h"
#include "tour.h"

#include "app/workbench/demonstration.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTemporaryFile>

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
    parser.addOptions({quick, targets, display, comparing});
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
    const bool targetsOnly = parser.isSet(targets);
    const bool displayOnly = parser.isSet(display);
    const bool comparingOnly = parser.isSet(comparing);
    bool complete = true;
    for (const camscope::Look& look : looks) {
        complete = (targetsOnly || displayOnly || comparingOnly || tour.run(look)) && complete;
        complete = (displayOnly || comparingOnly || targetTour.run(look)) && complete;
        complete = (targetsOnly || comparingOnly || displayTour.run(look)) && complete;
        complete = (targetsOnly || displayOnly || comparingTour.run(look)) && complete;
    }
    return complete ? 0 : 1;
}
