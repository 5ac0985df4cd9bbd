// SPDX-License-Identifier: Apache-2.0
// What can be explained besides classes of a classifier, in the real window with real models, as a user does it.
#include "app/workbench/boardarea.h"
#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"
#include "app/workbench/statusline.h"
#include "app/workbench/targetcontrol.h"
#include "app/workbench/windowactions.h"
#include "tests/testdata.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/classlistmodel.h"
#include "widgets/classpanel.h"
#include "widgets/emptystate.h"
#include "widgets/inspector.h"
#include "widgets/layertreemodel.h"
#include "widgets/modelpanel.h"
#include "widgets/target/targeteditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace camscope;

namespace {

constexpr int patience = 60000;

} // namespace

class TestWindowTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void aSegmentationModelBeginsWithItsLargestRegions();
    void anotherOutputIsListedAndNamed();
    void aClickAndADragInThePictureMakeTargets();
    void escapeLeavesTheToolForRegions();
    void theEditorTakesARegionFromThePicture();
    void theNextClassKeepsTheRegion();
    void aSingleScoreHasAnAnswerOfEitherSign();
    void anyNumberOfAnOutputCanBeExplained();
    void aModelWithoutNumbersSaysSo();
    void vectorsOfAModelWithTwoOutputs();
    void ownTargetsAreTickedChangedAndTakenAway();
    void theMenuOfAClassIsReachedByKeys();
    void whatCannotBeAnsweredSaysSoInItsCell();

