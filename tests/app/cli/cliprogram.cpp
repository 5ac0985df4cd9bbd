// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cliprogram.h"

#include "tests/testdata.h"

#include <QProcess>

namespace camscope::test {

QByteArray CliResult::text() const
{
    return "exit code " + QByteArray::number(exitCode) + "\noutput: " + output + "\nerrors: " + errors;
}

QString cliProgram()
{
    return CAMSCOPE_PROGRAM_DIR "/camscope-cli";
}

CliResult runCli(const QStringList& arguments)
{
    constexpr int patience = 120'000; // milliseconds, for a machine that does other things as well
    QProcess process;
    process.start(cliProgram(), arguments);
    CliResult result;
    const bool hasFinished = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
    result.exitCode = hasFinished ? process.exitCode() : -1;
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

QStringList smallExplain(const QString& folder, const QStringList& more)
{
    return QStringList{"explain", "--model", testDataFile("bad/gap_linear.pt"), "--image",
               testDataFile("bad/pictures/upright.png"), "--out", folder}
    + more;
}

} // namespace camscope::test
