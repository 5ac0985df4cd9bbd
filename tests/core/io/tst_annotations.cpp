// SPDX-License-Identifier: Apache-2.0
#include "core/io/annotations.h"
#include "core/io/files.h"
#include "core/scenes/scene.h"
#include "core/scenes/scenedataset.h"
#include "tests/core/failures.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace camscope;

namespace {

const char* const images = R"("images":[{"id":1,"file_name":"a.png","width":200,"height":100},
    {"id":2,"file_name":"cats/b.png"},{"id":3,"file_name":"dogs\\b.png"}])";
const char* const categories
    = R"("categories":[{"id":17,"name":"cat"},{"id":18,"name":"dog","supercategory":"animal"}])";
const char* const annotations = R"("annotations":[
    {"id":1,"image_id":1,"category_id":18,"bbox":[10.4,20.6,30,40.2],"iscrowd":0,
     "segmentation":[[1,2,3,4]],"area":5.5},
    {"id":2,"image_id":1,"category_id":17,"bbox":[0,0,200,100],"iscrowd":1,
     "segmentation":{"counts":[1,2],"size":[100,200]}},
    {"id":3,"image_id":2,"category_id":17},
    {"id":4,"image_id":99,"category_id":17}])";

std::string object(const std::vector<std::string>& members)
{
    std::string text = "{";
    for (const std::string& member : members)
        text += (text.size() > 1 ? "," : "") + member;
    return text + "}";
}

} // namespace

class TestAnnotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cocoBoxesBelongToTheirPicturesAndClasses();
    void theOrderOfTheSectionsDoesNotMatter();
    void aPictureIsFoundByItsNameAndItsNearestFolders();
    void ofSeveralPicturesOfOneNameTheNearestCountsAlone();
    void boxesFollowThePicturesSize();
    void whatHoldsForAFolderHoldsNowhereElse();
    void theTruthOfScenesComesBackFromTheirFile();
    void tablesAreRead_data();
    void tablesAreRead();
    void moreThanIsKeptIsRefused_data();
    void moreThanIsKeptIsRefused();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void readingStopsWhenAsked();
    void annotationFilesAreRecognised_data();
    void annotationFilesAreRecognised();

private:
    std::string write(const std::string& name, const std::string& content) const;
    std::vector<TrueObject> objectsOf(const Annotations& annotations, const std::string& picture) const;

    QTemporaryDir m_folder;
};

std::string TestAnnotations::write(const std::string& name, const std::string& content) const
{
    const std::string path = m_folder.filePath(QString::fromStdString(name)).toStdString();
    writeFile(path, content);
    return path;
}

std::vector<TrueObject> TestAnnotations::objectsOf(const Annotations& read, const std::string& picture) const
{
    const AnnotatedPicture* found = read.find(picture);
    return found ? read.objects(*found, 200, 100) : std::vector<TrueObject>();
}

void TestAnnotations::cocoBoxesBelongToTheirPicturesAndClasses()
{
    const auto read = loadAnnotations(write("instances.json", object({images, annotations, categories})));
    QCOMPARE(read->names(), (std::vector<std::string>{"cat", "dog"}));
    const std::vector<TrueObject> things = objectsOf(*read, "/somewhere/a.png");
    QCOMPARE(things.size(), std::size_t(2));
    QCOMPARE(things[0].name, std::string("dog"));
    QVERIFY((things[0].box == PixelBox{10, 21, 30, 40})); // 10.4…40.4 and 20.6…60.8, rounded at its sides
    QCOMPARE(things[1].name, std::string("cat"));
    QCOMPARE(things[1].box.width, 0); // a crowd's box is the box of no single thing
    QCOMPARE(objectsOf(*read, "cats/b.png").front().box.width, 0);
    QVERIFY(!read->find("c.png"));
}

void TestAnnotations::theOrderOfTheSectionsDoesNotMatter()
{
    const auto read = loadAnnotations(write("sorted.json", object({annotations, categories, R"("info":{})", images})));
    QCOMPARE(objectsOf(*read, "a.png").size(), std::size_t(2));
}

