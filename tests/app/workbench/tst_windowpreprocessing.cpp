// SPDX-License-Identifier: Apache-2.0
// Preprocessing and labels of an open model, in the real window on a copy of the demonstration's model.
#include "app/workbench/boardarea.h"
#include "app/workbench/descriptioncontrol.h"
#include "app/workbench/guide.h"
#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"
#include "core/io/files.h"
#include "core/model/descriptionfile.h"
#include "tests/testdata.h"
#include "widgets/classpanel.h"
#include "widgets/messagebar.h"
#include "widgets/modelpanel.h"
#include "widgets/preprocessing/answertable.h"
#include "widgets/preprocessing/inputform.h"
#include "widgets/preprocessing/inputpreview.h"
#include "widgets/preprocessing/numberfields.h"
#include "widgets/preprocessing/preprocessingeditor.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace camscope;

class TestWindowPreprocessing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theEditorBeginsWithWhatTheModelSays();
    void theAnswerFollowsBeforeAnythingIsApplied();
    void anotherOrderOfChannelsIsSeenAtOnce();
    void theCropIsShownOnThePicture();
    void aPresetFillsTheNumbersAndKeepsTheSize();
    void appliedMapsAreThoseOfAModelOpenedSo();
    void revertingBringsTheMapsBack();
    void whatIsSavedCountsWhenTheModelIsOpenedAgain();
    void aFileThatCannotBeWrittenIsOfferedElsewhere();
    void whatCannotBeIsSaidAtItsField();
    void aSizeThatTheModelRefusesIsSaidAtItsField();
    void aModelThatNeedsItsSizeOpensWithItsDescription();
    void labelsOfEveryFormAppearInTheList_data();
    void labelsOfEveryFormAppearInTheList();
    void whatIsSaidOfAModelThatIsBeingOpenedWaitsForIt();
    void labelsThatDoNotFitNameBothNumbers();

private:
    void labelsWithoutAModelAskForOne();
    bool open(const QString& model);
    bool settled()
    {
        BoardModel& cells = m_window->session().board();
        return QTest::qWaitFor(
            [&] {
                return !m_window->session().isOpening() && m_window->session().prediction() && !cells.isEmpty()
                    && cells.busyCount() == 0;
            },
            60000);
    }
    PreprocessingEditor& editor() { return *m_window->findChild<PreprocessingEditor*>(); }
    template <typename Widget>
    Widget* field(const char* name)
    {
        return editor().findChild<Widget*>(QString::fromLatin1(name));
    }
    void setMean(double red) { field<NumberFields>("mean")->findChild<QDoubleSpinBox*>("channel0")->setValue(red); }
    void press(const char* name) { QTest::mouseClick(field<QPushButton>(name), Qt::LeftButton); }
    FloatVolume map() { return m_window->session().board().cell(0, 0).explanation->raw; }
    ModelInfoPointer model() { return m_window->session().model(); }
    QString message() { return m_window->area().messages().sentence(); }

    Language m_language;
    QTemporaryDir m_folder;
    QString m_path; ///< of the copy
    std::unique_ptr<MainWindow> m_window;
};

bool TestWindowPreprocessing::open(const QString& model)
{
    m_window->open({model, {}});
    return QTest::qWaitFor([&] { return !m_window->session().isOpening(); }, 60000);
}

void TestWindowPreprocessing::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    WindowOptions options;
    options.rememberLayout = false;
    options.programFolder = QStringLiteral(CAMSCOPE_PROGRAM_DIR);
    m_window = std::make_unique<MainWindow>(options, m_language);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    labelsWithoutAModelAskForOne();
    const BoardSpec board = m_window->guide().demonstrations().front().board;
    m_path = m_folder.filePath(QStringLiteral("scenes.pt"));
    QVERIFY(QFile::copy(QString::fromStdString(board.base.model.path), m_path));
    m_window->open({m_path, {QStringLiteral("scene:42,classes=cat+boat")}});
    QVERIFY(settled());
}

/// Every test begins with what the model says about itself.
void TestWindowPreprocessing::init()
{
    QFile::remove(QString::fromStdString(sidecarToWrite(m_path.toStdString())));
    m_window->area().messages().dismiss();
    if (m_window->session().model()->path != m_path.toStdString())
        QVERIFY(open(m_path));
    m_window->descriptions().openEditor();
    const ModelInfoPointer before = model();
    Q_EMIT editor().revertRequested(); // the file beside the model has gone
    QTRY_VERIFY(model() != before);
    QCOMPARE(model()->descriptionSource, DescriptionSource::Embedded);
    QVERIFY(editor().isApplied());
    QVERIFY(settled());
    QTRY_VERIFY(editor().preview().view());
}

