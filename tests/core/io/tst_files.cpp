// SPDX-License-Identifier: Apache-2.0
#include "core/io/files.h"
#include "tests/core/failures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace camscope;

namespace {

std::string under(const QTemporaryDir& folder, const QString& name)
{
    return folder.filePath(name).toStdString();
}

std::string text(const std::vector<std::uint8_t>& bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void pathsMayHoldSpacesAndAnyScript();
    void writingReplacesAFileAndLeavesNothingElse();
    void aFileThatCannotBeWrittenIsNamed();
    void aMissingFileIsNamedWithItsNeighbours();
    void aFolderIsNoFile();
    void hashesAreThoseOfTheStandard_data();
    void hashesAreThoseOfTheStandard();
};

void TestFiles::whatIsWrittenIsRead()
{
    const QTemporaryDir folder;
    const std::string path = under(folder, "a.bin");
    std::string content("\0\xFF\n\r", 4);
    content.append(3'000'000, 'x');
    writeFile(path, content);
    QCOMPARE(text(readFile(path)), content);
    writeFile(path, "");
    QVERIFY(readFile(path).empty());
}

void TestFiles::pathsMayHoldSpacesAndAnyScript()
{
    const QTemporaryDir folder;
    const std::string path = under(folder, "猫 和 狗 – ü.txt");
    writeFile(path, "meow");
    QVERIFY(QFile::exists(QString::fromStdString(path)));
    QCOMPARE(text(readFile(path)), std::string("meow"));
    QCOMPARE(fromPath(toPath(path)), path);
}

void TestFiles::writingReplacesAFileAndLeavesNothingElse()
{
    const QTemporaryDir folder;
    writeFile(under(folder, "a.txt"), "first");
    writeFile(under(folder, "a.txt"), "second");
    QCOMPARE(text(readFile(under(folder, "a.txt"))), std::string("second"));
    QCOMPARE(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{"a.txt"});
}

void TestFiles::aFileThatCannotBeWrittenIsNamed()
{
    const QTemporaryDir folder;
    const std::string path = under(folder, "missing folder/a.txt");
    const Failure failure = failureOf([&] { writeFile(path, "x"); });
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY(QString::fromStdString(failure.message.text()).startsWith(QString::fromStdString(path)));
}

void TestFiles::aMissingFileIsNamedWithItsNeighbours()
{
    const QTemporaryDir folder;
    writeFile(under(folder, "horses.jpg"), "x");
    const std::string path = under(folder, "hores.jpg");
    for (const QString& sentence : {complaint([&] { readFile(path); }), complaint([&] { sha256OfFile(path); })}) {
        QVERIFY2(sentence.startsWith(QString::fromStdString(path)), qPrintable(sentence));
        QVERIFY2(sentence.contains("did you mean horses.jpg?"), qPrintable(sentence));
    }
    QVERIFY(complaint([&] { readFile(under(folder, "a/b/c")); }).contains("does not exist"));
}

void TestFiles::aFolderIsNoFile()
{
    const QTemporaryDir folder;
    QVERIFY(complaint([&] { readFile(folder.path().toStdString()); }).contains("is a folder"));
    QVERIFY(complaint([&] { sha256OfFile(folder.path().toStdString()); }).contains("is a folder"));
}

void TestFiles::hashesAreThoseOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("hash"); // from FIPS 180-2, appendix B
    QTest::newRow("empty") << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    QTest::newRow("abc") << QByteArray("abc") << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
}

void TestFiles::hashesAreThoseOfTheStandard()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, hash);
    QCOMPARE(QString::fromStdString(
                 sha256(reinterpret_cast<const std::uint8_t*>(content.constData()), std::size_t(content.size()))),
        hash);
    const QTemporaryDir folder;
    writeFile(under(folder, "a"), content.toStdString());
    QCOMPARE(QString::fromStdString(sha256OfFile(under(folder, "a"))), hash);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
