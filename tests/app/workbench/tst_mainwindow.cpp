// SPDX-License-Identifier: Apache-2.0
// The real window with the real engine, driven as a user does.
#include "app/workbench/boardarea.h"
#include "app/workbench/figureexport.h"
#include "app/workbench/language.h"
#include "app/workbench/mainwindow.h"
#include "app/workbench/windowactions.h"
#include "tests/app/workbench/listrows.h"
#include "tests/referencefiles.h"
#include "widgets/boardview.h"
#include "widgets/cellview.h"
#include "widgets/classlistmodel.h"
#include "widgets/classpanel.h"
#include "widgets/emptystate.h"
#include "widgets/inspector.h"
#include "widgets/messagebar.h"
#include "widgets/methodhelp.h"
#include "widgets/methodlistmodel.h"
#include "widgets/methodpanel.h"
#include "widgets/modelpanel.h"
#include "widgets/stylebar.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace camscope;

namespace {

constexpr int patience = 60000;

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theEmptyWindowTeachesTheNextClick();
    void fromAModelToAnExportedFigure();
    void theKeysOfTheBoardAct();
    void layersByMethodsShowWhyACellFails();
    void aLongMethodCanBeStopped();
    void badInputIsSaidInOneSentenceAndNothingIsLost_data();
    void badInputIsSaidInOneSentenceAndNothingIsLost();
    void filesCanBeDropped();
    void aPictureCanBePasted();
    void theLanguageChangesAtRunTime();

private:
    bool openReference();
    bool settled();

    Language m_language;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("camscope"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_mainwindow"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void TestMainWindow::init()
{
    WindowOptions options;
    options.rememberLayout = false;
    m_window = std::make_unique<MainWindow>(options, m_language);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

bool TestMainWindow::settled()
{
    BoardModel& cells = m_window->session().board();
    return QTest::qWaitFor([&] { return !cells.isEmpty() && cells.busyCount() == 0; }, patience);
}

bool TestMainWindow::openReference()
{
    m_window->open({referenceFile("models/squeezenet1_0_imagenet.pt"), {referenceFile("images/both.png")}});
    return settled();
}

void TestMainWindow::theEmptyWindowTeachesTheNextClick()
{
    QVERIFY(!m_window->area().showsBoard());
    QCOMPARE(m_window->area().emptyState().missing(), EmptyState::Missing::Everything);
    QVERIFY(!m_window->actions().exportFigure->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* help = m_window->findChild<MethodHelp*>();
    QVERIFY(help && help->isVisible());
    QCOMPARE(help->method(), methodInfos().front().id);
}

void TestMainWindow::fromAModelToAnExportedFigure()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    QVERIFY(openReference());
    const BoardModel& cells = m_window->session().board();
    QCOMPARE(cells.rowCount(), 2); // the two most probable classes
    QCOMPARE(cells.columnCount(), 1);

    // A class by the search field.
    auto* classes = m_window->classPanel().findChild<QListView*>();
    QTest::keyClicks(m_window->classPanel().findChild<QLineEdit*>(), QStringLiteral("bull mastiff"));
    QVERIFY(clickRow(classes, rowWith(*classes->model(), ClassListModel::ClassRole, 243)));
    QTRY_COMPARE(cells.rowCount(), 3);
    QCOMPARE(cells.cell(2, 0).spec.target.text(), std::string("243"));

    // Two methods.
    auto* methods = m_window->methodPanel().findChild<QTreeView*>();
    for (const char* method : {"layercam", "gradcampp"})
        QVERIFY(
            clickRow(methods, rowWith(*methods->model(), MethodListModel::MethodRole, QString::fromLatin1(method))));
    QCOMPARE(cells.columnCount(), 3);
    QVERIFY(settled());

    // Another layer.
    auto* layers = m_window->modelPanel().findChild<QTreeView*>();
    m_window->modelPanel().setFilterText(QStringLiteral("features.9"));
    QVERIFY(clickRow(layers, rowWith(*layers->model(), Qt::UserRole, QStringLiteral("features.9"))));
    QVERIFY(settled());
    QCOMPARE(cells.cell(0, 0).explanation->layers.front(), std::string("features.9"));
    QVERIFY(m_window->inspector().text().contains(QStringLiteral("features.9")));

    // The slider changes the picture and computes nothing.
    const QImage before = m_window->figure();
    const ExplanationPointer explanation = cells.cell(0, 0).explanation;
    QSlider* opacity = m_window->area().styleBar().opacitySlider();
    QTest::mouseClick(opacity, Qt::LeftButton, {}, QPoint(opacity->width() - 10, opacity->height() / 2));
    QVERIFY(opacity->value() > 80);
    QVERIFY(m_window->figure() != before);
    QCOMPARE(cells.busyCount(), 0);
    QCOMPARE(cells.cell(0, 0).explanation, explanation);

    const QString path = m_folder.filePath(QStringLiteral("figure.png"));
    QVERIFY(m_window->exportTo(path));
    QCOMPARE(QImage(path).size(), m_window->figure().size());
    QCOMPARE(boardOfPng(path).rowCount(), 3);
    QVERIFY(!m_window->exportTo(QStringLiteral("/no/such/folder/figure.png")));
    QVERIFY(m_window->area().messages().sentence().contains(QStringLiteral("/no/such/folder")));

    m_window->actions().copy->trigger();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

void TestMainWindow::theKeysOfTheBoardAct()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    QVERIFY(openReference());
    BoardView& board = m_window->board();
    board.setFocus();
    QTest::keyClick(&board, Qt::Key_Down);
    QCOMPARE(board.currentRow(), 1);
    QTest::keyClick(&board, Qt::Key_3);
    QCOMPARE(board.style().opacity, 0.3);
    QCOMPARE(m_window->area().styleBar().style().opacity, 0.3);
    QTest::keyClick(&board, Qt::Key_Space);
    QVERIFY(!board.overlayVisible());
    QVERIFY(!m_window->actions().overlay->isChecked());
    QTest::keyClick(&board, Qt::Key_Space);
    QTest::keyClick(&board, Qt::Key_F);
    QVERIFY(board.isEnlarged());
    QVERIFY(board.cellView(0, 0)->isHidden());
    QTest::keyClick(&board, Qt::Key_Escape);
    QVERIFY(board.cellView(0, 0)->isVisible());
    const double fit = board.pixelScale();
    QTest::keyClick(&board, Qt::Key_Plus);
    QVERIFY(board.pixelScale() > fit);
    m_window->actions().zoomFit->trigger();
    QCOMPARE(board.pixelScale(), fit);
    QTest::keyClick(&board, Qt::Key_F1);
    QCOMPARE(m_window->findChild<MethodHelp*>()->method(), m_window->session().board().cell(1, 0).spec.method.id);
    m_window->findChild<MethodHelp*>()->close();
    const std::string before = m_window->session().board().board().columns.values.front();
    QTest::keyClick(&board, Qt::Key_M);
    QVERIFY(m_window->session().board().board().columns.values.front() != before);
    QVERIFY(settled());
}

void TestMainWindow::layersByMethodsShowWhyACellFails()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    QVERIFY(openReference());
    m_window->session().choose(BoardVariable::Method, {"cam", "gradcam"});
    m_window->session().setRows(BoardVariable::Layer);
    QVERIFY(settled());
    const BoardModel& cells = m_window->session().board();
    QVERIFY(cells.rowCount() > 1);
    QCOMPARE(cells.cell(0, 0).status, CellState::Status::Failed);
    QCOMPARE(cells.cell(0, 0).failure->kind, ErrorKind::NotPossible);
    QCOMPARE(cells.cell(0, 1).status, CellState::Status::Done);
    QVERIFY(!cellNote(cells.cell(0, 0)).isEmpty());
    QVERIFY(m_window->board().cellView(0, 0)->findChild<QWidget*>("action")->isVisible());
}

void TestMainWindow::aLongMethodCanBeStopped()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    QVERIFY(openReference());
    m_window->session().choose(BoardVariable::Method, {"scorecam"});
    const BoardModel& cells = m_window->session().board();
    QTRY_VERIFY_WITH_TIMEOUT(cells.cell(0, 0).fraction > 0, patience);
    auto* stop = m_window->board().cellView(0, 0)->findChild<QWidget*>("stop");
    QTRY_VERIFY_WITH_TIMEOUT(stop->isVisible(), patience);
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(cells.cell(0, 0).status, CellState::Status::Stopped);
    m_window->session().board().stopAll();
    QTRY_COMPARE_WITH_TIMEOUT(cells.busyCount(), 0, patience);
}

void TestMainWindow::badInputIsSaidInOneSentenceAndNothingIsLost_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text as model") << "notes.pt" << QByteArray("not a model at all\n");
    QTest::newRow("empty model") << "empty.pt" << QByteArray();
    QTest::newRow("truncated archive") << "half.pt" << QByteArray("PK\x03\x04half of it");
    QTest::newRow("text as picture") << "notes.png" << QByteArray("not a picture at all\n");
    QTest::newRow("empty picture, CJK name") << QString::fromUtf8("空 的.png") << QByteArray();
}