void TestAnnotations::aPictureIsFoundByItsNameAndItsNearestFolders()
{
    const auto read = loadAnnotations(write("folders.json", object({images, annotations, categories})));
    QCOMPARE(read->find("/x/cats/b.png"), &read->pictures()[1]);
    QCOMPARE(read->find("/x/dogs/b.png"), &read->pictures()[2]);
    QVERIFY(!read->find("/x/y/b.png")); // one of two, and nothing says which
    QCOMPARE(read->find("C:\\x\\dogs\\b.png"), &read->pictures()[2]);
    QVERIFY(!read->find("xa.png"));
}

void TestAnnotations::ofSeveralPicturesOfOneNameTheNearestCountsAlone()
{
    std::vector<std::string> files{"dogs/b.png", "u/cats/b.png", "v/cats/b.png"};
    do { // whichever comes first
        std::vector<AnnotatedPicture> pictures;
        for (const std::string& file : files)
            pictures.push_back({file, 0, 0, {}});
        const Annotations read("truth.json", {}, pictures);
        QVERIFY(!read.find("/x/cats/b.png")); // two agree equally well, and the third one less
        QCOMPARE(read.find("/u/cats/b.png")->file, std::string("u/cats/b.png"));
        QCOMPARE(read.find("/x/dogs/b.png")->file, std::string("dogs/b.png"));
    } while (std::next_permutation(files.begin(), files.end()));
}

void TestAnnotations::moreThanIsKeptIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part"); // of the sentence
    const auto many = [](const QString& each, std::size_t count) {
        QString text;
        for (std::size_t i = 0; i < count; ++i)
            text += QString(each).replace(QStringLiteral("#"), QString::number(i));
        return text;
    };
    const QString box = QStringLiteral("{\"image_id\":1,\"category_id\":17},");
    const QString category = QStringLiteral("{\"id\":#,\"name\":\"#\"},");
    const QString end = QStringLiteral("{\"id\":17,\"name\":\"cat\"}]}");
    QTest::newRow("objects") << "most.json"
                             << R"({"images":[{"id":1,"file_name":"a.png"}],"annotations":[)"
            + many(box, mostObjectsOfPicture) + box.chopped(1) + R"(],"categories":[)" + end
                             << "more than 10000 objects in a.png";
    QTest::newRow("categories") << "most.json"
                                << R"({"images":[],"annotations":[],"categories":[)"
            + many(category, mostAnnotatedClasses) + end
                                << "more than 100000 classes";
    QTest::newRow("objects of a table") << "most.csv"
                                        << "file,class\n"
            + many(QStringLiteral("a.png,cat\n"), mostObjectsOfPicture + 1)
                                        << "more than 10000 objects in a.png";
    QTest::newRow("classes of a table") << "most.csv"
                                        << "file,class\n" + many(QStringLiteral("#.png,c#\n"), mostAnnotatedClasses + 1)
                                        << "more than 100000 classes";
    QTest::newRow("fields") << "most.csv"
                            << "file,class\na.png,cat\n" + QString(10'000, QLatin1Char(',')) + "\n"
                            << "line 3 has more than 10000 fields";
}

void TestAnnotations::moreThanIsKeptIsRefused()
{
    faultsAreNamed();
}

void TestAnnotations::boxesFollowThePicturesSize()
{
    const auto read = loadAnnotations(write("sizes.json", object({images, annotations, categories})));
    const TrueObject half = read->objects(*read->find("a.png"), 100, 50).front();
    QVERIFY((half.box == PixelBox{5, 10, 15, 20}));
}

void TestAnnotations::whatHoldsForAFolderHoldsNowhereElse()
{
    const auto read = loadAnnotations(write("there.json", object({images, annotations, categories})), "/data/pictures");
    QVERIFY(read->find("/data/pictures/a.png"));
    QVERIFY(read->find("/data/pictures/deeper/a.png"));
    QVERIFY(!read->find("/data/a.png"));
    QVERIFY(!read->find("/data/pictures2/a.png"));
}

