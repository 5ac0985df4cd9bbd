// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/demonstration.h"

#include <QDir>

namespace camscope {

Demonstration Demonstration::find(const QString& programFolder)
{
    Demonstration demonstration;
    const QDir data(QDir(programFolder).absoluteFilePath(QStringLiteral("../share/camscope")));
    const QString model = data.filePath(QStringLiteral("models/scenes.pt"));
    if (!QFile::exists(model))
        return demonstration;
    demonstration.model = QDir::cleanPath(model);
    const QDir pictures(data.filePath(QStringLiteral("pictures")));
    for (const QString& name : pictures.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name))
        demonstration.pictures << QDir::cleanPath(pictures.filePath(name));
    return demonstration;
}

} // namespace camscope
