// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/windowactions.h"

#include "app/workbench/recentfiles.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QMenuBar>

namespace camscope {

namespace {

const char* const iconProperty = "iconName";

} // namespace

WindowActions::WindowActions(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    openModel = make(QStringLiteral("document-open"), {QKeySequence::Open});
    addModel = make({}, {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    openPictures = make(QStringLiteral("insert-image"), {Qt::CTRL | Qt::Key_I});
    openFolder = make(QStringLiteral("folder-open"), {Qt::CTRL | Qt::SHIFT | Qt::Key_I});
    openAnnotations = make(QStringLiteral("text-x-generic"));
    newScene = make(QStringLiteral("document-new"), {QKeySequence::New});
    exportFigure = make(QStringLiteral("document-export"), {Qt::CTRL | Qt::Key_E});
    quit = make({}, {QKeySequence::Quit});
    undo = make(QStringLiteral("edit-undo"), {QKeySequence::Undo});
    redo = make(QStringLiteral("edit-redo"), {QKeySequence::Redo, Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
    copy = make(QStringLiteral("edit-copy"), {QKeySequence::Copy});
    paste = make(QStringLiteral("edit-paste"), {QKeySequence::Paste});
    stopAll = make(QStringLiteral("process-stop"));
    overlay = make(QStringLiteral("view-visible"), {}, true);
    enlarge = make(QStringLiteral("view-fullscreen"), {}, true);
    blink = make({}, {}, true);
    swipe = make({}, {}, true);
    difference = make({}, {}, true);
    eraser = make(QStringLiteral("camscope-eraser"), {}, true);
    zoomIn = make(QStringLiteral("zoom-in"), {QKeySequence::ZoomIn});
    zoomOut = make(QStringLiteral("zoom-out"), {QKeySequence::ZoomOut});
    zoomFit = make(QStringLiteral("zoom-fit-best"), {Qt::CTRL | Qt::Key_0});
    swapAxes = make(QStringLiteral("camscope-swap"));
    addTarget = make({}, {Qt::CTRL | Qt::Key_T});
    fullScreen = make(QStringLiteral("view-fullscreen"), {Qt::Key_F11}, true);
    present = make(QStringLiteral("view-presentation"), {}, true);
    nextDemonstration = make(QStringLiteral("go-next"), {Qt::Key_PageDown});
    previousDemonstration = make(QStringLiteral("go-previous"), {Qt::Key_PageUp});
    methodHelp = make(QStringLiteral("camscope-help"), {QKeySequence::HelpContents});
    keys = make(QStringLiteral("input-keyboard"), {Qt::Key_Question});
    showLog = make(QStringLiteral("text-x-generic"));
    about = make(QStringLiteral("help-about"));
    overlay->setChecked(true);
    demonstrations = new QActionGroup(this);
    demonstrations->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    themes = new QActionGroup(this);
    for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark}) {
        QAction* action = themes->addAction(new QAction(this));
        action->setCheckable(true);
        action->setData(int(mode));
    }
    languages = new QActionGroup(this);
    for (const char* code : {"system", "en", "zh_CN"}) {
        QAction* action = languages->addAction(new QAction(this));
        action->setCheckable(true);
        action->setData(QString::fromLatin1(code));
    }
    makeMenus();
    setUndoTexts({}, {});
    retranslate();
}

QAction* WindowActions::make(const QString& icon, const QList<QKeySequence>& shortcuts, bool checkable)
{
    auto* action = new QAction(this);
    action->setProperty(iconProperty, icon);
    action->setShortcuts(shortcuts);
    action->setCheckable(checkable);
    m_window.addAction(action);
    return action;
}

void WindowActions::makeMenus()
{
    QMenuBar* bar = m_window.menuBar();
    m_file = bar->addMenu(QString());
    recent = new RecentFiles(&m_window);
    m_file->addActions({openModel, addModel, openPictures, openFolder, openAnnotations});
    m_file->addMenu(recent);
    m_file->addAction(newScene);
    m_file->addSeparator();
    m_file->addAction(exportFigure);
    m_file->addSeparator();
    m_file->addAction(quit);
    m_edit = bar->addMenu(QString());
    m_edit->addActions({undo, redo});
    m_edit->addSeparator();
    m_edit->addActions({copy, paste});
    m_edit->addSeparator();
    m_edit->addAction(eraser);
    m_edit->addSeparator();
    m_edit->addActions({addTarget, swapAxes, stopAll});
    m_view = bar->addMenu(QString());
    m_view->addActions({overlay, enlarge});
    m_view->addSeparator();
    m_view->addActions({blink, swipe, difference});
    m_view->addSeparator();
    m_view->addActions({zoomIn, zoomOut, zoomFit});
    m_view->addSeparator();
    panels = m_view->addMenu(QString());
    m_theme = m_view->addMenu(QString());
    m_theme->addActions(themes->actions());
    m_language = m_view->addMenu(QString());
    m_language->addActions(languages->actions());
    m_view->addSeparator();
    m_view->addActions({present, fullScreen});
    m_demonstrations = bar->addMenu(QString());
    m_help = bar->addMenu(QString());
    m_help->addActions({methodHelp, keys, showLog});
    m_help->addSeparator();
    m_help->addAction(about);
}

void WindowActions::setDemonstrations()
{
    m_demonstrations->addActions(demonstrations->actions());
    m_demonstrations->addSeparator();
    m_demonstrations->addActions({nextDemonstration, previousDemonstration});
    m_demonstrations->setEnabled(!demonstrations->actions().isEmpty());
}

void WindowActions::setUndoTexts(const QString& undoText, const QString& redoText)
{
    m_undoText = undoText;
    m_redoText = redoText;
    undo->setEnabled(!undoText.isEmpty());
    redo->setEnabled(!redoText.isEmpty());
    nameUndo();
}

void WindowActions::nameUndo()
{
    const auto name = [](QAction* action, const QString& text, const QString& change) {
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        const QString plain = QString(text).remove(QLatin1Char('&'));
        action->setText(change.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, change));
        action->setToolTip(change.isEmpty() ? QStringLiteral("%1 (%2)").arg(plain, shortcut)
                                            : QStringLiteral("%1: %2 (%3)").arg(plain, change, shortcut));
    };
    name(undo, tr("&Undo"), m_undoText);
    name(redo, tr("&Redo"), m_redoText);
}

void WindowActions::retranslate()
{
    const auto name = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(shortcut.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, shortcut));
        const QString iconName = action->property(iconProperty).toString();
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
    };
    name(openModel, tr("Open &model…"), tr("Open a model"));
    openModel->setIconText(tr("Model"));
    name(addModel, tr("Add a model to &compare…"), tr("Open one more model and put the models side by side"));
    name(openPictures, tr("Open &pictures…"), tr("Open pictures"));
    openPictures->setIconText(tr("Pictures"));
    name(openFolder, tr("Open &folder…"), tr("Open all pictures of a folder and of the folders in it"));
    name(openAnnotations, tr("Open a&nnotations…"),
        tr("Open a COCO or CSV file that says what is in the pictures and where"));
    name(newScene, tr("New &scene…"), tr("Generate a picture"));
    name(exportFigure, tr("&Export figure…"), tr("Export what is seen as a PNG"));
    exportFigure->setIconText(tr("Export"));
    name(quit, tr("&Quit"), tr("Quit"));
    undo->setIcon(icon(QStringLiteral("edit-undo")));
    redo->setIcon(icon(QStringLiteral("edit-redo")));
    nameUndo();
    name(copy, tr("&Copy board"), tr("Copy the board as a picture"));
    copy->setIconText(tr("Copy"));
    name(paste, tr("&Paste picture"), tr("Paste a picture"));
    name(stopAll, tr("S&top computing"), tr("Stop computing maps"));
    name(overlay, tr("&Overlay\tSpace"), tr("Show or hide the maps"));
    name(enlarge, tr("En&large cell\tF"), tr("Show the selected cell alone"));
    name(blink, tr("&Blink\tB"), tr("Show the selected cell and the second one in turn"));
    name(swipe, tr("S&wipe\tS"), tr("Drag a line between the selected cell and the second one"));
    name(difference, tr("&Difference\tD"), tr("Show the selected cell less the second one"));
    name(eraser, tr("&Eraser\tE"), tr("Paint over the picture and watch probabilities and maps follow (E)"));
    eraser->setIconText(tr("Eraser"));
    name(zoomIn, tr("Zoom &in"), tr("Zoom in"));
    name(zoomOut, tr("Zoom &out"), tr("Zoom out"));
    name(zoomFit, tr("&Whole picture"), tr("Show the whole picture"));
    name(addTarget, tr("Another t&arget…"), tr("Choose what to explain"));
    name(swapAxes, tr("&Swap rows and columns"), tr("Swap rows and columns"));
    name(present, tr("&Present\tP"), tr("Show the board alone, in large type; Esc returns"));
    present->setIconText(tr("Present"));
    name(fullScreen, tr("&Full screen"), tr("Full screen"));
    name(nextDemonstration, tr("&Next"), tr("Next demonstration"));
    name(previousDemonstration, tr("&Previous"), tr("Previous demonstration"));
    name(methodHelp, tr("&Methods"), tr("What the method answers, its formula, when it misleads"));
    name(keys, tr("&Keys"), tr("What the keys do"));
    name(showLog, tr("Show &log file"), tr("Open the log file"));
    name(about, tr("&About Camscope"), tr("About Camscope"));
    m_file->setTitle(tr("&File"));
    recent->setTitle(tr("Open &recent"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    panels->setTitle(tr("&Panels"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_demonstrations->setTitle(tr("&Demonstrations"));
    m_help->setTitle(tr("&Help"));
    const QStringList themeNames{tr("Follow the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < themeNames.size(); ++i)
        themes->actions().at(i)->setText(themeNames[i]);
    const QStringList languageNames{tr("Follow the system"), QStringLiteral("English"), QStringLiteral("简体中文")};
    for (int i = 0; i < languageNames.size(); ++i)
        languages->actions().at(i)->setText(languageNames[i]);
}

} // namespace camscope
