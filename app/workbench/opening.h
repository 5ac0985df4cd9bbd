// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench/inputs.h"

#include <QObject>

namespace camscope {

class ExplainerClient;
class NewSceneDialog;
class Session;
class WindowActions;

/// The ways by which models and pictures come into the window other than a drop: dialogs, the clipboard, the recent
/// files, new scenes.
class Opening : public QObject
{
    Q_OBJECT
public:
    /// Serves the window's actions. `programFolder`: see WindowOptions.
    Opening(QWidget& window, const WindowActions& actions, const Session& session, ExplainerClient& client,
        QString programFolder);

    void askForModel();
    void askForAnotherModel(); ///< to compare
    void askForPictures();
    void askForFolder();
    void askForScene();
    void paste();

Q_SIGNALS:
    void wanted(const camscope::Inputs& inputs);
    void comparisonWanted(const QString& model); ///< with those that are open
    void refused(const QString& why); ///< nothing was opened

private:
    QString askForModelFile(const QString& title); ///< "" if the user changed their mind

    QWidget& m_window;
    const Session& m_session;
    ExplainerClient& m_client;
    QString m_programFolder;
    PastedPictures m_pasted;
    NewSceneDialog* m_newScene = nullptr; ///< made when first asked for; remembers what was chosen
};

} // namespace camscope
