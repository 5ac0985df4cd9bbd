// SPDX-License-Identifier: Apache-2.0
// What the panel of pictures does behind its widgets: which answers and files it uses, and that many pictures and
// several mean maps at once do not slow it down or get into each other's way.
#include "app/workbench/annotationfiles.h"
#include "app/workbench/picturescontrol.h"
#include "core/io/files.h"
#include "core/scenes/scene.h"
#include "tests/app/workbench/openwindow.h"
#include "tests/scenemodel.h"
#include "widgets/pictures/meanmapdialog.h"
#include "widgets/preprocessing/inputpreview.h"
#include "widgets/preprocessing/picturebox.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace camscope;

namespace {

constexpr int patience = 60000;
constexpr int manyPictures = 100000;

/// Takes minutes.
const std::string slowMethod = "rise:masks=100000";

} // namespace

class TestPicturesControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void severalMeanMapsGrowBesideEachOther();
    void aMeanMapStopsWhenTheModelIsDescribedAnew();
    void aSignedMapIsAveragedSignedBeforeItIsThere();
    void theValuesOfAMeanOverwriteNothing();
    void anAnswerAboutAnotherStateIsNotKept();
    void aBadFileAboveSeveralFoldersIsReadOnce();
    void everyDragOfFilesIsWelcome();
    void aLargePictureIsReducedBehindTheWindow();
    void aClickAmongManyPicturesIsImmediate();

private:
    Session& session() { return m_window->session(); }
    MeanMapDialog* showMean() { return m_window->pictures().showMeanMap(m_pictures); }

    Language m_language;
    QTemporaryDir m_folder;
    std::vector<std::string> m_pictures{"scene:1,classes=cat", "scene:2,classes=cat", "scene:3,classes=boat"};
    std::unique_ptr<MainWindow> m_window;
};

void TestPicturesControl::initTestCase()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    QStandardPaths::setTestModeEnabled(true);
}

void TestPicturesControl::init()
{
    m_window = openWindow(m_language);
    QVERIFY(m_window);
    session().openModel(sceneModelFile());
    QStringList pictures;
    for (const std::string& picture : m_pictures)
        pictures << QString::fromStdString(picture);
    session().openPictures(pictures);
    QVERIFY(isSettled(*m_window));
}

void TestPicturesControl::severalMeanMapsGrowBesideEachOther()
{
    const MeanMapDialog* first = showMean();
    const MeanMapDialog* second = showMean();
    QVERIFY(first && second && first != second);
    QTRY_VERIFY_WITH_TIMEOUT(!first->job().isRunning() && !second->job().isRunning(), patience);
    QCOMPARE(first->job().mean().count(), 3);
    QCOMPARE(second->job().mean().count(), 3);
}

void TestPicturesControl::aMeanMapStopsWhenTheModelIsDescribedAnew()
{
    session().choose(BoardVariable::Method, {slowMethod});
    session().board().stopAll();
    MeanMapDialog* dialog = showMean();
    dialog->setModel(std::make_shared<const ModelInfo>(*session().model()));
    QVERIFY(dialog->job().isRunning()); // nothing has changed
    const auto described = std::make_shared<ModelInfo>(*session().model());
    described->description.input.mean[0] += 0.1;
    session().replaceModel(described);
    session().board().stopAll();
    QVERIFY(!dialog->job().isRunning());
    const QList<QLabel*> labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("described anew"));
    }));
}

void TestPicturesControl::aSignedMapIsAveragedSignedBeforeItIsThere()
{
    QVERIFY(!showMean()->job().request().isSigned);
    session().choose(BoardVariable::Method, {"gradcam:relu=off"});
    session().board().stopAll();
    QVERIFY(!session().board().cell(0, 0).explanation);
    QVERIFY(showMean()->job().request().isSigned);
}

void TestPicturesControl::theValuesOfAMeanOverwriteNothing()
{
    const MeanMapDialog* dialog = showMean();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->job().isRunning(), patience);
    const std::string mine = m_folder.filePath(QStringLiteral("mean.npy")).toStdString();
    writeFile(mine, "mine");
    const QString picture = m_folder.filePath(QStringLiteral("mean.png"));
    QCOMPARE(dialog->saveTo(picture), m_folder.filePath(QStringLiteral("mean-2.npy")));
    QCOMPARE(readFile(mine).size(), std::size_t(4));
    QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("mean-2.npy"))));
    QVERIFY(!QImage(picture).isNull());
}

