// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tour.h"

namespace camscope {

/// A round through what can be explained besides plain classes, on the test models.
class TargetTour
{
public:
    TargetTour(QDir folder, QString programFolder);

    /// Returns whether every state was reached.
    bool run(const Look& look);

private:
    void save(const QString& state);
    bool open(const QString& model, const QString& picture); ///< and wait for the board or its place
    bool settled();
    void point(const QPolygonF& shares); ///< the region tool in the first cell, in shares of its sides
    bool segmentation();
    bool regions();
    bool editor();
    bool menus();
    bool elements();
    bool otherAnswers();

    QDir m_folder;
    QString m_programFolder;
    Language m_language;
    Look m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace camscope
