// SPDX-License-Identifier: Apache-2.0
// The panel of pictures in the real window: a folder of generated scenes with its truth, sorted, filtered and averaged.
#include "app/workbench/boardarea.h"
#include "app/workbench/figurecommand.h"
#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"
#include "app/workbench/picturescontrol.h"
#include "core/io/npy.h"
#include "core/scenes/scene.h"
#include "core/scenes/scenedataset.h"
#include "tests/scenemodel.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/filmstrip.h"
#include "widgets/inspector.h"
#include "widgets/pictures/meanmapdialog.h"
#include "widgets/pictures/picturespanel.h"
#include "widgets/stylebar.h"
#include "widgets/thresholdcontrol.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace camscope;

namespace {

constexpr int patience = 60000;
constexpr int manyPictures = 2000;

} // namespace

class TestWindowPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wrongPredictionsAreFound();
    void picturesAreSortedByWhatTheModelSays();
    void namesAreSortedByTheirNumbersAndSearched();
    void predictingStopsAtOnceAndWhenAskedTo();
    void predictionsWaitForTheBoard();
    void severalAreChosenWithoutChangingTheBoard();
    void annotationsGiveTheOverlapOfTheScenesOwnTruth();
    void aFigureShowsTheTruthOfAnAnnotationFile();
    void theAnnotationFileBesideThePicturesIsFound();
    void aBadAnnotationFileIsNamed();
    void theMeanMapIsTheMeanOfTheMaps();
    void aMeanMapIsStoppedAndLeftBehind();
    void thumbnailsAreReadForWhatIsInSight();

private:
    PicturesPanel& panel() { return *m_window->findChild<PicturesPanel*>(); }
    FilmStrip& strip() { return panel().strip(); }
    BoardView& board() { return m_window->board(); }
    QComboBox& box(const char* name) { return *panel().findChild<QComboBox*>(QString::fromLatin1(name)); }
    BulkPredictions& predictions() { return m_window->pictures().predictions(); }
    const CellMarks& marks() { return board().cellView(0, 0)->marks(); }
    void open(const QStringList& paths) { m_window->open(Inputs::of(paths)); }
    bool isSettled();
    bool predictAll();
    QStringList shown(int role = PictureListModel::PathRole);
    QModelIndex item(const QString& ending);
    static void write(const QString& path, const std::string& scene);

    Language m_language;
    QTemporaryDir m_folder;
    QStringList m_files; ///< in folders named after classes, one of them in the wrong one
    std::map<QString, std::pair<int, double>> m_top; ///< class and probability, asked of the engine directly
    std::vector<std::string> m_labels;
    Engine m_engine;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowPictures::write(const QString& path, const std::string& scene)
{
    QDir().mkpath(QFileInfo(path).path());
    savePng(drawScene(SceneSpec::parse(scene)).image, path.toStdString());
}

void TestWindowPictures::initTestCase()
{
    CAMSCOPE_REQUIRE_SCENE_MODEL();
    QStandardPaths::setTestModeEnabled(true);
    const auto add = [this](const QString& name, const std::string& scene) {
        m_files << m_folder.filePath(QStringLiteral("sorted/") + name);
        write(m_files.last(), scene);
    };
    add(QStringLiteral("Boat/2.png"), "scene:4,classes=boat,background=beach");
    add(QStringLiteral("Boat/10.png"), "scene:9,classes=cat"); // in the wrong folder
    add(QStringLiteral("cat/1.png"), "scene:4,classes=cat,background=beach");
    add(QStringLiteral("cat/3.png"), "scene:21,classes=cat");
    add(QStringLiteral("clock/4.png"), "scene:8,classes=clock");
    const ModelInfoPointer model = m_engine.openModel(sceneModelFile().toStdString());
    m_labels = model->description.labels;
    for (const QString& file : m_files) {
        const auto answer = m_engine.predict(model->path, PictureReference::file(file.toStdString()));
        const int top = answer->ranking.front();
        m_top[file] = {top, answer->probabilities[std::size_t(top)]};
    }
    QCOMPARE(QString::fromStdString(m_labels[std::size_t(m_top[m_files[1]].first)]), QStringLiteral("cat"));
}

