// SPDX-License-Identifier: Apache-2.0
#include "core/io/files.h"
#include "core/model/descriptionfile.h"
#include "tests/core/failures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace camscope;

namespace {

ModelDescription someDescription()
{
    ModelDescription description;
    description.name = "Scenes";
    description.labels = {"cat", "船"};
    description.input.width = 96;
    description.input.height = 64;
    description.input.mean = {0.1, 0.2, 0.3};
    description.input.resize = ResizeMode::Stretch;
    description.grids = {{"blocks.*", {}, 14, 14, 5}};
    return description;
}

nlohmann::json jsonOf(const std::string& path)
{
    const std::vector<std::uint8_t> bytes = readFile(path);
    return nlohmann::json::parse(bytes.begin(), bytes.end());
}

} // namespace

class TestDescriptionFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsWrittenIsReadAgain();
    void theFileBesideTheModelBeatsTheEmbeddedOne();
    void anEmptyFileCountsAsAbsent();
    void membersOfOthersStay();
    void theFileThatCountsIsWritten();
    void aFolderThatTakesNoFilesIsNamed();
    void aFileOfSomethingElseIsLeftAlone();

private:
    std::string path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDescriptionFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDescriptionFile::whatIsWrittenIsReadAgain()
{
    const std::string model = path("模型.pt");
    const std::string sidecar = sidecarToWrite(model);
    QCOMPARE(sidecar, path("模型.camscope.json"));
    writeDescription(sidecar, someDescription());
    const SourcedDescription read = ownDescription(model, "");
    QCOMPARE(read.description, someDescription());
    QCOMPARE(read.source, DescriptionSource::Sidecar);
    QCOMPARE(read.origin, sidecar);
    QCOMPARE(readDescription(sidecar), someDescription());
    // Nothing but the file is left behind.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QString::fromUtf8("模型.camscope.json")});
}

void TestDescriptionFile::theFileBesideTheModelBeatsTheEmbeddedOne()
{
    const std::string embedded = R"({"name": "inside"})";
    QCOMPARE(ownDescription(path("m.pt"), "").source, DescriptionSource::Default);
    QCOMPARE(ownDescription(path("m.pt"), embedded).source, DescriptionSource::Embedded);
    QCOMPARE(ownDescription(path("m.pt"), embedded).description.name, std::string("inside"));
    writeDescription(path("m.camscope.json"), someDescription());
    QCOMPARE(ownDescription(path("m.pt"), embedded).description.name, std::string("Scenes"));
}

void TestDescriptionFile::anEmptyFileCountsAsAbsent()
{
    for (const char* content : {"", "{}", " {\n}\n"}) {
        writeFile(path("m.camscope.json"), content);
        QCOMPARE(ownDescription(path("m.pt"), "").source, DescriptionSource::Default);
    }
    writeDescription(path("m.camscope.json"), someDescription());
    QCOMPARE(readDescription(path("m.camscope.json")), someDescription());
}

void TestDescriptionFile::membersOfOthersStay()
{
    const std::string sidecar = path("m.camscope.json");
    writeFile(sidecar,
        R"({"comment": "keep me", "labels": ["old"], "grids": {"old": {"height": 1, "width": 1}},
            "input": {"colour_space": "sRGB", "crop_resize": 999, "fill": [1, 2, 3], "mean": [9, 9, 9]}})");
    ModelDescription description = someDescription();
    description.grids.clear();
    writeDescription(sidecar, description);
    QCOMPARE(readDescription(sidecar), description); // nothing of what was described before is left
    const nlohmann::json json = jsonOf(sidecar);
    QCOMPARE(json["comment"].get<std::string>(), std::string("keep me"));
    QCOMPARE(json["input"]["colour_space"].get<std::string>(), std::string("sRGB"));
    QVERIFY(!json["input"].contains("crop_resize"));
    QVERIFY(!json.contains("grids"));
}

void TestDescriptionFile::theFileThatCountsIsWritten()
{
    writeFile(path("m.pt.camscope.json"), "{}");
    QCOMPARE(sidecarToWrite(path("m.pt")), path("m.pt.camscope.json"));
}

void TestDescriptionFile::aFolderThatTakesNoFilesIsNamed()
{
    // A folder that does not exist refuses everybody, the administrator included.
    const std::string sidecar = path("nowhere/m.camscope.json");
    const QString sentence = complaint([&] { writeDescription(sidecar, someDescription()); });
    QVERIFY2(sentence.startsWith(QString::fromStdString(sidecar) + " cannot be written"), qPrintable(sentence));
}

void TestDescriptionFile::aFileOfSomethingElseIsLeftAlone()
{
    const std::string list = path("list.json");
    writeFile(list, "[1, 2]");
    QVERIFY(complaint([&] { writeDescription(list, someDescription()); }).contains("holds no description"));
    writeFile(list, "not JSON");
    QVERIFY(complaint([&] { writeDescription(list, someDescription()); }).contains("not valid JSON"));
    QCOMPARE(readFile(list).size(), std::size_t(8));
}

QTEST_GUILESS_MAIN(TestDescriptionFile)
#include "tst_descriptionfile.moc"