private:
    bool open(const char* model);
    bool settled();
    BoardModel& cells() { return m_window->session().board(); }
    QStringList rows();
    QListView* list() { return m_window->classPanel().findChild<QListView*>(); }
    QString rowText(int row) { return list()->model()->index(row, 0).data().toString(); }
    void clickRow(int row, int fromRight = 60);
    template <typename Widget>
    Widget* inPanel(const char* name)
    {
        return m_window->classPanel().findChild<Widget*>(QString::fromLatin1(name));
    }
    template <typename Widget>
    Widget* inEditor(const char* name)
    {
        return m_window->targets().editor().findChild<Widget*>(QString::fromLatin1(name));
    }

    Language m_language;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowTargets::initTestCase()
{
    CAMSCOPE_REQUIRE_TEST_DATA("bad");
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void TestWindowTargets::init()
{
    WindowOptions options;
    options.rememberLayout = false;
    m_window = std::make_unique<MainWindow>(options, m_language);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

bool TestWindowTargets::settled()
{
    return QTest::qWaitFor([&] { return cells().busyCount() == 0; }, patience);
}

bool TestWindowTargets::open(const char* model)
{
    m_window->open({testDataFile(QStringLiteral("bad/%1").arg(QString::fromLatin1(model))),
        {testDataFile(QStringLiteral("bad/pictures/upright.png"))}}); // 48×32 pixels
    const auto isOpen = [&] { return !m_window->session().isOpening() && m_window->session().prediction(); };
    return QTest::qWaitFor(isOpen, patience) && settled();
}

QStringList TestWindowTargets::rows()
{
    QStringList values;
    for (const std::string& value : cells().board().rows.values)
        values << QString::fromStdString(value);
    return values;
}

void TestWindowTargets::clickRow(int row, int fromRight)
{
    const QModelIndex index = list()->model()->index(row, 0);
    list()->scrollTo(index);
    const QRect rect = list()->visualRect(index);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, {rect.right() - fromRight, rect.center().y()});
}

void TestWindowTargets::aSegmentationModelBeginsWithItsLargestRegions()
{
    QVERIFY(open("dict_output.pt"));
    const PredictionPointer prediction = m_window->session().prediction();
    QCOMPARE(prediction->kind, OutputKind::ScoreMap);
    const int largest = prediction->ranking.front();
    QVERIFY(!rows().isEmpty() && rows().size() <= 2);
    QCOMPARE(rows().front(), QStringLiteral("seg:%1@pred").arg(largest));
    QCOMPARE(cells().cell(0, 0).status, CellState::Status::Done);
    QVERIFY(!cells().cell(0, 0).explanation->region.empty());
    QVERIFY(m_window->board().rowHeader(0).note.endsWith(QStringLiteral("of the picture")));
    // A click takes it from the board and puts it there again.
    const int before = cells().rowCount();
    QCOMPARE(rowText(0), m_window->board().rowHeader(0).title);
    clickRow(0);
    QCOMPARE(cells().rowCount(), before - 1);
    clickRow(0);
    QVERIFY(rows().contains(QStringLiteral("seg:%1@pred").arg(largest)));
    QVERIFY(settled());
    QVERIFY(m_window->inspector().text().contains(QStringLiteral("Region's share")));
}

void TestWindowTargets::anotherOutputIsListedAndNamed()
{
    QVERIFY(open("dict_output.pt"));
    auto* outputs = inPanel<QComboBox>("outputs");
    QVERIFY(outputs->isVisible());
    QCOMPARE(outputs->count(), 2);
    QVERIFY(outputs->itemText(1).startsWith(QStringLiteral("aux")));
    const QStringList main = rows();
    outputs->setFocus();
    QTest::keyClick(outputs, Qt::Key_Down);
    QCOMPARE(m_window->session().output(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().prediction(), patience);
    QCOMPARE(rows(), main); // the board stays
    // It lies behind another layer.
    auto* layers = m_window->modelPanel().findChild<QTreeView*>();
    const auto isSuggested = [layers](const char* name) {
        const QAbstractItemModel& tree = *layers->model();
        const QModelIndexList found = tree.match(tree.index(0, 0), LayerTreeModel::NameRole, QString::fromLatin1(name));
        return !found.isEmpty() && found.front().data(LayerTreeModel::SuggestedRole).toBool();
    };
    QVERIFY(isSuggested("stem") && !isSuggested("stage"));
    // The main output's classes on the board are own targets here.
    const int own = int(main.size());
    QCOMPARE(list()->model()->rowCount(), own + 5);
    const QString target = list()->model()->index(own, 0).data(ClassListModel::TargetRole).toString();
    QVERIFY(target.startsWith(QStringLiteral("output[aux]:seg:")));
    clickRow(own);
    QCOMPARE(rows().last(), target);
    QVERIFY(settled());
    QCOMPARE(cells().cell(own, 0).status, CellState::Status::Done);
    QVERIFY(m_window->board().rowHeader(own).note.endsWith(QStringLiteral(" · aux")));
    QVERIFY(!m_window->board().rowHeader(0).note.isEmpty()); // its own output's share is not forgotten
}

void TestWindowTargets::aClickAndADragInThePictureMakeTargets()
{
    QVERIFY(open("dict_output.pt"));
    const int largest = m_window->session().prediction()->ranking.front();
    const int before = cells().rowCount();
    auto* tool = inPanel<QToolButton>("region");
    QVERIFY(tool->isVisible());
    QTest::mouseClick(tool, Qt::LeftButton);
    QVERIFY(!m_window->findChild<StatusLine*>()->currentMessage().isEmpty());
    CellView* cell = m_window->board().cellView(0, 0);
    QTest::mouseClick(cell, Qt::LeftButton, {}, {cell->width() / 2 + 2, cell->height() / 4});
    QCOMPARE(cells().rowCount(), before + 1);
    QCOMPARE(rows().last(), QStringLiteral("seg:%1@24,8").arg(largest));
    QVERIFY(m_window->findChild<StatusLine*>()->currentMessage().isEmpty());
    QVERIFY(settled());
    // A region around the upper half.
    QTest::mouseClick(tool, Qt::LeftButton);
    cell = m_window->board().cellView(0, 0);
    const int right = cell->width() - 2;
    QTest::mousePress(cell, Qt::LeftButton, {}, {1, 1});
    for (const QPoint point : {QPoint(right, 1), QPoint(right, cell->height() / 2), QPoint(1, cell->height() / 2)})
        QTest::mouseMove(cell, point);
    QTest::mouseRelease(cell, Qt::LeftButton, {}, {1, cell->height() / 2});
    QCOMPARE(cells().rowCount(), before + 2);
    const TargetSpec drawn = TargetSpec::parse(rows().last().toStdString());
    QCOMPARE(drawn.kind, TargetSpec::Kind::Segmentation);
    QCOMPARE(QString::fromStdString(drawn.region).count(QLatin1Char(';')), 3);
    QVERIFY(settled());
    for (int row = before; row < before + 2; ++row) {
        QCOMPARE(cells().cell(row, 0).status, CellState::Status::Done);
        QCOMPARE(cells().cell(row, 0).explanation->region.size(), std::size_t(1));
    }
}

void TestWindowTargets::escapeLeavesTheToolForRegions()
{
    QVERIFY(open("dict_output.pt"));
    const QStringList before = rows();
    m_window->targets().pickRegion();
    QVERIFY(m_window->board().hasFocus());
    CellView* cell = m_window->board().cellView(0, 0);
    QCOMPARE(cell->cursor().shape(), Qt::CrossCursor);
    QTest::mousePress(cell, Qt::LeftButton, {}, {20, 20});
    QTest::keyClick(&m_window->board(), Qt::Key_Escape);
    QTest::mouseRelease(cell, Qt::LeftButton, {}, {20, 20});
    QCOMPARE(cell->cursor().shape(), Qt::ArrowCursor);
    QCOMPARE(rows(), before);
    QVERIFY(m_window->findChild<StatusLine*>()->currentMessage().isEmpty());
    // Without the tool, Escape leaves the enlarged cell.
    m_window->board().setEnlarged(true);
    QTest::keyClick(&m_window->board(), Qt::Key_Escape);
    QVERIFY(!m_window->board().isEnlarged());
}

void TestWindowTargets::theEditorTakesARegionFromThePicture()
{
    QVERIFY(open("dict_output.pt"));
    QTest::mouseClick(inPanel<QPushButton>("more"), Qt::LeftButton);
    TargetEditor& editor = m_window->targets().editor();
    QVERIFY(editor.isVisible());
    QCOMPARE(QString::fromStdString(editor.target()), rows().front()); // it begins with the current one
    QTest::mouseClick(inEditor<QPushButton>("pick"), Qt::LeftButton);
    QVERIFY(!editor.isVisible()); // it may lie on the picture
    CellView* cell = m_window->board().cellView(0, 0);
    QTest::mouseClick(cell, Qt::LeftButton, {}, {cell->width() / 2 + 2, cell->height() / 4});
    QVERIFY(editor.isVisible());
    QVERIFY(inEditor<QRadioButton>("pixel")->isChecked());
    QVERIFY(inEditor<QLineEdit>("text")->text().endsWith(QStringLiteral("@24,8")));
    // Leaving the tool brings the editor back, too.
    QTest::mouseClick(inEditor<QPushButton>("pick"), Qt::LeftButton);
    QTest::keyClick(&m_window->board(), Qt::Key_Escape);
    QVERIFY(editor.isVisible());
    const int before = cells().rowCount();
    QTest::keyClick(inEditor<QLineEdit>("text"), Qt::Key_Return);
    QVERIFY(!editor.isVisible());
    QCOMPARE(cells().rowCount(), before + 1);
    QVERIFY(settled());
    QCOMPARE(cells().cell(before, 0).status, CellState::Status::Done);
}

void TestWindowTargets::theNextClassKeepsTheRegion()
{
    QVERIFY(open("dict_output.pt"));
    const std::vector<int> ranking = m_window->session().prediction()->ranking;
    m_window->session().choose(BoardVariable::Class, {"seg:" + std::to_string(ranking[0]) + "@3,4"});
    m_window->board().setFocus();
    QTest::keyClick(&m_window->board(), Qt::Key_C);
    QCOMPARE(rows(), QStringList(QStringLiteral("seg:%1@3,4").arg(ranking[1])));
}

void TestWindowTargets::aSingleScoreHasAnAnswerOfEitherSign()
{
    QVERIFY(open("scalar_output.pt"));
    QCOMPARE(list()->model()->rowCount(), 2);
    QStringList answers = rows();
    answers.sort();
    QCOMPARE(answers, (QStringList{"binary:+", "binary:-"}));
    QVERIFY(!m_window->classPanel().findChild<QLineEdit*>()->isVisible()); // two answers need no search
    const Explanation& first = *cells().cell(0, 0).explanation;
    const Explanation& second = *cells().cell(1, 0).explanation;
    QCOMPARE(first.score, -second.score);
    QVERIFY(std::abs(*first.probability + *second.probability - 1) < 1e-6);
    QCOMPARE(m_window->board().rowHeader(0).note, percentText(*first.probability));
    clickRow(0);
    QCOMPARE(cells().rowCount(), 1);
}

void TestWindowTargets::anyNumberOfAnOutputCanBeExplained()
{
    QVERIFY(open("boxes.pt"));
    QVERIFY(!m_window->area().showsBoard());
    QCOMPARE(m_window->area().emptyState().missing(), EmptyState::Missing::Target);
    QVERIFY(!list()->isVisible());
    inPanel<QSpinBox>("index1")->setValue(3);
    inPanel<QSpinBox>("index2")->setValue(1);
    QTest::mouseClick(inPanel<QPushButton>("explainElement"), Qt::LeftButton);
    QCOMPARE(rows(), QStringList(QStringLiteral("output:3,1")));
    QVERIFY(settled());
    QVERIFY(m_window->area().showsBoard());
    QCOMPARE(cells().cell(0, 0).status, CellState::Status::Done);
    QCOMPARE(rowText(0), QStringLiteral("output[3, 1]"));
    clickRow(0, 12); // its cross
    QVERIFY(cells().isEmpty());
    QVERIFY(!list()->isVisible());
    // The same by the button in the board's place.
    QPushButton* choose = nullptr;
    for (QPushButton* button : m_window->area().emptyState().findChildren<QPushButton*>())
        choose = button->isVisible() ? button : choose;
    QTest::mouseClick(choose, Qt::LeftButton);
    QVERIFY(m_window->targets().editor().isVisible());
    QTest::keyClick(inEditor<QLineEdit>("text"), Qt::Key_Return);
    QCOMPARE(rows(), QStringList(QStringLiteral("output:0,0")));
}

void TestWindowTargets::aModelWithoutNumbersSaysSo()
{
    m_window->open({testDataFile(QStringLiteral("bad/class_index.pt")),
        {testDataFile(QStringLiteral("bad/pictures/upright.png"))}});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().model(), patience);
    QCOMPARE(m_window->session().output(), -1);
    QCOMPARE(m_window->area().emptyState().missing(), EmptyState::Missing::Classes);
    QVERIFY(!inPanel<QPushButton>("more")->isVisible());
    m_window->actions().addTarget->trigger();
    QVERIFY(!m_window->targets().editor().isVisible());
    m_window->targets().pickRegion();
    QVERIFY(open("gap_linear.pt")); // and goes on
    QVERIFY(m_window->area().showsBoard());
    QVERIFY(inPanel<QPushButton>("more")->isVisible());
}

void TestWindowTargets::vectorsOfAModelWithTwoOutputs()
{
    QVERIFY(open("two_outputs.pt"));
    m_window->session().setOutput(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().prediction(), patience);
    clickRow(int(rows().size()));
    QVERIFY(rows().last().startsWith(QStringLiteral("output[1]:")));
    const std::string picture = testDataFile(QStringLiteral("bad/pictures/gray.png")).toStdString();
    m_window->session().addTarget("output[1]:embed:" + picture);
    QVERIFY(settled());
    for (int row = 0; row < cells().rowCount(); ++row)
        QCOMPARE(cells().cell(row, 0).status, CellState::Status::Done);
    QVERIFY(std::abs(cells().cell(cells().rowCount() - 1, 0).explanation->score) <= 1);
    // Ranks of the other output are classes as soon as its answer is known.
    m_window->session().addTarget("output[1]:top1");
    QTRY_VERIFY(!rows().last().contains(QStringLiteral("top")));
}

void TestWindowTargets::ownTargetsAreTickedChangedAndTakenAway()
{
    QVERIFY(open("gap_linear.pt"));
    const QStringList classes = rows();
    m_window->actions().addTarget->trigger();
    auto* text = inEditor<QLineEdit>("text");
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("diff:0-1"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(rows(), classes + QStringList{"diff:0-1"});
    QCOMPARE(rowText(0), QString::fromUtf8("cat − dog"));
    clickRow(0);
    QCOMPARE(rows(), classes);
    QCOMPARE(rowText(0), QString::fromUtf8("cat − dog")); // it stays in the list
    clickRow(0);
    QCOMPARE(rows().last(), QStringLiteral("diff:0-1"));
    m_window->targets().changeTarget("diff:0-1");
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("neg:prob:2"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(rows(), classes + QStringList{"neg:prob:2"});
    QVERIFY(settled());
    QVERIFY(cells().cell(int(classes.size()), 0).explanation->score <= 0); // the sign is turned
    // By key.
    m_window->activateWindow();
    list()->setFocus();
    QTRY_VERIFY(list()->hasFocus());
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QVERIFY(rowText(0).contains(QStringLiteral("P(")));
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(rows(), classes);
    QVERIFY(!rowText(0).contains(QStringLiteral("P(")));
}

void TestWindowTargets::theMenuOfAClassIsReachedByKeys()
{
    QVERIFY(open("gap_linear.pt"));
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(1, 0));
    const QString target = list()->currentIndex().data(ClassListModel::TargetRole).toString();
    const QPoint place = list()->visualRect(list()->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, list()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(list()->viewport(), &event);
    auto* menu = m_window->classPanel().findChild<QMenu*>();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(rows().last(), QStringLiteral("prob:") + target);
}

void TestWindowTargets::whatCannotBeAnsweredSaysSoInItsCell()
{
    QVERIFY(open("gap_linear.pt"));
    const int before = cells().rowCount();
    for (const char* target : {"seg:1@pred", "99", "output[aux]:1", "embed:/no/such.png", "binary:+"})
        m_window->session().addTarget(target);
    QVERIFY(settled());
    QCOMPARE(cells().rowCount(), before + 5);
    for (int row = before; row < cells().rowCount(); ++row) {
        QCOMPARE(cells().cell(row, 0).status, CellState::Status::Failed);
        QVERIFY(!cellNote(cells().cell(row, 0)).isEmpty());
    }
    QCOMPARE(cells().cell(0, 0).status, CellState::Status::Done);
    QCOMPARE(list()->model()->rowCount(), 5 + 5);
}

QTEST_MAIN(TestWindowTargets)
#include "tst_windowtargets.moc"
