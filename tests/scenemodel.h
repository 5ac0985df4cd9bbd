// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QString>
#include <QTest>

/// A file of the demonstration as the programs find it beside them (target camscope_resources).
inline QString sharedFile(const QString& name)
{
    return QStringLiteral(CAMSCOPE_PROGRAM_DIR "/../share/camscope/") + name;
}

inline QString sceneModelFile()
{
    return sharedFile(QStringLiteral("models/scenes.pt"));
}

#define CAMSCOPE_REQUIRE_SCENE_MODEL()                                                                                 \
    if (!QFile::exists(sceneModelFile()))                                                                              \
    QSKIP("the demonstration is not built")
