// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tour.h"

namespace camscope {

/// A round through the ways in which maps are displayed.
class DisplayTour
{
public:
    DisplayTour(QDir folder, QString programFolder);

    /// Returns whether every state was reached.
    bool run(const Look& look);

private:
    void save(const QString& state);
    void show(const QString& state, const DisplayStyle& style);
    bool open();
    void scales();
    void blends();
    void thresholds();
    void popover();

    QDir m_folder;
    QString m_programFolder;
    Language m_language;
    Look m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace camscope
