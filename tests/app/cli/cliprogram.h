// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Runs the built `camscope-cli`.
namespace camscope::test {

struct CliResult
{
    int exitCode = -1; ///< -1: it did not start, crashed or took too long
    QByteArray output;
    QByteArray errors;

    QStringList errorLines() const { return QString::fromUtf8(errors).split('\n', Qt::SkipEmptyParts); }
    /// All that one wants to read when a test fails.
    QByteArray text() const;
};

/// Path of the program.
QString cliProgram();

CliResult runCli(const QStringList& arguments);

/// "--model M --image I --out O" for a small model whose 32×32 input suits every test; more arguments follow.
QStringList smallExplain(const QString& folder, const QStringList& more = {});

} // namespace camscope::test
