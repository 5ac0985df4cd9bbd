// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/inputs.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace camscope;

class TestInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreSortedIntoModelAndPictures_data();
    void filesAreSortedIntoModelAndPictures();
    void aFolderGivesItsPicturesByName();
    void foldersInAFolderCountAndImagesStandForTheirDataset();
    void noMoreIsLookedAtThanWasMeant();
    void annotationFilesAreToldFromOthers();
    void onlyLocalFilesOfADropCount();
    void aPastedPictureBecomesAFile();
};

void TestInputs::filesAreSortedIntoModelAndPictures_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QStringList>("pictures");
    QTest::newRow("model first") << QStringList{"/m.pt", "/a.png"} << "/m.pt" << QStringList{"/a.png"};
    QTest::newRow("model last") << QStringList{"/a.JPG", "/m.torchscript"} << "/m.torchscript" << QStringList{"/a.JPG"};
    QTest::newRow("foreign model") << QStringList{"/m.onnx"} << "/m.onnx" << QStringList();
    QTest::newRow("pictures only") << QStringList{"/b.webp", "/a.tiff"} << "" << QStringList{"/b.webp", "/a.tiff"};
    QTest::newRow("an unknown second file is a picture")
        << QStringList{"/m.pt", "/notes"} << "/m.pt" << QStringList{"/notes"};
    QTest::newRow("CJK and spaces") << QStringList{QString::fromUtf8("/图 片/猫 与 船.png")} << ""
                                    << QStringList{QString::fromUtf8("/图 片/猫 与 船.png")};
}

void TestInputs::filesAreSortedIntoModelAndPictures()
{
    QFETCH(QStringList, paths);
    const Inputs inputs = Inputs::of(paths);
    QTEST(inputs.model, "model");
    QTEST(inputs.pictures, "pictures");
}

void TestInputs::aFolderGivesItsPicturesByName()
{
    const QTemporaryDir folder;
    for (const char* name : {"b.png", "a.jpg", "notes.txt"})
        QVERIFY(QFile(folder.filePath(QString::fromLatin1(name))).open(QIODevice::WriteOnly));
    const Inputs inputs = Inputs::of(QStringList{folder.path()});
    QCOMPARE(inputs.pictures, (QStringList{folder.filePath("a.jpg"), folder.filePath("b.png")}));
    QVERIFY(inputs.model.isEmpty());
}

void TestInputs::foldersInAFolderCountAndImagesStandForTheirDataset()
{
    const QTemporaryDir folder;
    const auto make = [&folder](const char* name) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(path).path());
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    };
    for (const char* name : {"cat/10.png", "cat/2.png", "boat/1.png", "0.png", "a/b/c/d/deep.png"})
        make(name);
    const auto names = [&folder] {
        QStringList result;
        for (const QString& path : Inputs::of(QStringList{folder.path()}).pictures)
            result << QDir(folder.path()).relativeFilePath(path);
        return result;
    };
    QCOMPARE(names(), (QStringList{"0.png", "boat/1.png", "cat/2.png", "cat/10.png"}));
    make("images/5.png");
    make("masks/5.png");
    QCOMPARE(names(), (QStringList{"0.png", "images/5.png"}));
}

void TestInputs::noMoreIsLookedAtThanWasMeant()
{
    const QTemporaryDir folder;
    for (const char* name : {"a/1.png", "b/2.png", "b/3.png", "c/4.png"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(path).path());
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    }
    QCOMPARE(picturesIn(folder.path()).size(), 4);
    QCOMPARE(picturesIn(folder.path(), {2, 100}).size(), 2);
    QCOMPARE(picturesIn(folder.path(), {100, 3}).size(), 3); // itself, a and b
}

void TestInputs::annotationFilesAreToldFromOthers()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char* name, const QByteArray& text) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    };
    const QString coco = write("a.json", R"({"images":[{"id":1,"file_name":"a.png"}]})");
    const QString table = write("b.csv", "file,class\na.png,cat\n");
    const QString labels = write("c.json", R"(["cat","dog"])");
    const Inputs inputs = Inputs::of(QStringList{coco, table, labels});
    QCOMPARE(inputs.annotations, (QStringList{coco, table}));
    QVERIFY(inputs.model.isEmpty());
    QVERIFY(!inputs.isEmpty());
}

void TestInputs::onlyLocalFilesOfADropCount()
{
    QMimeData data;
    data.setUrls({QUrl("https://example.org/a.png"), QUrl::fromLocalFile("/b.png")});
    QCOMPARE(Inputs::of(data).pictures, QStringList{"/b.png"});
    data.setUrls({});
    QVERIFY(Inputs::of(data).isEmpty());
}

void TestInputs::aPastedPictureBecomesAFile()
{
    PastedPictures pasted;
    QImage image(5, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString first = pasted.add(image);
    QCOMPARE(QImage(first).size(), QSize(5, 4));
    QVERIFY(pasted.add(image) != first);
    QVERIFY(pasted.add({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestInputs)
#include "tst_inputs.moc"
