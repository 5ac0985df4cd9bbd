// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace camscope {

namespace {

const QString settingsKey = QStringLiteral("recentModels");

} // namespace

RecentFiles::RecentFiles(QWidget* parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    fill();
}

QStringList RecentFiles::paths() const
{
    return QSettings().value(settingsKey).toStringList();
}

void RecentFiles::add(const QString& path)
{
    QStringList all = paths();
    all.removeAll(path);
    all.prepend(path);
    QSettings().setValue(settingsKey, all.mid(0, most));
    fill();
}

void RecentFiles::fill()
{
    clear();
    for (const QString& path : paths()) {
        QAction* action = addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT picked(path); });
    }
    setEnabled(!isEmpty());
}

} // namespace camscope
