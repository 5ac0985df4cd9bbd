// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>

namespace camscope {

class RecentFiles;

/// The window's actions and menus: names, icons, shortcuts. What they do is connected by the window.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow& window);

    QAction* openModel = nullptr;
    QAction* addModel = nullptr;
    QAction* openPictures = nullptr;
    QAction* openFolder = nullptr;
    QAction* openAnnotations = nullptr;
    QAction* newScene = nullptr;
    QAction* exportFigure = nullptr;
    QAction* quit = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* copy = nullptr;
    QAction* paste = nullptr;
    QAction* stopAll = nullptr;
    QAction* overlay = nullptr; ///< checkable
    QAction* enlarge = nullptr; ///< checkable
    QAction* blink = nullptr; ///< checkable, as the two others
    QAction* swipe = nullptr;
    QAction* difference = nullptr;
    QAction* eraser = nullptr; ///< checkable
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* zoomFit = nullptr;
    QAction* swapAxes = nullptr;
    QAction* addTarget = nullptr;
    QAction* fullScreen = nullptr; ///< checkable
    QAction* present = nullptr; ///< checkable
    QActionGroup* themes = nullptr; ///< data: Theme::Mode as int
    QActionGroup* languages = nullptr; ///< data: code
    QActionGroup* demonstrations = nullptr; ///< filled by the guide
    QAction* nextDemonstration = nullptr;
    QAction* previousDemonstration = nullptr;
    QAction* methodHelp = nullptr;
    QAction* keys = nullptr;
    QAction* showLog = nullptr;
    QAction* about = nullptr;
    RecentFiles* recent = nullptr;
    QMenu* panels = nullptr; ///< filled by the window

    void setDemonstrations(); ///< puts the group's actions into their menu
    /// What undo and redo would do, "" for nothing.
    void setUndoTexts(const QString& undoText, const QString& redoText);
    void retranslate(); ///< also renews icons for another theme

private:
    QAction* make(const QString& icon, const QList<QKeySequence>& shortcuts = {}, bool checkable = false);
    void makeMenus();
    void nameUndo();

    QMainWindow& m_window;
    QString m_undoText;
    QString m_redoText;
    QMenu* m_file = nullptr;
    QMenu* m_edit = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_theme = nullptr;
    QMenu* m_language = nullptr;
    QMenu* m_demonstrations = nullptr;
    QMenu* m_help = nullptr;
};

} // namespace camscope
