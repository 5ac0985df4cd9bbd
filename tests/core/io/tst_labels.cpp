// SPDX-License-Identifier: Apache-2.0
#include "core/io/files.h"
#include "core/io/labels.h"
#include "tests/core/failures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace camscope;

using Labels = std::vector<std::string>;

Q_DECLARE_METATYPE(Labels)

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormGivesTheLabelsInOrder_data();
    void everyFormGivesTheLabelsInOrder();
    void malformedFilesSayWhatWouldBeRight_data();
    void malformedFilesSayWhatWouldBeRight();
    void aMissingFileIsNamed();
    void labelFilesAreToldFromModels_data();
    void labelFilesAreToldFromModels();

private:
    /// Writes a file and returns its path.
    std::string written(const QString& name, const QByteArray& content) const
    {
        const std::string path = m_folder.filePath(name).toStdString();
        writeFile(path, content.toStdString());
        return path;
    }

    QTemporaryDir m_folder;
};

void TestLabels::everyFormGivesTheLabelsInOrder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Labels>("labels");
    const Labels three{"cat", "tabby, tabby cat", "船"};
    const auto row = [&](const char* title, const char* name, const char* content, const Labels& labels) {
        QTest::newRow(title) << QString::fromUtf8(name) << QByteArray(content) << labels;
    };
    row("lines", "names.txt", "cat\ntabby, tabby cat\n船\n", three);
    row("no line end at the end", "names.txt", "cat\ntabby, tabby cat\n船", three);
    row("byte order mark, CRLF, empty lines, spaces", "names.txt",
        "\xEF\xBB\xBF"
        "cat\r\n\r\n  tabby, tabby cat \t\r\n船\r\n\r\n",
        three);
    row("ends of lines of old Macs", "names.txt", "cat\rtabby, tabby cat\r船\r", three);
    row("numbered lines", "names.txt", "2: 船\n0: cat\n1: tabby, tabby cat\n", three);
    row("lines with a number each stay as they are", "names.txt", "0: cat\nno number\n", {"0: cat", "no number"});
    row("another ending", "coco.names", "cat\ntabby, tabby cat\n船\n", three);
    row("CSV of one column", "names.csv", "cat\n\"tabby, tabby cat\"\n船\n", three);
    row("CSV of one titled column", "names.csv", "Label\ncat\n\"tabby, tabby cat\"\n船\n", three);
    row("CSV with indices", "names.csv", "1,\"tabby, tabby cat\"\n0,cat\n2,船\n", three);
    row("CSV with titles", "names.csv", "index,label\n0,cat\n1,\"tabby, tabby cat\"\n2,船\n", three);
    row("CSV with the columns turned round", "names.csv", "name,class\ncat,0\n\"tabby, tabby cat\",1\n船,2\n", three);
    row("a table with tabs and commas in its texts", "names.tsv", "0\tcat\n1\ttabby, tabby cat\n2\t船\n", three);
    row("the same, beginning with a comma", "names.tsv", "1\ttabby, tabby cat\n0\tcat\n2\t船\n", three);
    row("CSV with a column besides", "names.csv",
        "class_index,wnid,label\r\n0,n1,cat\r\n1,n2,\"tabby, tabby cat\"\r\n2,n3,船\r\n", three);
    row("CSV with unknown titles", "names.csv", "Nr,Bezeichnung\n0,cat\n1,\"tabby, tabby cat\"\n2,船\n", three);
    row("CSV with semicolons", "names.csv", "index;label\n0;cat\n1;tabby, tabby cat\n2;船\n", three);
    row("TSV", "names.tsv", "0\tcat\n1\ttabby, tabby cat\n2\t船\n", three);
    row("CSV with quotes in quotes", "names.csv", "\"a \"\"b\"\"\"\n\"c\nd\"\n", {"a \"b\"", "c\nd"});
    row("JSON list", "names.json", R"(["cat", "tabby, tabby cat", "船"])", three);
    row("JSON with a byte order mark", "names.json", "\xEF\xBB\xBF[\"cat\", \"dog\"]", {"cat", "dog"});
    row("JSON by index, in any order", "names.json",
        R"({"10": "k", "2": "c", "0": "a", "1": "b", "3": "d", "4": "e", "5": "f", "6": "g", "7": "h", "8": "i",
            "9": "j"})",
        {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"});
    row("ImageNet's class index", "imagenet_class_index.json",
        R"({"0": ["n01440764", "tench"], "1": ["n01443537", "goldfish"]})", {"tench", "goldfish"});
    row("JSON by label", "names.json", R"({"tabby, tabby cat": 1, "船": 2, "cat": 0})", three);
    row("JSON member labels", "names.json", R"({"labels": ["cat", "tabby, tabby cat", "船"]})", three);
    row("JSON member id2label", "config.json", R"({"model_type": "vit", "id2label": {"0": "cat", "1": "dog"}})",
        {"cat", "dog"});
    row("a model's description", "model.camscope.json", R"({"schema": 1, "labels": ["cat", "dog"]})", {"cat", "dog"});
    row("JSON by another name", "names.txt", R"( ["cat", "dog"])", {"cat", "dog"});
}