void TestWindowPictures::init()
{
    WindowOptions options;
    options.rememberLayout = false;
    m_window = std::make_unique<MainWindow>(options, m_language);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWindowPictures::cleanup()
{
    m_window.reset();
}

bool TestWindowPictures::isSettled()
{
    BoardModel& cells = m_window->session().board();
    return QTest::qWaitFor(
        [&] { return !m_window->session().isOpening() && !cells.isEmpty() && cells.busyCount() == 0; }, patience);
}

bool TestWindowPictures::predictAll()
{
    return QTest::qWaitFor(
        [this] {
            return predictions().done() == predictions().total() && !predictions().isRunning()
                && !shown(PictureListModel::PredictionRole).contains(QString());
        },
        patience);
}

QStringList TestWindowPictures::shown(int role)
{
    QStringList result;
    for (int row = 0; row < panel().filter().rowCount(); ++row)
        result << panel().filter().index(row, 0).data(role).toString();
    return result;
}

QModelIndex TestWindowPictures::item(const QString& ending)
{
    for (int row = 0; row < panel().filter().rowCount(); ++row) {
        const QModelIndex index = panel().filter().index(row, 0);
        if (index.data(PictureListModel::PathRole).toString().endsWith(ending))
            return index;
    }
    return {};
}

void TestWindowPictures::wrongPredictionsAreFound()
{
    open({sceneModelFile(), m_folder.filePath(QStringLiteral("sorted"))});
    QVERIFY(isSettled());
    QCOMPARE(shown().size(), m_files.size());
    QVERIFY(panel().isVisible());
    box("pictureFilter").setCurrentIndex(1);
    QVERIFY(QTest::qWaitFor([this] { return predictions().done() == int(m_files.size()); }, patience));
    QStringList wrong;
    for (const QString& file : m_files) {
        const QString label = QString::fromStdString(m_labels[std::size_t(m_top[file].first)]);
        if (label.compare(QFileInfo(file).dir().dirName(), Qt::CaseInsensitive) != 0)
            wrong << file;
    }
    QVERIFY(wrong.contains(m_files[1]));
    QTRY_COMPARE(shown(), wrong);
    const QString tip = panel().filter().index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("Boat")) && tip.contains(QStringLiteral("wrong")), qPrintable(tip));
    box("pictureFilter").setCurrentIndex(0);
    QCOMPARE(shown(), m_files);
    QCOMPARE(item(QStringLiteral("cat/1.png")).data(PictureListModel::VerdictRole).toInt(), int(Verdict::Right));
}

void TestWindowPictures::picturesAreSortedByWhatTheModelSays()
{
    open({sceneModelFile(), m_folder.filePath(QStringLiteral("sorted"))});
    QVERIFY(isSettled());
    QVERIFY(shown(PictureListModel::PredictionRole).contains(QString())); // nobody asked about all of them
    box("pictureOrder").setCurrentIndex(int(PictureFilter::Order::Confidence));
    QVERIFY(predictAll());
    QStringList expected = m_files;
    std::sort(expected.begin(), expected.end(),
        [this](const QString& a, const QString& b) { return m_top[a].second < m_top[b].second; });
    QCOMPARE(shown(), expected);
    panel().findChild<QToolButton*>(QStringLiteral("pictureDirection"))->click();
    std::reverse(expected.begin(), expected.end());
    QCOMPARE(shown(), expected);
    box("pictureOrder").setCurrentIndex(int(PictureFilter::Order::Prediction));
    QStringList labels = shown(PictureListModel::PredictionRole);
    QVERIFY(std::is_sorted(labels.rbegin(), labels.rend()));
    QVERIFY(labels.first() != labels.last());
    for (const QString& file : m_files) {
        const QModelIndex index = item(file);
        QVERIFY(std::abs(index.data(PictureListModel::ProbabilityRole).toDouble() - m_top[file].second) < 1e-6);
    }
}

