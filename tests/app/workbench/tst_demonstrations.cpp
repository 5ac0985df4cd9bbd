// SPDX-License-Identifier: Apache-2.0
// The demonstrations in the real window with the real engine.
#include "app/workbench/boardarea.h"
#include "app/workbench/guide.h"
#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"
#include "app/workbench/windowactions.h"
#include "tests/scenemodel.h"
#include "widgets/boardview.h"
#include "widgets/guideband.h"
#include "widgets/messagebar.h"
#include "widgets/newscenedialog.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace camscope;

namespace {

constexpr int patience = 60000;
constexpr qsizetype longestText = 330; ///< three lines of a window 1440 pixels wide

} // namespace

class TestDemonstrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneWhoseModelIsMissingIsLeftOut();
    void theyAreFoundByIdAndByNumber();
    void theirTextsAreShort();
    void everyCellIsAnswered_data();
    void everyCellIsAnswered();
    void theGuideLeadsFromOneToTheNext();
    void theGuideClosesWhenSomethingElseIsOpened();
    void anUnknownOneIsSaidAndNothingIsLost();
    void aNewSceneOpensWithTheModelThatKnowsIt();

private:
    bool settled();

    Language m_language;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestDemonstrations::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("camscope"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_demonstrations"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    CAMSCOPE_REQUIRE_SCENE_MODEL();
}

void TestDemonstrations::init()
{
    WindowOptions options;
    options.programFolder = QStringLiteral(CAMSCOPE_PROGRAM_DIR);
    options.rememberLayout = false;
    m_window = std::make_unique<MainWindow>(options, m_language);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestDemonstrations::cleanup()
{
    m_window.reset();
}

bool TestDemonstrations::settled()
{
    Session& session = m_window->session();
    return QTest::qWaitFor(
        [&] { return !session.isOpening() && !session.board().isEmpty() && session.board().busyCount() == 0; },
        patience);
}

void TestDemonstrations::oneWhoseModelIsMissingIsLeftOut()
{
    QVERIFY(demonstrations({}).empty());
    const QDir folder(m_folder.path());
    QVERIFY(folder.mkpath("bin") && folder.mkpath("share/camscope/models"));
    QVERIFY(demonstrations(folder.filePath("bin")).empty());
    QVERIFY(QFile::copy(sceneModelFile(), folder.filePath("share/camscope/models/scenes.pt")));
    const std::vector<Demonstration> all = demonstrations(folder.filePath("bin"));
    QCOMPARE(idsOf(all), QStringLiteral("two-objects, one-or-both, which-layer, blank-map"));
}

void TestDemonstrations::theyAreFoundByIdAndByNumber()
{
    const std::vector<Demonstration>& all = m_window->guide().demonstrations();
    QCOMPARE(indexOfDemonstration(all, "which-layer"), 2);
    QCOMPARE(indexOfDemonstration(all, "1"), 0);
    QCOMPARE(indexOfDemonstration(all, "0"), -1);
    QCOMPARE(indexOfDemonstration(all, "which"), -1);
}

void TestDemonstrations::theirTextsAreShort()
{
    for (const Demonstration& demonstration : m_window->guide().demonstrations()) {
        QVERIFY(!demonstration.title.isEmpty() && !demonstration.text.isEmpty());
        QVERIFY2(demonstration.text.size() <= longestText, qPrintable(demonstration.id));
    }
}

void TestDemonstrations::everyCellIsAnswered_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Demonstration> all = demonstrations(QStringLiteral(CAMSCOPE_PROGRAM_DIR));
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].id)) << int(i);
}