void TestWindowPreprocessing::theEditorBeginsWithWhatTheModelSays()
{
    QCOMPARE(editor().input(), model()->description.input);
    QVERIFY(!field<QPushButton>("apply")->isEnabled());
    QVERIFY(!field<QPushButton>("revert")->isEnabled());
    QVERIFY(field<QLabel>("state")->text().contains(QStringLiteral("As scenes.pt says about itself")));
    QCOMPARE(editor().answers().label(0),
        QString::fromStdString(model()->label(m_window->session().prediction()->ranking.front())));
}

void TestWindowPreprocessing::theAnswerFollowsBeforeAnythingIsApplied()
{
    const ExplanationPointer before = m_window->session().board().cell(0, 0).explanation;
    const float leastBefore = editor().preview().view()->channels[0].minimum;
    const QImage picture = editor().answers().grab().toImage();
    setMean(3);
    QVERIFY(!editor().isApplied());
    QTRY_VERIFY(editor().preview().view());
    QVERIFY(editor().preview().view()->channels[0].minimum < leastBefore);
    QTRY_VERIFY(editor().answers().grab().toImage() != picture);
    QVERIFY(field<QLabel>("state")->text().contains(QStringLiteral("Not applied")));
    // The window shows what it showed.
    QCOMPARE(m_window->session().board().cell(0, 0).explanation, before);
    QCOMPARE(model()->descriptionSource, DescriptionSource::Embedded);
}

void TestWindowPreprocessing::anotherOrderOfChannelsIsSeenAtOnce()
{
    auto* order = field<QComboBox>("channels");
    order->setCurrentIndex(order->findText(QStringLiteral("BGR")));
    QTRY_VERIFY(editor().preview().view());
    QCOMPARE(editor().preview().view()->channels.front().name, std::string("B"));
}

void TestWindowPreprocessing::theCropIsShownOnThePicture()
{
    auto* resize = field<QComboBox>("resize");
    resize->setCurrentIndex(resize->findData(int(ResizeMode::Crop)));
    const int size = model()->description.input.width;
    auto* shortSide = field<QSpinBox>("crop_resize");
    QVERIFY(shortSide->isVisible());
    shortSide->setValue(2 * size);
    QTRY_VERIFY(editor().preview().view());
    const PictureGeometry& geometry = editor().preview().view()->geometry;
    QCOMPARE(geometry.seenRect().width, geometry.pictureWidth / 2.0);
    QCOMPARE(editor().preview().view()->picture.width, size);
}

void TestWindowPreprocessing::aPresetFillsTheNumbersAndKeepsTheSize()
{
    const InputDescription before = editor().input();
    auto* preset = field<QComboBox>("preset");
    preset->setCurrentIndex(4);
    Q_EMIT preset->activated(4);
    const InputDescription& input = editor().input();
    QCOMPARE(input, withPreset(before, inputPresets(3).at(3)));
    QCOMPARE(field<NumberFields>("mean")->values(), input.mean); // to the last digit
}

void TestWindowPreprocessing::appliedMapsAreThoseOfAModelOpenedSo()
{
    const FloatVolume before = map();
    setMean(0.2);
    auto* order = field<QComboBox>("channels");
    order->setCurrentIndex(order->findText(QStringLiteral("BGR")));
    const InputDescription entered = editor().input();
    press("apply");
    QTRY_COMPARE(model()->descriptionSource, DescriptionSource::Given);
    QCOMPARE(model()->description.input, entered);
    QVERIFY(settled());
    QVERIFY(map() != before);

    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("scenes.pt"));
    QVERIFY(QFile::copy(m_path, copy));
    writeDescription(sidecarToWrite(copy.toStdString()), model()->description);
    Engine engine;
    BoardModel& cells = m_window->session().board();
    for (int row = 0; row < cells.rowCount(); ++row) {
        for (int column = 0; column < cells.columnCount(); ++column) {
            ExplanationSpec spec = cells.cell(row, column).spec;
            spec.model.path = copy.toStdString();
            QCOMPARE(cells.cell(row, column).explanation->raw, engine.explain(spec).finish()->raw);
        }
    }
    QCOMPARE(m_window->session().prediction()->logits,
        engine.predict(copy.toStdString(), cells.cell(0, 0).spec.picture)->logits);
}