void TestWindowPictures::namesAreSortedByTheirNumbersAndSearched()
{
    open({sceneModelFile(), m_folder.filePath(QStringLiteral("sorted"))});
    box("pictureOrder").setCurrentIndex(int(PictureFilter::Order::File));
    QStringList names;
    for (const QString& path : shown())
        names << QFileInfo(path).completeBaseName();
    QCOMPARE(names, (QStringList{"1", "2", "3", "4", "10"}));
    auto* search = panel().findChild<QLineEdit*>(QStringLiteral("pictureSearch"));
    search->setText(QStringLiteral("CLOCK")); // its folder tells what it is
    QTRY_COMPARE(shown().size(), 1);
    search->setText(QStringLiteral("no such thing"));
    QVERIFY(shown().isEmpty());
    search->clear();
    QCOMPARE(shown().size(), m_files.size());
}

void TestWindowPictures::predictingStopsAtOnceAndWhenAskedTo()
{
    open({sceneModelFile(), m_folder.filePath(QStringLiteral("sorted"))});
    QVERIFY(isSettled());
    box("pictureOrder").setCurrentIndex(int(PictureFilter::Order::Confidence));
    QVERIFY(predictions().isRunning());
    auto* stop = panel().findChild<QToolButton*>(QStringLiteral("stopPredicting"));
    QVERIFY(stop->isVisible());
    stop->click();
    QVERIFY(!predictions().isRunning());
    QVERIFY(!stop->isVisible());
    const int done = predictions().done();
    QVERIFY(done < int(m_files.size()));
    m_window->session().step(BoardVariable::Method); // something else is no wish to go on
    QVERIFY(isSettled());
    QVERIFY(!predictions().isRunning());
    box("pictureOrder").setCurrentIndex(int(PictureFilter::Order::Prediction)); // wanted again
    QVERIFY(predictions().isRunning());
    m_window->session().openModel(sceneModelFile());
    QVERIFY(!predictions().isRunning());
    QVERIFY(isSettled());
    QVERIFY(predictAll()); // of the model that is open now
}

void TestWindowPictures::predictionsWaitForTheBoard()
{
    open({sceneModelFile(), m_folder.filePath(QStringLiteral("sorted"))});
    QVERIFY(isSettled());
    BoardModel& cells = m_window->session().board();
    m_window->session().choose(BoardVariable::Method, {"rise:masks=100000"}); // takes minutes
    QVERIFY(cells.busyCount() > 0);
    box("pictureOrder").setCurrentIndex(int(PictureFilter::Order::Confidence));
    QVERIFY(predictions().isRunning());
    const int done = predictions().done();
    QTest::qWait(300);
    QVERIFY(cells.busyCount() > 0);
    QCOMPARE(predictions().done(), done);
    cells.stopAll();
    QVERIFY(predictAll());
}

