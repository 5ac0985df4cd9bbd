// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileInfo>
#include <QString>
#include <QTest>

namespace camscope {

/// Path of a file made by other programs' own code, below $CAMSCOPE_REFERENCE or beside the source tree.
inline QString referenceFile(const QString& name)
{
    const QString folder = qEnvironmentVariable("CAMSCOPE_REFERENCE", CAMSCOPE_SOURCE_DIR "/../shared/reference");
    return QFileInfo(folder + '/' + name).absoluteFilePath();
}

} // namespace camscope

/// Skips the test function, visibly, when a reference file is missing; fails it when CAMSCOPE_REFERENCE promises one.
#define CAMSCOPE_REQUIRE_REFERENCE(name)                                                                               \
    do {                                                                                                               \
        const QString required = camscope::referenceFile(name);                                                        \
        if (QFileInfo::exists(required))                                                                               \
            break;                                                                                                     \
        if (qEnvironmentVariableIsSet("CAMSCOPE_REFERENCE"))                                                           \
            QFAIL(qPrintable("missing reference file " + required));                                                   \
        QSKIP(qPrintable("no reference file " + required));                                                            \
    } while (false)
