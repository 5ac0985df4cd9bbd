// SPDX-License-Identifier: Apache-2.0
// What is open comes back at the next start.
#include "app/workbench/lastsession.h"

#include "app/workbench/guide.h"
#include "tests/app/workbench/openwindow.h"
#include "tests/scenemodel.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace camscope;

class TestLastSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theBoardComesBack();
    void aDemonstrationComesBackWithItsGuide();
    void aChangedDemonstrationComesBackAsItWasLeft();
    void picturesThatAreGoneAreLeftOut();
    void aModelThatIsGoneIsNamed();
    void aFileThatCannotBeReadIsLeftOut_data();
    void aFileThatCannotBeReadIsLeftOut();
    void whatFailedToOpenIsNotTriedAgain();
    void whatWasClosedBeforeItWasOpenComesBack();
    void changesAreWrittenWhileTheWindowIsOpen();
    void anEmptyWindowForgetsNothing();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("state/last-session.json")); }
    QString copyOf(const QString& path, const QString& name) const;
    void write(const QByteArray& text) const;
    /// Opens model and pictures in a window that is closed then.
    Selection leave(const QString& model, const QStringList& pictures);

    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLastSession::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    CAMSCOPE_REQUIRE_SCENE_MODEL();
}

void TestLastSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestLastSession::copyOf(const QString& path, const QString& name) const
{
    QFile::copy(path, m_folder->filePath(name));
    return m_folder->filePath(name);
}

void TestLastSession::write(const QByteArray& text) const
{
    QDir().mkpath(QFileInfo(file()).path());
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

Selection TestLastSession::leave(const QString& model, const QStringList& pictures)
{
    const auto window = openWindow(m_language);
    const LastSession last(file(), window->session(), window->guide());
    window->open({model, pictures});
    isSettled(*window);
    Session& session = window->session();
    session.choose(BoardVariable::Method, {"layercam", "scorecam:max_channels=8"});
    session.setRows(BoardVariable::Layer);
    session.togglePinned(session.board().cell(0, 0).spec);
    return session.selection();
}

void TestLastSession::theBoardComesBack()
{
    const Selection left
        = leave(sceneModelFile(), {QStringLiteral("scene:7,classes=cat+boat"), QStringLiteral("scene:8")});
    const auto window = openWindow(m_language);
    LastSession last(file(), window->session(), window->guide());
    QVERIFY(last.restore());
    QVERIFY(isSettled(*window));
    QCOMPARE(window->session().selection(), left);
    QCOMPARE(window->session().board().pinnedCount(), 1);
    for (int row = 0; row < window->session().board().rowCount(); ++row)
        QVERIFY(window->session().board().cell(row, 0).explanation);
}

void TestLastSession::aDemonstrationComesBackWithItsGuide()
{
    {
        const auto window = openWindow(m_language);
        const LastSession last(file(), window->session(), window->guide());
        window->openDemonstration(QStringLiteral("2"));
        QVERIFY(isSettled(*window));
    }
    const auto window = openWindow(m_language);
    LastSession last(file(), window->session(), window->guide());
    QVERIFY(last.restore());
    QCOMPARE(window->guide().current(), 1);
    QVERIFY(isSettled(*window));
}

void TestLastSession::aChangedDemonstrationComesBackAsItWasLeft()
{
    {
        const auto window = openWindow(m_language);
        const LastSession last(file(), window->session(), window->guide());
        window->openDemonstration();
        QVERIFY(isSettled(*window));
        window->session().choose(BoardVariable::Method, {"hirescam"});
    }
    const auto window = openWindow(m_language);
    LastSession last(file(), window->session(), window->guide());
    QVERIFY(last.restore());
    QVERIFY(isSettled(*window));
    QCOMPARE(window->session().selection().methods.chosen, std::vector<std::string>{"hirescam"});
}

void TestLastSession::picturesThatAreGoneAreLeftOut()
{
    const QString kept = QStringLiteral("scene:7,classes=cat+boat");
    const QString gone
        = copyOf(QStringLiteral(CAMSCOPE_SOURCE_DIR "/docs/images/window.png"), QStringLiteral("gone.png"));
    QVERIFY(QFile::exists(gone));
    leave(sceneModelFile(), {gone, kept});
    QFile::remove(gone);
    const auto window = openWindow(m_language);
    LastSession last(file(), window->session(), window->guide());
    const QSignalSpy noticed(&last, &LastSession::noticed);
    QVERIFY(last.restore());
    QVERIFY(isSettled(*window));
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(window->session().selection().pictures.chosen, std::vector<std::string>{kept.toStdString()});
    QCOMPARE(window->session().selection().pictures.current, kept.toStdString());
}

void TestLastSession::aModelThatIsGoneIsNamed()
{
    const QString model = copyOf(sceneModelFile(), QStringLiteral("model.pt"));
    leave(model, {QStringLiteral("scene:7")});
    QFile::remove(model);
    const auto window = openWindow(m_language);
    LastSession last(file(), window->session(), window->guide());
    const QSignalSpy noticed(&last, &LastSession::noticed);
    QVERIFY(!last.restore());
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed.first().first().toString().contains(model));
}

void TestLastSession::aFileThatCannotBeReadIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("{\"schema\": 1, ");
    QTest::newRow("later version") << QByteArray("{\"schema\": 2, \"selection\": {}}");
    QTest::newRow("no selection") << QByteArray("{\"schema\": 1}");
    QTest::newRow("unknown axis") << QByteArray("{\"schema\": 1, \"selection\": {\"rows\": \"colour\"}}");
    QTest::newRow("one axis twice") << QByteArray("{\"schema\": 1, \"selection\": {\"rows\": \"method\"}}");
    QTest::newRow("unknown method") << QByteArray(
        "{\"schema\": 1, \"selection\": {\"methods\": {\"chosen\": [\"tomorrowcam\"], \"current\": \"tomorrowcam\"}}}");
    QTest::newRow("unknown convention") << QByteArray(
        "{\"schema\": 1, \"selection\": {\"conventions\": {\"chosen\": [\"x\"], \"current\": \"x\"}}}");
    QTest::newRow("wrong kind") << QByteArray("{\"schema\": 1, \"selection\": {\"models\": 3}}");
}

void TestLastSession::aFileThatCannotBeReadIsLeftOut()
{
    QFETCH(QByteArray, content);
    write(content);
    const auto window = openWindow(m_language);
    LastSession last(file(), window->session(), window->guide());
    const QSignalSpy noticed(&last, &LastSession::noticed);
    QVERIFY(!last.restore());
    QCOMPARE(noticed.size(), 1);
    QVERIFY(!window->session().isOpening());
}

void TestLastSession::whatFailedToOpenIsNotTriedAgain()
{
    leave(sceneModelFile(), {QStringLiteral("scene:7")});
    const auto window = openWindow(m_language);
    LastSession last(file(), window->session(), window->guide());
    QVERIFY(last.restore());
    QVERIFY(!QFile::exists(file())); // whatever happens now, the next start begins anew
    QVERIFY(isSettled(*window));
    last.save();
    QVERIFY(QFile::exists(file()));
}

void TestLastSession::whatWasClosedBeforeItWasOpenComesBack()
{
    const Selection left = leave(sceneModelFile(), {QStringLiteral("scene:7")});
    {
        const auto window = openWindow(m_language);
        LastSession last(file(), window->session(), window->guide());
        QVERIFY(last.restore());
    }
    const auto window = openWindow(m_language);
    LastSession last(file(), window->session(), window->guide());
    QVERIFY(last.restore());
    QVERIFY(isSettled(*window));
    QCOMPARE(window->session().selection(), left);
}

void TestLastSession::changesAreWrittenWhileTheWindowIsOpen()
{
    const auto window = openWindow(m_language);
    const LastSession last(file(), window->session(), window->guide());
    window->open({sceneModelFile(), {QStringLiteral("scene:7")}});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file()), 20000);
}

void TestLastSession::anEmptyWindowForgetsNothing()
{
    write("{}");
    {
        const auto window = openWindow(m_language);
        const LastSession last(file(), window->session(), window->guide());
    }
    QVERIFY(QFile::exists(file()));
}

QTEST_MAIN(TestLastSession)
#include "tst_lastsession.moc"