void TestWindowPictures::severalAreChosenWithoutChangingTheBoard()
{
    open({sceneModelFile(), m_folder.filePath(QStringLiteral("sorted"))});
    QVERIFY(isSettled());
    const auto click = [this](int row, Qt::KeyboardModifiers modifiers) {
        const QModelIndex index = panel().filter().index(row, 0);
        QTest::mouseClick(strip().viewport(), Qt::LeftButton, modifiers, strip().visualRect(index).center());
    };
    auto* mean = panel().findChild<QToolButton*>(QStringLiteral("meanMap"));
    click(2, Qt::NoModifier);
    QCOMPARE(m_window->session().selection().pictures.current, m_files[2].toStdString());
    QVERIFY(!mean->isEnabled());
    click(4, Qt::ShiftModifier);
    QCOMPARE(strip().chosenPictures().size(), std::size_t(3));
    click(3, Qt::ControlModifier);
    QCOMPARE(strip().chosenPictures(), (std::vector{m_files[2].toStdString(), m_files[4].toStdString()}));
    QCOMPARE(m_window->session().selection().pictures.current, m_files[2].toStdString());
    QVERIFY(isSettled());
    QVERIFY(mean->isEnabled());
    QTest::keyClick(&strip(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(strip().chosenPictures().size(), std::size_t(m_files.size()));
    QCOMPARE(m_window->session().selection().pictures.current, m_files[2].toStdString());
    click(1, Qt::NoModifier);
    QCOMPARE(m_window->session().selection().pictures.current, m_files[1].toStdString());
    QCOMPARE(strip().chosenPictures().size(), std::size_t(1));
}

void TestWindowPictures::annotationsGiveTheOverlapOfTheScenesOwnTruth()
{
    const std::string text = "scene:4,classes=cat+boat,background=beach";
    const SceneSpec spec = SceneSpec::parse(text);
    SceneDataset dataset(m_folder.filePath(QStringLiteral("elsewhere")).toStdString(), false);
    dataset.add(spec, drawScene(spec));
    dataset.writeAnnotations();
    const QString file = m_folder.filePath(QStringLiteral("alone/4.png"));
    write(file, text);

    open({sceneModelFile()});
    m_window->session().openPictures({QString::fromStdString(text)});
    QVERIFY(isSettled());
    m_window->area().styleBar().threshold().slider()->setValue(20);
    const double expected = marks().overlap.value();
    const std::vector<PixelBox> truth = marks().truth;
    QVERIFY(expected > 0.1);

    open({file});
    QVERIFY(isSettled());
    QCOMPARE(m_window->session().board().cell(0, 0).spec.picture.path, file.toStdString());
    QVERIFY(!marks().overlap); // nothing is known of a file
    open({m_folder.filePath(QStringLiteral("elsewhere/annotations.json"))});
    QTRY_VERIFY_WITH_TIMEOUT(marks().overlap.has_value(), patience);
    QCOMPARE(*marks().overlap, expected);
    QVERIFY(marks().truth == truth);
    QTRY_VERIFY(m_window->inspector().text().contains(QStringLiteral("IoU")));

    // A table opened later counts more; its names are read as people write them.
    const QString label = QString::fromStdString(m_window->session().board().cell(0, 0).explanation->target.label);
    QFile table(m_folder.filePath(QStringLiteral("table.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("file,class,x,y,width,height\n4.png," + label.toUpper().toUtf8() + ",1,2,30,40\n");
    table.close();
    open({table.fileName()});
    QTRY_VERIFY((marks().truth == std::vector{PixelBox{1, 2, 30, 40}}));
}

void TestWindowPictures::aFigureShowsTheTruthOfAnAnnotationFile()
{
    const SceneSpec spec = SceneSpec::parse("scene:4,classes=cat,background=beach");
    const QString folder = m_folder.filePath(QStringLiteral("figure"));
    SceneDataset dataset(folder.toStdString(), false);
    dataset.add(spec, drawScene(spec));
    dataset.writeAnnotations();
    FigureRequest request;
    request.models = {sceneModelFile().toStdString()};
    request.pictures = {(folder + QStringLiteral("/images/4.png")).toStdString()};
    request.display.threshold = 0.2;
    request.cellPixels = 200;
    request.out = m_folder.filePath(QStringLiteral("figure.png")).toStdString();
    QCOMPARE(runFigure(request, {}), 0);
    const QImage without(QString::fromStdString(request.out));
    request.annotations = (folder + QStringLiteral("/annotations.json")).toStdString();
    QCOMPARE(runFigure(request, {}), 0);
    QVERIFY(QImage(QString::fromStdString(request.out)) != without);
    request.annotations = request.pictures.front();
    QCOMPARE(runFigure(request, {}), 3);
}

void TestWindowPictures::theAnnotationFileBesideThePicturesIsFound()
{
    const SceneSpec spec = SceneSpec::parse("scene:4,classes=boat,background=beach");
    const QString folder = m_folder.filePath(QStringLiteral("dataset"));
    SceneDataset dataset(folder.toStdString(), true);
    dataset.add(spec, drawScene(spec));
    dataset.writeAnnotations();
    open({sceneModelFile(), folder});
    QCOMPARE(shown().size(), 1); // the masks beside it are no pictures to look at
    QVERIFY(isSettled());
    QTRY_COMPARE(m_window->pictures().annotations().all().size(), std::size_t(1));
    QTRY_COMPARE(shown(PictureListModel::TruthRole).size(), 1);
    QTRY_COMPARE(panel().filter().index(0, 0).data(PictureListModel::TruthRole).toStringList(), QStringList{"boat"});
    m_window->area().styleBar().threshold().slider()->setValue(20);
    QTRY_VERIFY(marks().overlap.has_value());
}

void TestWindowPictures::aBadAnnotationFileIsNamed()
{
    const QString path = m_folder.filePath(QStringLiteral("bad.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"images":[{"id":1,"file_name":"a.png"}],"annotations":[)");
    file.close();
    QString sentence;
    connect(&m_window->pictures(), &PicturesControl::failed, m_window.get(),
        [&](const Failure& failure) { sentence = QString::fromStdString(failure.message.text()); });
    open({path});
    QTRY_VERIFY(sentence.contains(path));
    QVERIFY(m_window->pictures().annotations().all().empty());
}

void TestWindowPictures::theMeanMapIsTheMeanOfTheMaps()
{
    open({sceneModelFile(), m_folder.filePath(QStringLiteral("sorted"))});
    QVERIFY(isSettled());
    const ExplanationSpec base = m_window->session().board().cell(0, 0).spec;
    std::vector<std::string> files;
    for (const QString& path : m_files.mid(0, 3))
        files.push_back(path.toStdString());
    MeanMapDialog* dialog = m_window->pictures().showMeanMap(files);
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->job().isRunning(), patience);
    QCOMPARE(dialog->job().mean().count(), 3);
    const auto expected = [&](const TargetSpec& target, bool raw) {
        std::vector<double> sum;
        for (const std::string& path : files) {
            ExplanationSpec spec = base;
            spec.target = target;
            spec.picture = PictureReference::file(path);
            const ExplanationPointer map = m_engine.explain(spec).finish();
            const FloatImage shown = displayMap(*map);
            const double scale = raw ? valueRange(*map, false).high : 1;
            sum.resize(shown.values.size());
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += scale * shown.values[i] / 3;
        }
        return sum;
    };
    const auto agree = [](const std::vector<float>& map, const std::vector<double>& sum) {
        const double largest = *std::max_element(sum.begin(), sum.end());
        for (std::size_t i = 0; i < sum.size(); ++i)
            if (std::abs(map[i] - sum[i]) > 1e-5 * largest)
                return false;
        return map.size() == sum.size() && largest > 0;
    };
    QVERIFY(agree(dialog->job().mean().map(MeanScale::OwnMaximum).values, expected(base.target, false)));
    QVERIFY(agree(dialog->job().mean().map(MeanScale::Raw).values, expected(base.target, true)));
    const QImage before = dialog->figure();
    QVERIFY(!before.isNull());
    dialog->findChild<QComboBox*>(QStringLiteral("meanScale"))->setCurrentIndex(1);
    QVERIFY(dialog->figure() != before);
    dialog->saveTo(m_folder.filePath(QStringLiteral("mean.png")));
    QVERIFY(QImage(m_folder.filePath(QStringLiteral("mean.png"))) == dialog->figure());
    const NpyArray written = loadNpy(m_folder.filePath(QStringLiteral("mean.npy")).toStdString());
    QVERIFY(agree(written.values, expected(base.target, true)));
    // Each picture's own top class.
    dialog->findChild<QComboBox*>(QStringLiteral("meanTarget"))->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->job().isRunning() && dialog->job().mean().count() == 3, patience);
    QVERIFY(agree(dialog->job().mean().map(MeanScale::OwnMaximum).values, expected(TargetSpec::parse("top1"), false)));
    dialog->close();
}

void TestWindowPictures::aMeanMapIsStoppedAndLeftBehind()
{
    open({sceneModelFile(), m_folder.filePath(QStringLiteral("sorted"))});
    QVERIFY(isSettled());
    m_window->session().choose(BoardVariable::Method, {"rise:masks=100000"}); // takes minutes
    m_window->session().board().stopAll();
    const std::vector<std::string> files{m_files[0].toStdString(), m_files[1].toStdString()};
    MeanMapDialog* dialog = m_window->pictures().showMeanMap(files);
    QVERIFY(dialog->job().isRunning());
    QVERIFY(dialog->figure().isNull());
    dialog->findChild<QPushButton*>(QStringLiteral("meanStop"))->click();
    QVERIFY(!dialog->job().isRunning());
    dialog->close();
    // Another one is under way while the window goes.
    QVERIFY(m_window->pictures().showMeanMap(files)->job().isRunning());
    m_window.reset();
}

void TestWindowPictures::thumbnailsAreReadForWhatIsInSight()
{
    const QString folder = m_folder.filePath(QStringLiteral("many"));
    write(folder + QStringLiteral("/0.png"), "scene:1,classes=cat");
    QImage(folder + QStringLiteral("/0.png")).scaled(48, 32).save(folder + QStringLiteral("/0.png"));
    for (int i = 1; i < manyPictures; ++i)
        QVERIFY(QFile::copy(folder + QStringLiteral("/0.png"), folder + QStringLiteral("/%1.png").arg(i)));
    QElapsedTimer timer;
    timer.start();
    open({folder});
    const qint64 opening = timer.elapsed();
    QCOMPARE(shown().size(), manyPictures);
    const Thumbnails& thumbnails = m_window->session().pictures().thumbnails();
    QTRY_VERIFY_WITH_TIMEOUT(thumbnails.readCount() > 5, patience);
    QTest::qWait(300);
    QVERIFY2(thumbnails.readCount() < 100, qPrintable(QString::number(thumbnails.readCount())));
    const QModelIndex last = panel().filter().index(manyPictures - 1, 0);
    QVERIFY(!last.data(Qt::DecorationRole).isValid());
    strip().scrollTo(last);
    QTRY_VERIFY_WITH_TIMEOUT(last.data(Qt::DecorationRole).isValid(), patience);
    QVERIFY(thumbnails.readCount() < 150);
    qInfo("%d pictures listed in %lld ms", manyPictures, opening);
    QVERIFY(opening < 3000); // far more than it takes, far less than reading them would

    // Sorting while predictions come leaves the window alive.
    open({sceneModelFile()});
    QVERIFY(isSettled());
    qint64 longest = 0;
    QTimer probe;
    connect(&probe, &QTimer::timeout, &probe, [&] { longest = std::max(longest, timer.restart()); });
    box("pictureOrder").setCurrentIndex(int(PictureFilter::Order::Confidence));
    timer.start();
    probe.start(2);
    QVERIFY(QTest::qWaitFor([this] { return predictions().done() > 150; }, patience));
    probe.stop();
    qInfo("while predictions come the window waits for %lld ms at most", longest);
    QVERIFY(longest < 300); // a loaded machine; alone it is a few
}

QTEST_MAIN(TestWindowPictures)
#include "tst_windowpictures.moc"