void TestWindowPreprocessing::revertingBringsTheMapsBack()
{
    const FloatVolume before = map();
    setMean(0.9);
    press("apply");
    QTRY_COMPARE(model()->descriptionSource, DescriptionSource::Given);
    QVERIFY(settled());
    QVERIFY(map() != before);
    setMean(0.1); // entered, and not applied
    press("revert");
    QTRY_COMPARE(model()->descriptionSource, DescriptionSource::Embedded);
    QVERIFY(settled());
    QCOMPARE(map(), before);
    QVERIFY(editor().isApplied());
}

void TestWindowPreprocessing::whatIsSavedCountsWhenTheModelIsOpenedAgain()
{
    setMean(0.25);
    const InputDescription entered = editor().input();
    press("save");
    QTRY_COMPARE(model()->descriptionSource, DescriptionSource::Sidecar);
    QVERIFY(message().contains(QStringLiteral("scenes.camscope.json")));
    QVERIFY(settled());
    const FloatVolume saved = map();
    const std::vector<std::string> labels = model()->description.labels;
    QVERIFY(open(m_path));
    QVERIFY(settled());
    QCOMPARE(model()->descriptionSource, DescriptionSource::Sidecar);
    QCOMPARE(model()->description.input, entered);
    QCOMPARE(model()->description.labels, labels);
    QCOMPARE(map(), saved);
    QVERIFY(!field<QPushButton>("save")->isEnabled());
}

void TestWindowPreprocessing::aFileThatCannotBeWrittenIsOfferedElsewhere()
{
    setMean(0.25);
    const std::string sidecar = sidecarToWrite(m_path.toStdString());
    QVERIFY(QDir().mkpath(QString::fromStdString(sidecar))); // a folder stands in its place
    press("save");
    QTRY_VERIFY(field<QLabel>("failure")->isVisible());
    QVERIFY(field<QLabel>("failure")->text().contains(QString::fromStdString(sidecar)));
    QVERIFY(field<QPushButton>("elsewhere")->isVisible());
    QCOMPARE(model()->descriptionSource, DescriptionSource::Given); // applied it is
    QVERIFY(QDir().rmdir(QString::fromStdString(sidecar)));
}

void TestWindowPreprocessing::whatCannotBeIsSaidAtItsField()
{
    auto* deviation = field<NumberFields>("std")->findChild<QDoubleSpinBox*>("channel1");
    deviation->setValue(0);
    QVERIFY(field<QLabel>("fault-std")->isVisible());
    QVERIFY(!field<QLabel>("fault-size")->isVisible());
    QVERIFY(!field<QPushButton>("apply")->isEnabled());
    QVERIFY(!field<QPushButton>("save")->isEnabled());
    deviation->setValue(1);
    QVERIFY(!field<QLabel>("fault-std")->isVisible());
    QVERIFY(field<QPushButton>("apply")->isEnabled());
    field<QSpinBox>("width")->setValue(0);
    QVERIFY(field<QLabel>("fault-size")->isVisible());
    QVERIFY(!field<QPushButton>("apply")->isEnabled());
}

void TestWindowPreprocessing::aSizeThatTheModelRefusesIsSaidAtItsField()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/fixed_size_described.pt");
    QVERIFY(open(testDataFile("bad/fixed_size_described.pt")));
    QVERIFY(settled());
    QTRY_VERIFY(editor().preview().view());
    field<QSpinBox>("width")->setValue(64);
    QTRY_VERIFY(field<QLabel>("fault-size")->isVisible());
    QVERIFY(field<QLabel>("fault-size")->text().contains(QStringLiteral("does not run on an input of 1×3×32×64")));
    press("apply"); // nothing keeps from trying
    QTRY_VERIFY(field<QLabel>("failure")->isVisible());
    QCOMPARE(model()->inputShape.back(), 32);
    field<QSpinBox>("width")->setValue(32);
    QTRY_VERIFY(!field<QLabel>("fault-size")->isVisible());
    QVERIFY(!field<QLabel>("failure")->isVisible());
}

void TestWindowPreprocessing::aModelThatNeedsItsSizeOpensWithItsDescription()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad/fixed_size.pt");
    const QString refused = testDataFile("bad/fixed_size.pt");
    m_window->open({refused, {}});
    QTRY_VERIFY(message().contains(QStringLiteral("does not run on an input of 1×3×224×224")));
    const QString description = m_folder.filePath(QStringLiteral("fixed_size.camscope.json"));
    writeFile(description.toStdString(), R"({"schema": 1, "input": {"width": 32, "height": 32}})");
    m_window->open(Inputs::of(QStringList{refused, description}));
    QTRY_COMPARE(model()->path, refused.toStdString());
    QCOMPARE(model()->inputShape.back(), 32);
    QVERIFY(settled());
}

