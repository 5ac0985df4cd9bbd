// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tour.h"

namespace camscope {

/// A round through what compares and arranges the cells of a board, on the first demonstration.
class ComparingTour
{
public:
    ComparingTour(QDir folder, QString programFolder);

    /// Returns whether every state was reached.
    bool run(const Look& look);

private:
    void save(const QString& state);
    bool settled();
    void comparison();
    void headers();
    bool pinned();
    void menu();
    bool preview();
    void presenting();

    QDir m_folder;
    QString m_programFolder;
    Language m_language;
    Look m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace camscope
