// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>
#include <QTest>

namespace camscope {

/// Path of a file made by the project's own scripts (tests/data/make_test_models.py, tools/export_torchvision.py),
/// below $CAMSCOPE_TEST_DATA or testdata/ in the build folder.
inline QString testDataFile(const QString& name)
{
    const QString folder = qEnvironmentVariable("CAMSCOPE_TEST_DATA", CAMSCOPE_PROGRAM_DIR "/../testdata");
    return QDir::cleanPath(folder + '/' + name);
}

} // namespace camscope

/// Skips the test function, visibly, when a made file is missing; fails it when CAMSCOPE_TEST_DATA promises one.
#define CAMSCOPE_REQUIRE_TEST_DATA(name)                                                                               \
    do {                                                                                                               \
        const QString required = camscope::testDataFile(name);                                                         \
        if (QFileInfo::exists(required))                                                                               \
            break;                                                                                                     \
        if (qEnvironmentVariableIsSet("CAMSCOPE_TEST_DATA"))                                                           \
            QFAIL(qPrintable("missing test data " + required));                                                        \
        QSKIP(qPrintable("no test data " + required));                                                                 \
    } while (false)