void TestWindowPreprocessing::labelsOfEveryFormAppearInTheList_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("line"); ///< %1: index, %2: label
    QTest::addColumn<QByteArray>("tail");
    const auto row = [](const char* name, const char* head, const char* line, const char* tail) {
        QTest::newRow(name) << QString::fromUtf8(name) << QByteArray(head) << QByteArray(line) << QByteArray(tail);
    };
    row("names.txt", "", "%2\r\n", "");
    row("names.csv", "index,label\n", "%1,\"%2\"\n", "");
    row("list.json", "[", "\"%2\",", "]");
    row("index.json", "{", "\"%1\": [\"n%1\", \"%2\"],", "}");
    row("turned.json", "{", "\"%2\": %1,", "}");
    row("说明.camscope.json", R"({"input": {"width": 160, "height": 160}, "labels": [)", "\"%2\",", "]}");
}

void TestWindowPreprocessing::labelsOfEveryFormAppearInTheList()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, tail);
    QByteArray content = head;
    for (int index = 0; index < model()->classCount(); ++index)
        content += QByteArray(line)
                       .replace("%1", QByteArray::number(index))
                       .replace("%2", QByteArray("thing, no. ") + QByteArray::number(index));
    if (content.endsWith(','))
        content.chop(1);
    content += tail;
    const QString file = m_folder.filePath(name);
    writeFile(file.toStdString(), content.toStdString());
    const FloatVolume before = map();
    m_window->open(Inputs::of(QStringList{file}));
    QTRY_COMPARE(model()->label(3), std::string("thing, no. 3"));
    QVERIFY(settled());
    const QAbstractItemModel& list = *m_window->classPanel().findChild<QListView*>()->model();
    QStringList shown;
    for (int row = 0; row < list.rowCount(); ++row)
        shown << list.index(row, 0).data().toString();
    QVERIFY2(shown.contains(QStringLiteral("thing, no. 3")), qPrintable(shown.join(QLatin1Char('|'))));
    QVERIFY(QString::fromStdString(m_window->session().board().cell(0, 0).explanation->target.title)
                .startsWith(QStringLiteral("thing, no. ")));
    if (!name.endsWith(QStringLiteral(".camscope.json")))
        QCOMPARE(map(), before);
}

void TestWindowPreprocessing::whatIsSaidOfAModelThatIsBeingOpenedWaitsForIt()
{
    std::string names;
    for (int index = 0; index < model()->classCount(); ++index)
        names += "label " + std::to_string(index) + "\n";
    const QString labels = m_folder.filePath(QStringLiteral("waiting.txt"));
    const QString description = m_folder.filePath(QStringLiteral("waiting.camscope.json"));
    writeFile(labels.toStdString(), names);
    writeFile(description.toStdString(), R"({"input": {"width": 160, "height": 160, "mean": [0.1, 0.2, 0.3]}})");
    m_window->open(Inputs::of(QStringList{description, labels, m_path}));
    QTRY_COMPARE_WITH_TIMEOUT(model()->label(2), std::string("label 2"), 20000);
    QCOMPARE(model()->description.input.mean, (std::vector{0.1, 0.2, 0.3}));
    QVERIFY(settled());
}

void TestWindowPreprocessing::labelsThatDoNotFitNameBothNumbers()
{
    const QString file = m_folder.filePath(QStringLiteral("three.txt"));
    writeFile(file.toStdString(), "a\nb\nc\n");
    m_window->open(Inputs::of(QStringList{file}));
    const QString sentence
        = QStringLiteral("holds 3 labels, but the model answers with %1 classes").arg(model()->classCount());
    QTRY_VERIFY2(message().contains(sentence), qPrintable(message()));
    QCOMPARE(model()->descriptionSource, DescriptionSource::Embedded);
}

/// Before one is open.
void TestWindowPreprocessing::labelsWithoutAModelAskForOne()
{
    m_window->descriptions().useLabels(QStringLiteral("names.txt"));
    QVERIFY(message().contains(QStringLiteral("Open a model first")));
}

QTEST_MAIN(TestWindowPreprocessing)
#include "tst_windowpreprocessing.moc"