void TestAnnotations::theTruthOfScenesComesBackFromTheirFile()
{
    const std::string folder = m_folder.filePath(QStringLiteral("scenes")).toStdString();
    SceneDataset dataset(folder, false);
    std::vector<Scene> scenes;
    for (const int seed : {3, 7}) {
        const SceneSpec spec = SceneSpec::parse("scene:" + std::to_string(seed) + ",classes=cat+boat");
        scenes.push_back(drawScene(spec));
        dataset.add(spec, scenes.back());
    }
    dataset.writeAnnotations();
    const auto read = loadAnnotations(folder + "/annotations.json");
    for (std::size_t i = 0; i < 2; ++i) {
        const AnnotatedPicture* found = read->find(folder + (i == 0 ? "/images/3.png" : "/images/7.png"));
        QVERIFY(found);
        const auto things = read->objects(*found, scenes[i].image.width, scenes[i].image.height);
        QCOMPARE(things.size(), scenes[i].objects.size());
        for (std::size_t thing = 0; thing < things.size(); ++thing) {
            QCOMPARE(things[thing].name, scenes[i].objects[thing].name);
            QVERIFY(things[thing].box == scenes[i].objects[thing].box);
        }
    }
}

void TestAnnotations::tablesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width"); // of the box
    QTest::newRow("boxes") << "file,class,x,y,width,height\na.png,cat,5,6,70,8\n" << 70;
    QTest::newRow("classes alone") << "file,class\r\na.png,cat\r\n" << 0;
    QTest::newRow("an empty box") << "file,class,x,y,width,height\na.png,cat,,,,\n" << 0;
    QTest::newRow("corners, of a picture twice as large")
        << "filename,width,height,class,xmin,ymin,xmax,ymax\na.png,400,200,cat,10,12,150,28\n"
        << 70;
    QTest::newRow("other words, semicolons, quotes") << "Label;Image;X;Y;Width;Height\n\"cat\";a.png;5;6;70;8" << 70;
    QTest::newRow("byte order mark") << QString::fromUtf8("\xEF\xBB\xBF")
            + "file,class,x,y,width,height\na.png,cat,5,6,70,8"
                                     << 70;
}

void TestAnnotations::tablesAreRead()
{
    QFETCH(QString, text);
    const auto read = loadAnnotations(write("table.csv", text.toStdString()));
    const std::vector<TrueObject> things = objectsOf(*read, "/x/a.png");
    QCOMPARE(things.size(), std::size_t(1));
    QCOMPARE(things[0].name, std::string("cat"));
    QTEST(things[0].box.width, "width");
    QCOMPARE(things[0].box.x, things[0].box.width > 0 ? 5 : 0);
}

