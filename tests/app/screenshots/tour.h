// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"
#include "widgets/theme.h"

#include <QDir>

#include <memory>

namespace camscope {

/// One round through the window's states in one look.
struct Look
{
    QSize size;
    Theme::Mode theme = Theme::Mode::Light;
    QString language;
    QString name() const; ///< "1280x800-light-en"
};

/// Drives the real window on the built-in demonstration and saves a picture of each state.
class Tour
{
public:
    Tour(QDir folder, QString programFolder);

    /// Returns whether every state was reached.
    bool run(const Look& look);

private:
    void save(const QString& state);
    void select(int row, int column); ///< by a click
    bool settled(int milliseconds = 60000); ///< all maps are there
    bool empty();
    bool demonstration();
    bool demonstrations(); ///< each of them
    bool comparing();
    bool busyCell();
    bool failedCell();
    bool warningCell();
    bool errorBar();
    bool enlarged();
    bool channels();
    bool options();
    bool methodHelp();
    bool sharedScale();
    bool pictures();
    bool newScene();

    QDir m_folder;
    QString m_programFolder;
    Language m_language;
    Look m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace camscope
