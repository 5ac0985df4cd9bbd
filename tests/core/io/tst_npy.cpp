// SPDX-License-Identifier: Apache-2.0
#include "core/io/files.h"
#include "core/io/npy.h"
#include "tests/core/failures.h"
#include "tests/referencefiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace camscope;

namespace {

/// A file as NumPy writes it, with any header text.
std::string npy(const std::string& header, const std::string& data, int version = 1)
{
    std::string content = "\x93NUMPY";
    content += static_cast<char>(version);
    content += '\0';
    content += static_cast<char>(header.size());
    content += '\0';
    if (version > 1)
        content += std::string(2, '\0');
    return content + header + data;
}

std::string floats(std::initializer_list<float> values)
{
    return {reinterpret_cast<const char*>(values.begin()), values.size() * sizeof(float)};
}

std::string doubles(std::initializer_list<double> values)
{
    return {reinterpret_cast<const char*>(values.begin()), values.size() * sizeof(double)};
}

} // namespace

class TestNpy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arraysSurviveTheRoundTrip();
    void theHeaderIsAlignedAsNumpyAsks();
    void everyVersionIsRead_data();
    void everyVersionIsRead();
    void float64IsRounded();
    void referenceMapsCanBeRead();
    void unusableFilesAreNamed_data();
    void unusableFilesAreNamed();

private:
    QTemporaryDir m_folder;
    std::string path() const { return m_folder.filePath("array.npy").toStdString(); }
};

void TestNpy::arraysSurviveTheRoundTrip()
{
    const NpyArray array{{2, 1, 3}, {0.0F, -0.0F, 1e-45F, -3.5F, std::numeric_limits<float>::max(), INFINITY}};
    saveNpy(array, path());
    const NpyArray loaded = loadNpy(path());
    QCOMPARE(loaded.shape, array.shape);
    QCOMPARE(loaded.count(), std::int64_t(6));
    QVERIFY(loaded.values == array.values);
    QVERIFY(std::signbit(loaded.values[1]));

    saveNpy({{}, {7.0F}}, path());
    QCOMPARE(loadNpy(path()).shape, std::vector<std::int64_t>());
    QCOMPARE(loadNpy(path()).values, std::vector<float>{7.0F});
}

void TestNpy::theHeaderIsAlignedAsNumpyAsks()
{
    for (const std::vector<std::int64_t>& shape :
        {std::vector<std::int64_t>{5}, {1, 3, 227, 227}, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}) {
        NpyArray array{shape, {}};
        array.values.resize(static_cast<std::size_t>(array.count()));
        saveNpy(array, path());
        const std::vector<std::uint8_t> bytes = readFile(path());
        const std::size_t dataStart = bytes.size() - array.values.size() * sizeof(float);
        QCOMPARE(dataStart % 64, std::size_t(0));
        QCOMPARE(bytes[dataStart - 1], std::uint8_t('\n'));
    }
    saveNpy({{5}, std::vector<float>(5)}, path());
    const std::vector<std::uint8_t> bytes = readFile(path());
    QVERIFY(std::string(bytes.begin(), bytes.end()).find("'shape': (5,)") != std::string::npos);
}

void TestNpy::everyVersionIsRead_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("1.0") << 1;
    QTest::newRow("2.0") << 2;
    QTest::newRow("3.0") << 3;
}

void TestNpy::everyVersionIsRead()
{
    QFETCH(int, version);
    writeFile(path(), npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n", floats({1, 2}), version));
    QCOMPARE(loadNpy(path()).values, (std::vector<float>{1, 2}));
}

void TestNpy::float64IsRounded()
{
    writeFile(path(), npy("{\"descr\": \"<f8\", \"fortran_order\": False, \"shape\": (1,2)}", doubles({0.1, -2})));
    QCOMPARE(loadNpy(path()).values, (std::vector<float>{0.1F, -2.0F}));
}

void TestNpy::referenceMapsCanBeRead()
{
    CAMSCOPE_REQUIRE_REFERENCE("maps/both.logits.npy");
    const NpyArray logits = loadNpy(referenceFile("maps/both.logits.npy").toStdString());
    QCOMPARE(logits.count(), std::int64_t(1000));
}

void TestNpy::unusableFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const std::string& content, const char* reason) {
        QTest::newRow(name) << QByteArray::fromStdString(content) << reason;
    };
    row("empty", "", "empty");
    row("a text", "hello", "not an .npy");
    row("cut in the magic", "\x93NUMPY", "version 0");
    row("version 9", npy("{}", "", 9), "version 9");
    row("cut in the header", npy(std::string(100, ' '), "").substr(0, 40), "truncated");
    row("no type", npy("{'shape': (1,), 'fortran_order': False}", floats({1})), "type is missing");
    row("integers", npy("{'descr': '<i8', 'fortran_order': False, 'shape': (1,)}", doubles({1})), "'<i8'");
    row("big-endian", npy("{'descr': '>f4', 'fortran_order': False, 'shape': (1,)}", floats({1})), "'>f4'");
    row("Fortran", npy("{'descr': '<f4', 'fortran_order': True, 'shape': (1,)}", floats({1})), "Fortran");
    row("no shape", npy("{'descr': '<f4', 'fortran_order': False}", floats({1})), "shape");
    row("negative shape", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", floats({1})), "shape");
    row("no values", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 3)}", ""), "holds no value");
    row("cut", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (3,)}", floats({1, 2})), "truncated");
    row("overflowing shape",
        npy("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}", floats({1, 2})),
        "truncated");
}

void TestNpy::unusableFilesAreNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    writeFile(path(), content.toStdString());
    const Failure failure = failureOf([this] { loadNpy(path()); });
    const QString sentence = QString::fromStdString(failure.message.text());
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY2(sentence.startsWith(QString::fromStdString(path())), qPrintable(sentence));
    QVERIFY2(sentence.contains(reason), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestNpy)
#include "tst_npy.moc"