void TestAnnotations::faultsAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part"); // of the sentence
    const auto json = [](const char* name, const std::vector<std::string>& members, const char* part) {
        QTest::newRow(name) << "bad.json" << QString::fromStdString(object(members)) << part;
    };
    const std::string box = R"("annotations":[{"image_id":1,"category_id":17,"bbox":)";
    QTest::newRow("cut off") << "bad.json"
                             << R"({"images":[{"id":1,)"
                             << "not valid JSON";
    QTest::newRow("a list") << "bad.json"
                            << "[1,2]"
                            << "no \"images\"";
    QTest::newRow("empty") << "bad.json"
                           << ""
                           << "not valid JSON";
    json("captions", {images, R"("annotations":[{"image_id":1,"category_id":17}])"}, "no \"categories\"");
    json("no file name", {R"("images":[{"id":1}])", categories, annotations}, "\"images[0].file_name\"");
    const std::string size = R"("images":[{"id":1,"file_name":"a.png","width":8,"height":)";
    json("negative height", {size + "-1}]", categories, annotations}, "\"images[0].height\" must be");
    json("no id", {R"("categories":[{"name":"cat"}])", images, annotations}, "\"categories[0].id\"");
    json("three numbers", {images, categories, box + "[1,2,3]}]"}, "\"annotations[0].bbox\" must be a list of 4");
    json("five numbers", {images, categories, box + "[1,2,3,4,5]}]"}, "\"annotations[0].bbox\" must be a list of 4");
    json("nested numbers", {images, categories, box + "[[1,2,3,4]]}]"}, "\"annotations[0].bbox\" must be a list of 4");
    json("texts", {images, categories, box + R"(["1","2","3","4"]}])"}, "\"annotations[0].bbox\" must be a list of 4");
    json("an object", {images, categories, box + R"({"x":1}}])"}, "\"annotations[0].bbox\" must be a list of 4");
    json("one number", {images, categories, box + "7}]"}, "\"annotations[0].bbox\" must be a list of 4");
    json("negative", {images, categories, box + "[1,2,-3,4]}]"}, "\"annotations[0].bbox\" must be x, y, width");
    json("huge", {images, categories, box + "[1,2,1e30,4]}]"}, "\"annotations[0].bbox\" must be x, y, width");
    json("unknown class", {images, categories, R"("annotations":[{"image_id":1,"category_id":5}])"}, "is 5, which");
    json("no picture", {images, categories, R"("annotations":[{"category_id":17}])"}, "\"annotations[0].image_id\"");
    json("text as id", {images, categories, R"("annotations":[{"image_id":"one"}])"}, "\"annotations[0].image_id\"");
    QTest::newRow("table without header") << "bad.csv"
                                          << "a.png,cat\n"
                                          << "columns file and class";
    QTest::newRow("empty table") << "bad.csv"
                                 << ""
                                 << "columns file and class";
    QTest::newRow("no class") << "bad.csv"
                              << "file,class\na.png,cat\nb.png,\n"
                              << "line 3 needs a file and a class";
    QTest::newRow("half a box") << "bad.csv"
                                << "file,class,x,y,width,height\na.png,cat,1,2,,\n"
                                << "line 2";
    QTest::newRow("words in a box") << "bad.csv"
                                    << "file,class,x,y,width,height\na.png,cat,1,2,three,4\n"
                                    << "three";
    QTest::newRow("corners the wrong way") << "bad.csv"
                                           << "file,class,xmin,ymin,xmax,ymax\na.png,cat,5,5,1,9\n"
                                           << "line 2";
}

void TestAnnotations::faultsAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, part);
    const std::string path = write(name.toStdString(), text.toStdString());
    const Failure failure = failureOf([&] { loadAnnotations(path); });
    const QString sentence = QString::fromStdString(failure.message.text());
    QCOMPARE(failure.kind, ErrorKind::BadInput);
    QVERIFY2(sentence.contains(part) && sentence.contains(QString::fromStdString(path)), qPrintable(sentence));
}

void TestAnnotations::readingStopsWhenAsked()
{
    std::stop_source source;
    const std::string path = write("long.json", object({images, annotations, categories}));
    QVERIFY(loadAnnotations(path, {}, source.get_token()));
    source.request_stop();
    const Failure failure = failureOf([&] { loadAnnotations(path, {}, source.get_token()); });
    QCOMPARE(failure.kind, ErrorKind::Interrupted);
}

void TestAnnotations::annotationFilesAreRecognised_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("COCO") << "1.json" << QString::fromStdString(object({images, annotations, categories})) << true;
    QTest::newRow("annotations first") << "2.json" << QString::fromStdString(object({annotations, images})) << true;
    QTest::newRow("a model's description") << "3.json"
                                           << R"({"labels":["images","cat"]})" << false;
    QTest::newRow("a list") << "4.json"
                            << R"(["images","file_name"])" << false;
    QTest::newRow("a table") << "5.csv"
                             << "file,class\na.png,cat\n"
                             << true;
    QTest::newRow("a list of labels") << "6.csv"
                                      << "index,label\n0,cat\n"
                                      << false;
    QTest::newRow("nothing") << "7.csv"
                             << "" << false;
}

void TestAnnotations::annotationFilesAreRecognised()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QTEST(looksLikeAnnotations(write(name.toStdString(), text.toStdString())), "isOne");
}

QTEST_GUILESS_MAIN(TestAnnotations)
#include "tst_annotations.moc"
