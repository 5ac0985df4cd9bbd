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