void TestDemonstrations::everyCellIsAnswered()
{
    QFETCH(int, index);
    const Demonstration demonstration = m_window->guide().demonstrations().at(std::size_t(index));
    m_window->openDemonstration(demonstration.id);
    QVERIFY(settled());
    const BoardModel& cells = m_window->session().board();
    QCOMPARE(cells.rowCount(), demonstration.board.rowCount());
    QCOMPARE(cells.columnCount(), demonstration.board.columnCount());
    QVERIFY(m_window->area().guide().isVisible());
    QCOMPARE(m_window->area().guide().title(), demonstration.title);
    QVERIFY(m_window->area().messages().sentence().isEmpty());
    for (int row = 0; row < cells.rowCount(); ++row) {
        for (int column = 0; column < cells.columnCount(); ++column) {
            const CellState& cell = cells.cell(row, column);
            // The one thing that is refused is what the demonstration is about.
            const bool refused = demonstration.id == "cam-needs-pooling" && cell.spec.method.id == "cam" && row == 1;
            QCOMPARE(cell.status, refused ? CellState::Status::Failed : CellState::Status::Done);
            if (refused)
                QCOMPARE(cell.failure->kind, ErrorKind::NotPossible);
        }
    }
}

void TestDemonstrations::theGuideLeadsFromOneToTheNext()
{
    m_window->openDemonstration();
    const WindowActions& actions = m_window->actions();
    QVERIFY(!actions.previousDemonstration->isEnabled());
    actions.nextDemonstration->trigger();
    QCOMPARE(m_window->guide().current(), 1);
    QVERIFY(actions.demonstrations->actions().at(1)->isChecked());
    QVERIFY(!actions.demonstrations->actions().at(0)->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_PageUp);
    QCOMPARE(m_window->guide().current(), 0);
    QVERIFY(settled());
    QCOMPARE(m_window->session().board().board().columns.variable, BoardVariable::Method);
    actions.demonstrations->actions().at(2)->trigger();
    QCOMPARE(m_window->guide().current(), 2);
    Q_EMIT m_window->area().guide().closeRequested();
    QVERIFY(m_window->area().guide().isHidden());
    QVERIFY(!actions.nextDemonstration->isEnabled());
    QVERIFY(settled()); // the board stays
    QCOMPARE(m_window->session().board().columnCount(), 5);
}

void TestDemonstrations::theGuideClosesWhenSomethingElseIsOpened()
{
    m_window->openDemonstration();
    QVERIFY(settled());
    m_window->open({{}, {QStringLiteral("scene:9")}});
    QVERIFY(!m_window->guide().isOpen());
    QVERIFY(m_window->area().guide().isHidden());
    QVERIFY(settled());
    QCOMPARE(m_window->session().board().cell(0, 0).spec.picture.text(), std::string("scene:9"));
}

void TestDemonstrations::anUnknownOneIsSaidAndNothingIsLost()
{
    m_window->openDemonstration(QStringLiteral("no-such-board"));
    const QString sentence = m_window->area().messages().sentence();
    QVERIFY(sentence.contains(QStringLiteral("no-such-board")));
    QVERIFY(sentence.contains(QStringLiteral("two-objects")));
    QVERIFY(!m_window->guide().isOpen());
}

void TestDemonstrations::aNewSceneOpensWithTheModelThatKnowsIt()
{
    m_window->actions().newScene->trigger();
    auto* dialog = m_window->findChild<NewSceneDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->setScene(SceneSpec::parse("scene:3,classes=cat,background=sea"));
    dialog->accept();
    QVERIFY(settled());
    const Session& session = m_window->session();
    QCOMPARE(session.selection().pictures.current, std::string("scene:3,classes=cat,background=sea"));
    QCOMPARE(QFileInfo(QString::fromStdString(session.model()->path)).fileName(), QStringLiteral("scenes.pt"));
    // The next one is of the same things.
    m_window->actions().newScene->trigger();
    QCOMPARE(m_window->findChild<NewSceneDialog*>(), dialog);
    QCOMPARE(dialog->scene().classes, std::vector<std::string>{"cat"});
    dialog->reject();
}

QTEST_MAIN(TestDemonstrations)
#include "tst_demonstrations.moc"