void TestPicturesControl::anAnswerAboutAnotherStateIsNotKept()
{
    const int output = session().model()->mainOutput;
    QTRY_VERIFY_WITH_TIMEOUT(session().ownAnswer(m_pictures[0], output), patience);
    const int truth = m_window->pictures().predictions().find(m_pictures[0])->index;
    auto live = std::make_shared<Prediction>(*session().prediction());
    std::rotate(live->ranking.begin(), live->ranking.begin() + 1, live->ranking.end());
    QVERIFY(live->ranking.front() != truth);
    // Another state of the first picture, and an answer that came for one in between.
    const std::string state = "scene:1,classes=cat,background=beach";
    auto picture = std::make_shared<Picture>();
    picture->path = state;
    picture->image = drawScene(SceneSpec::parse(state)).image;
    session().replacePicture(m_pictures[0], picture);
    session().showPrediction(output, live);
    QVERIFY(!m_window->pictures().predictions().find(state));
    session().renewPredictions();
    QTRY_VERIFY_WITH_TIMEOUT(session().ownAnswer(state, output), patience);
    QCOMPARE(m_window->pictures().predictions().find(state)->index, session().prediction()->ranking.front());
}

void TestPicturesControl::aBadFileAboveSeveralFoldersIsReadOnce()
{
    const auto path = [this](const char* name) { return m_folder.filePath(QString::fromLatin1(name)); };
    QStringList pictures;
    for (const char* name : {"set/a", "set/b", "set/c"}) {
        QDir().mkpath(path(name));
        pictures << path(name) + QStringLiteral("/1.png");
    }
    writeFile(path("set/bad.json").toStdString(), R"({"images":[{"file_name":"1.png"}]})");
    writeFile(path("good.csv").toStdString(), "file,class\n1.png,cat\n");
    AnnotationFiles files;
    QSignalSpy refused(&files, &AnnotationFiles::notUsed);
    QSignalSpy opened(&files, &AnnotationFiles::opened);
    files.lookBeside(pictures);
    files.open(path("good.csv")); // behind them
    QVERIFY(opened.wait(patience));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(files.all().size(), std::size_t(1));
}

void TestPicturesControl::everyDragOfFilesIsWelcome()
{
    const auto accepts = [this](const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        event.ignore();
        QCoreApplication::sendEvent(m_window.get(), &event);
        return event.isAccepted();
    };
    QDir().mkpath(m_folder.filePath(QStringLiteral("nothing")));
    QVERIFY(accepts({QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("nothing")))})); // it was not looked into
    QVERIFY(!accepts({QUrl(QStringLiteral("https://example.org/a.png"))}));
}

void TestPicturesControl::aLargePictureIsReducedBehindTheWindow()
{
    auto picture = std::make_shared<Picture>();
    picture->image = RgbImage(3000, 2000);
    std::fill(picture->image.pixels.begin(), picture->image.pixels.end(), 200);
    InputPreview preview;
    const auto* box = preview.findChild<PictureBox*>(QStringLiteral("cut"));
    preview.setPicture(picture);
    QVERIFY(box->image().isNull());
    QTRY_COMPARE_WITH_TIMEOUT(box->image().size(), QSize(1024, 683), patience);
    QCOMPARE(box->image().pixelColor(500, 300), QColor(200, 200, 200));
    picture = std::make_shared<Picture>();
    picture->image = RgbImage(300, 200);
    preview.setPicture(picture);
    QCOMPARE(box->image().size(), QSize(300, 200)); // at once
}

void TestPicturesControl::aClickAmongManyPicturesIsImmediate()
{
    const auto text = [](int seed) { return QStringLiteral("scene:%1,classes=cat").arg(seed); };
    QStringList pictures;
    for (int seed = 10; seed < 10 + manyPictures; ++seed)
        pictures << text(seed);
    session().openPictures(pictures);
    QVERIFY(isSettled(*m_window));
    BulkPredictions& predictions = m_window->pictures().predictions();
    QTRY_VERIFY_WITH_TIMEOUT(predictions.find(text(10).toStdString()), patience);
    const Prediction answer = *session().prediction();
    qint64 click = patience;
    qint64 coming = patience;
    qint64 stroke = patience;
    for (int i = 0; i < 4; ++i) {
        QElapsedTimer timer;
        timer.start();
        session().showPicture(text(100 + i).toStdString());
        click = std::min(click, timer.restart());
        predictions.put(text(100 + i).toStdString(), answer);
        coming = std::min(coming, timer.elapsed());
        auto by = std::make_shared<Picture>();
        by->path = text(manyPictures + 100 + i).toStdString();
        by->image = RgbImage(32, 32);
        timer.restart();
        session().replacePicture(text(100 + i).toStdString(), by);
        stroke = std::min(stroke, timer.elapsed());
        session().board().stopAll();
        const int row = session().pictures().indexOf(by->path);
        QCOMPARE(session().pictures().facts(row).truth, QStringList{"cat"});
        QCOMPARE(predictions.total(), manyPictures + 3);
    }
    qInfo("of %d pictures: a click takes %lld ms, an answer %lld ms, a stroke %lld ms", manyPictures, click, coming,
        stroke);
    QVERIFY(click < 150); // a loaded machine; alone it is a quarter
    QVERIFY(coming < 50);
    QVERIFY(stroke < 150);
}

QTEST_MAIN(TestPicturesControl)
#include "tst_picturescontrol.moc"
