// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/opening.h"

#include "app/workbench/demonstration.h"
#include "app/workbench/recentfiles.h"
#include "app/workbench/windowactions.h"
#include "widgets/newscenedialog.h"
#include "widgets/session.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

#include <utility>

namespace camscope {

Opening::Opening(QWidget& window, const WindowActions& actions, const Session& session, ExplainerClient& client,
    QString programFolder)
    : QObject(&window)
    , m_window(window)
    , m_session(session)
    , m_client(client)
    , m_programFolder(std::move(programFolder))
{
    connect(actions.openModel, &QAction::triggered, this, &Opening::askForModel);
    connect(actions.addModel, &QAction::triggered, this, &Opening::askForAnotherModel);
    connect(actions.openPictures, &QAction::triggered, this, &Opening::askForPictures);
    connect(actions.openFolder, &QAction::triggered, this, &Opening::askForFolder);
    connect(actions.newScene, &QAction::triggered, this, &Opening::askForScene);
    connect(actions.paste, &QAction::triggered, this, &Opening::paste);
    connect(actions.recent, &RecentFiles::picked, this, [this](const QString& path) { Q_EMIT wanted({path, {}}); });
}

void Opening::askForModel()
{
    const QString path = askForModelFile(tr("Open a model"));
    if (!path.isEmpty())
        Q_EMIT wanted({path, {}});
}

void Opening::askForAnotherModel()
{
    const QString path = askForModelFile(tr("Add a model to compare"));
    if (!path.isEmpty())
        Q_EMIT comparisonWanted(path);
}

QString Opening::askForModelFile(const QString& title)
{
    return QFileDialog::getOpenFileName(
        &m_window, title, {}, modelNameFilter(tr("TorchScript models")) + QStringLiteral(";;") + tr("All files (*)"));
}

void Opening::askForPictures()
{
    const QStringList paths = QFileDialog::getOpenFileNames(&m_window, tr("Open pictures"), {},
        pictureNameFilter(tr("Pictures")) + QStringLiteral(";;") + tr("All files (*)"));
    if (!paths.isEmpty())
        Q_EMIT wanted({{}, paths});
}

void Opening::askForFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_window, tr("Open a folder"));
    if (!folder.isEmpty())
        Q_EMIT wanted(Inputs::of(QStringList{folder}));
}

void Opening::askForScene()
{
    if (!m_newScene) {
        m_newScene = new NewSceneDialog(m_client, &m_window);
        m_newScene->rollSeed();
        connect(m_newScene, &QDialog::accepted, this, [this] {
            const QString model = m_session.model() ? QString() : sceneModel(m_programFolder);
            Q_EMIT wanted({model, {QString::fromStdString(m_newScene->scene().text())}});
            m_newScene->rollSeed(); // this one is open now
        });
    }
    m_newScene->open();
}

void Opening::paste()
{
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    const Inputs files = content ? Inputs::of(*content) : Inputs();
    if (!files.isEmpty()) {
        Q_EMIT wanted(files);
        return;
    }
    const QString path = m_pasted.add(QGuiApplication::clipboard()->image());
    if (!path.isEmpty())
        Q_EMIT wanted({{}, {path}});
    else
        Q_EMIT refused(tr("The clipboard holds no picture."));
}

} // namespace camscope