void TestMainWindow::badInputIsSaidInOneSentenceAndNothingIsLost()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QVERIFY(openReference());
    const ModelInfoPointer model = m_window->session().model();
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    m_window->open(Inputs::of(QStringList{file.fileName()}));
    const MessageBar& bar = m_window->area().messages();
    QTRY_VERIFY_WITH_TIMEOUT(!bar.sentence().isEmpty(), patience);
    QVERIFY(bar.isVisible());
    QVERIFY2(bar.sentence().contains(name), qPrintable(bar.sentence()));
    QCOMPARE(m_window->session().model(), model);
    QVERIFY(settled());
    QVERIFY(m_window->area().showsBoard());
    QCOMPARE(m_window->session().selection().pictures.chosen.size(), std::size_t(1));
}

void TestMainWindow::filesCanBeDropped()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(referenceFile("models/squeezenet1_0_imagenet.pt")),
        QUrl::fromLocalFile(referenceFile("images/both.png"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(settled());
    QCOMPARE(m_window->session().board().rowCount(), 2);
}

void TestMainWindow::aPictureCanBePasted()
{
    CAMSCOPE_REQUIRE_REFERENCE("models/squeezenet1_0_imagenet.pt");
    m_window->open({referenceFile("models/squeezenet1_0_imagenet.pt"), {}});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().model(), patience);
    QCOMPARE(m_window->area().emptyState().missing(), EmptyState::Missing::Picture);
    QGuiApplication::clipboard()->setImage(QImage(referenceFile("images/both.png")));
    m_window->actions().paste->trigger();
    QVERIFY(settled());
    QCOMPARE(m_window->session().prediction()->ranking.size(), std::size_t(1000));
}

void TestMainWindow::theLanguageChangesAtRunTime()
{
    const QString english = m_window->actions().exportFigure->text();
    m_language.set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(m_window->actions().exportFigure->text() != english);
    m_language.set(QStringLiteral("en"));
    QTRY_COMPARE(m_window->actions().exportFigure->text(), english);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
