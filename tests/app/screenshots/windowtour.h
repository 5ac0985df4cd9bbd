// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"
#include "widgets/theme.h"

#include <QDir>

#include <memory>

namespace camscope {

/// How the window looks during one round through its states.
struct Look
{
    QSize size;
    Theme::Mode theme = Theme::Mode::Light;
    QString language;
    QString name() const; ///< "1280x800-light-en"
};

/// Drives the real window and saves a picture of each state.
class WindowTour
{
public:
    /// `topic` stands in the names of the pictures; "" for none.
    WindowTour(QDir folder, QString programFolder, QString topic);
    virtual ~WindowTour();

    /// In a window of its own. Returns whether every state was reached.
    bool run(const Look& look);

protected:
    virtual bool visit() = 0; ///< the states of the window that is open; whether each was reached
    void save(const QString& state) { save(state, *m_window); }
    void save(const QString& state, QWidget& window); ///< another one of the program
    bool settled(int milliseconds = 60000); ///< there is a board, and all its maps are there
    const QDir& folder() const { return m_folder; }
    const QString& programFolder() const { return m_programFolder; }

    std::unique_ptr<MainWindow> m_window;

private:
    QDir m_folder;
    QString m_programFolder;
    QString m_topic;
    Language m_language;
    Look m_look;
};

} // namespace camscope