void TestLabels::everyFormGivesTheLabelsInOrder()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QTEST(readLabels(written(name, content)), "labels");
}

void TestLabels::malformedFilesSayWhatWouldBeRight_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* title, const char* name, const QByteArray& content, const char* part) {
        QTest::newRow(title) << QString::fromUtf8(name) << content << QString::fromUtf8(part);
    };
    row("empty", "names.txt", "", "holds no labels");
    row("blank lines only", "names.txt", "\n \r\n\t\n", "holds no labels");
    row("UTF-16", "names.txt",
        QByteArray("\xFF\xFE"
                   "c\0a\0t\0",
            8),
        "save it as UTF-8");
    row("Latin-1", "names.txt", "chat\nch\xE9vre\n", "line 2 is no text in UTF-8");
    row("CSV: unquoted comma", "names.csv", "cat\ntabby, tabby cat\n",
        "line 2 has 2 fields where the first line has 1");
    row("CSV: open quote", "names.csv", "cat\n\"dog\n", "line 2 is never closed; close it");
    row("CSV: an index twice", "names.csv", "0,cat\n0,dog\n",
        "line 2 names the class 0 a second time; remove one of the two");
    row("CSV: an index left out", "names.csv", "0,cat\n2,dog\n", "names no class 1, but the class 2");
    row("CSV: counted from 1", "names.csv", "1,cat\n2,dog\n", "indices begin at 0");
    row("CSV: no label", "names.csv", "index,label\n0,cat\n1,\n", "line 3 has no label");
    row("CSV: two columns of text", "names.csv", "n1,cat\nn2,dog\n", "the title \"label\"");
    row("CSV: titles only", "names.csv", "index,label\n", "label");
    row("JSON: cut off", "names.json", "[\"cat\", ", "not valid JSON (at byte");
    row("JSON: a number", "names.json", "3", "holds no labels");
    row("JSON: an empty list", "names.json", "[]", "holds no labels");
    row("JSON: numbers in a list", "names.json", "[\"cat\", 3]", "entry 2 has no label");
    row("JSON: something else", "names.json", R"({"images": [], "annotations": []})",
        "no pair of an index and a label");
    row("JSON: an index left out", "names.json", R"({"0": "cat", "3": "dog"})", "names no class 1, but the class 3");
}

void TestLabels::malformedFilesSayWhatWouldBeRight()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, part);
    const std::string path = written(name, content);
    const Failure failure = failureOf([&] { readLabels(path); });
    const QString sentence = QString::fromStdString(failure.message.text());
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY2(sentence.startsWith(QString::fromStdString(path)), qPrintable(sentence));
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestLabels::aMissingFileIsNamed()
{
    const std::string path = m_folder.filePath("nothing.txt").toStdString();
    const std::string sentence = failureOf([&] { readLabels(path); }).message.text();
    QVERIFY2(sentence.find(path + " does not exist") == 0, sentence.c_str());
}

void TestLabels::labelFilesAreToldFromModels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("labels");
    QTest::newRow("text") << "a.txt" << QByteArray("cat\ndog\n") << true;
    QTest::newRow("upper case") << "A.TXT" << QByteArray("cat\ndog\n") << true;
    QTest::newRow("JSON") << "b.json" << QByteArray("[\"cat\"]") << true;
    QTest::newRow("a model by a text's name") << "c.txt" << QByteArray("PK\x03\x04\0\0", 6) << false;
    QTest::newRow("text by a model's name") << "d.pt" << QByteArray("cat\ndog\n") << false;
    QTest::newRow("empty") << "e.txt" << QByteArray() << false;
    QTest::newRow("lists of objects in pictures")
        << "f.json" << QByteArray(R"({"images": [], "annotations": [], "categories": []})") << false;
}

void TestLabels::labelFilesAreToldFromModels()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QTEST(isLabelFile(written(name, content)), "labels");
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
