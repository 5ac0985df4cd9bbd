// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/demonstration.h"

#include <QObject>

namespace camscope {

class GuideBand;
class Session;
class WindowActions;

/// Leads through the demonstrations: their menu, the band that says what a board shows, and the board itself.
class Guide : public QObject
{
    Q_OBJECT
public:
    Guide(QString programFolder, WindowActions& actions, GuideBand& band, Session& session, QObject* parent = nullptr);

    const std::vector<Demonstration>& demonstrations() const { return m_all; }
    bool isOpen() const { return m_current >= 0; }
    int current() const { return m_current; } ///< -1 while none is shown

    void show(int index);
    void close(); ///< leaves the board as it is
    void retranslate();

Q_SIGNALS:
    void shown(const camscope::DisplayStyle& style); ///< another demonstration, before its models are open

private:
    void update();

    QString m_programFolder;
    WindowActions& m_actions;
    GuideBand& m_band;
    Session& m_session;
    std::vector<Demonstration> m_all;
    int m_current = -1;
};

} // namespace camscope
