// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QString>
#include <QTemporaryFile>
#include <QTest>

namespace camscope {

/// Runs Debian's python3-jsonschema, which the tests alone need.
inline bool hasJsonSchema()
{
    return QProcess::execute("/usr/bin/python3", {"-W", "ignore", "-c", "import jsonschema"}) == 0;
}

/// What is wrong with `json` by docs/schemas/<schema>.json; "" when nothing is.
inline QString schemaComplaint(const QString& schema, const QByteArray& json)
{
    QTemporaryFile file;
    if (!file.open() || file.write(json) != json.size() || !file.flush())
        return "cannot write a temporary file";
    const QString folder = CAMSCOPE_SOURCE_DIR "/docs/schemas/";
    QProcess validator;
    validator.setProcessChannelMode(QProcess::MergedChannels);
    validator.start("/usr/bin/python3",
        {"-W", "ignore", "-m", "jsonschema", "--base-uri", "file://" + folder, "-i", file.fileName(),
            folder + schema + ".json"});
    if (!validator.waitForFinished(60'000))
        return "the validator did not finish";
    const QString output = QString::fromUtf8(validator.readAll());
    return validator.exitCode() == 0 ? QString() : "not " + schema + ": " + output;
}

} // namespace camscope

/// Fails the test function, with the validator's words, when the JSON does not follow docs/schemas/<schema>.json.
#define CAMSCOPE_VERIFY_SCHEMA(schema, json)                                                                           \
    do {                                                                                                               \
        const QString schemaError = camscope::schemaComplaint(schema, json);                                           \
        QVERIFY2(schemaError.isEmpty(), qPrintable(schemaError));                                                      \
    } while (false)
